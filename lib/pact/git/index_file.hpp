#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <optional>
#include <pact/git/commit.hpp>
#include <pact/git/index_bytes.hpp>
#include <string>
#include <vector>

namespace pact::git {

/// The entry of a path that is not in conflict, from the index that git would read now (a hook's
/// GIT_INDEX_FILE too); asks git where the file has a format of its own.
std::optional<IndexEntry> index_entry(const Repository& repository, const std::string& path);
/// Those of many paths, reading the index once. Where only git can read it, all entries.
std::map<std::string, IndexEntry> index_entries(const Repository& repository,
                                                const std::vector<std::string>& paths);

/// git's index.lock, taken by link(2) from a file of ours, so that its inode proves whose it is;
/// the whole new index is written into it and renamed over the index. Never writes .git/index
/// itself.
class IndexLock {
 public:
  /// Makes our file; takes nothing yet.
  explicit IndexLock(const Repository& repository);
  ~IndexLock();
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

  /// Waits while another program holds it; throws Error(busy) after about ten seconds.
  void take();

  /// Reads the index afresh: whether it has `before` at each path.
  bool matches(const std::vector<PathChange>& changes);

  /// Writes the index with each path's `after` into the lock, so that the room on the disk is
  /// there; what is missing is what stat says of the new files, and the checksum.
  void prepare(const std::vector<PathChange>& changes);
  /// Completes what prepare() wrote, durably. An entry whose working file is not the index's has no
  /// stamp: git looks at the file.
  void finish(const std::map<std::string, FileStamp>& stamps);
  /// The lock becomes the index.
  void put_in_place();

  /// Leaves the lock where it is, for recover(): git must not commit an index that lacks what the
  /// branch has.
  void leave() { taken_ = false; }

 private:
  std::vector<std::string> doubtful() const;
  std::string changed_by_git(const std::vector<PathChange>& changes) const;
  void write(std::string_view bytes);

  const Repository& repository_;
  std::filesystem::path index_;
  std::filesystem::path ours_;
  std::filesystem::path lock_;
  int descriptor_ = -1;
  bool taken_ = false;
  FileStamp::Time index_time_;
  std::optional<IndexBytes> present_;  ///< nothing when only git can change it
  std::string made_;
};

/// Removes an index.lock that is another name of our file: a command of ours that was killed held
/// it, and since our file kept the inode, nobody else's lock can have it.
void drop_own_index_lock(const Repository& repository);

}  // namespace pact::git
