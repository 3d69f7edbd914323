#pragma once

// For the sources of this folder only.

#include <git2.h>

#include <filesystem>
#include <functional>
#include <pact/git/file_system_sync.hpp>
#include <pact/git/repository.hpp>
#include <vector>

namespace pact::git {

/// The objects that a repository writes, on their way into its database: in a folder of their own,
/// where this process alone finds them, until they are durable. An object that had its name before
/// its bytes would be found broken after a power loss, and be believed when it is written again.
class NewObjects {
 public:
  /// Makes the folder, and has libgit2 write there from now on.
  explicit NewObjects(const Repository& repository);
  NewObjects(const NewObjects&) = delete;
  NewObjects& operator=(const NewObjects&) = delete;
  ~NewObjects();  ///< what was not released goes

  /// Calls `write`, which writes one object by libgit2 and gives its code. An object that is there
  /// already is read, and written anew where it is broken. Throws Error(failed).
  Oid write(const std::function<int(git_oid*)>& write);

  /// Makes what was written durable and puts it into the database; what was there already is made
  /// durable too, since git may have left it otherwise.
  void release();

 private:
  bool is_broken(const Oid& oid) const;

  git_repository* repository_;
  std::filesystem::path objects_;  ///< the database
  std::filesystem::path folder_;
  int lock_ = -1;  ///< held while this lives: others do not remove the folder
  FileSystemSync file_system_;
  std::vector<Oid> written_;
};

/// Removes the folders of commands that were killed.
void remove_left_objects(const Repository& repository);

}  // namespace pact::git
