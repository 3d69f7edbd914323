#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <pact/git/commit.hpp>
#include <string>

namespace pact::git {

/// git's index.lock, taken by link(2) from a file of ours, so that its inode proves whose it is; the
/// whole new index is written into it and renamed over the index. Never writes .git/index itself.
class IndexLock {
 public:
  /// Makes our file; takes nothing yet.
  explicit IndexLock(const Repository& repository);
  ~IndexLock();
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

  ino_t inode() const { return inode_; }

  /// Waits while another program holds it; throws Error(busy) after about ten seconds.
  void take();

  /// Whether the index has `before` at each path.
  bool matches(const std::vector<PathChange>& changes) const;

  /// Writes the index with each path's `after` into the lock, durably.
  void write(const std::vector<PathChange>& changes);
  /// The lock becomes the index.
  void put_in_place();

 private:
  const Repository& repository_;
  std::filesystem::path ours_;
  std::filesystem::path lock_;
  int descriptor_;
  ino_t inode_ = 0;
  bool taken_ = false;
};

/// Removes an index.lock whose inode is `inode`: a command of ours that was killed held it.
void drop_index_lock(const Repository& repository, ino_t inode);

}  // namespace pact::git
