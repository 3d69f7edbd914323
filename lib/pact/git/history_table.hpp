#pragma once

// For the sources of this folder only.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <pact/git/oid.hpp>
#include <vector>

namespace pact::git {

/// Commits, their parents, and which files differ between the two, each by its place in a list.
/// The file it is kept in says only what the names of commits determine, so nothing in it can
/// become wrong; docs/decisions/025-the-history-index.md.
struct HistoryTable {
  using Position = std::uint32_t;

  struct Commit {
    Oid id;
    std::uint32_t first_edge = 0;
    std::uint32_t parents = 0;  ///< so many edges
  };
  struct Edge {
    Position parent = 0;
    std::uint32_t first_path = 0;
    std::uint32_t paths = k_any;
  };
  /// Instead of a number of paths: any file may differ.
  static constexpr std::uint32_t k_any = 0xffffffff;

  std::vector<Commit> commits;
  std::vector<std::int64_t> seconds;  ///< of each commit's committer
  std::vector<Edge> edges;
  std::vector<std::uint32_t> paths;  ///< path_hash, sorted within an edge
  std::vector<Position> by_id;       ///< all commits in the order of their names

  std::optional<Position> find(const Oid& commit) const;

  /// Nothing when there is no such file, or one that is not whole or not of this version.
  static std::optional<HistoryTable> read(const std::filesystem::path& file);
  /// The file is there whole or not at all, though not durable. Throws Error.
  void write(const std::filesystem::path& file) const;
};

}  // namespace pact::git
