#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::git {

/// A version of a file that a reference still reaches.
struct ReachedFile {
  Oid blob;
  std::string path;
  /// Of the commits that have it there, one with the fewest commits before it: the oldest. The tree
  /// itself, where a reference names a tree.
  Oid commit;
  std::uint32_t commits_before = 0;  ///< on the longest way to the commit
  int sort = 0;                      ///< as PathsOfInterest says
};

/// Which files are looked at. Both are called by several threads at once.
struct PathsOfInterest {
  /// Files of one sort are one in what they may hold; nothing for a file that is not looked at.
  std::function<std::optional<int>(std::string_view path)> sort_of;
  /// Whether a folder, "customers/", may have such a file below it.
  std::function<bool(std::string_view folder)> may_hold;
};

struct EveryVersion {
  /// Each blob once for each sort, in order of path.
  std::vector<ReachedFile> versions;
  /// Something that should be there is not: commits before those of a shallow clone, objects that a
  /// partial clone left with the server.
  bool has_gaps = false;
};

/// All versions that any reference reaches: branches, remote-tracking branches, tags, notes, the
/// stash, and the HEAD of every working tree; as `git rev-list --objects --all`. `counted` is told
/// how many commits of how many are done.
EveryVersion every_version(const Repository& repository, const PathsOfInterest& interest,
                           const std::function<void(std::size_t, std::size_t)>& counted = {});

/// Reads blobs without keeping them, beside other threads that have readers of their own.
class BlobReader {
 public:
  explicit BlobReader(const Repository& repository);
  ~BlobReader();
  BlobReader(const BlobReader&) = delete;
  BlobReader& operator=(const BlobReader&) = delete;

  /// Calls `take` with the bytes, which last as long as the call. False where there is no such
  /// blob to be read.
  bool read(const Oid& blob, const std::function<void(std::string_view)>& take) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pact::git
