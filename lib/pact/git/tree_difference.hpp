#pragma once

// For the sources of this folder only.

#include <cstdint>
#include <optional>
#include <pact/git/handles.hpp>
#include <pact/git/repository.hpp>
#include <string_view>
#include <vector>

namespace pact::git {

/// Stands for a path; two paths may share one, so it can only say that a path may be meant.
std::uint32_t path_hash(std::string_view path);

/// Which files differ between two trees. Several threads may ask one of these.
class TreeDifference {
 public:
  explicit TreeDifference(const Repository& repository);

  /// The hashes of all paths that are not the same file, link or submodule in both, in order, each
  /// once. Nothing where there are very many, or where a tree cannot be read.
  std::optional<std::vector<std::uint32_t>> between(const Oid& before, const Oid& after) const;

 private:
  OdbHandle database_;
};

}  // namespace pact::git
