#pragma once

// For the sources of this folder only.

#include <git2.h>

#include <filesystem>
#include <functional>
#include <pact/git/handles.hpp>
#include <pact/git/repository.hpp>
#include <set>
#include <vector>

struct git_odb_backend;

namespace pact::git {

class Flush;

/// The objects that a repository writes: kept in memory, where this repository alone finds them,
/// until they are put into the database, durable, all at once. An object that had its name before
/// its bytes would be found broken after a power loss, and be believed when it is written again.
class NewObjects {
 public:
  /// Has libgit2 write into memory from now on.
  explicit NewObjects(const Repository& repository);
  NewObjects(const NewObjects&) = delete;
  NewObjects& operator=(const NewObjects&) = delete;

  /// One object. Throws Error(failed).
  Oid write(std::string_view bytes, git_object_t type);
  /// Calls `write`, which writes one object by libgit2 and gives its code. An object that is there
  /// already is read, and written anew where it is broken. Throws Error(failed).
  Oid write(const std::function<int(git_oid*)>& write);

  /// Makes what was written durable and puts it into the database, as one pack where it is much;
  /// what was there already is made durable too, since git may have left it otherwise. The names
  /// join `names`, to be waited for before anything refers to them.
  void release(Flush& names);

 private:
  bool is_new(const Oid& oid) const;
  bool is_broken(const Oid& oid) const;
  void add_files(const std::vector<Oid>& objects, const std::set<std::filesystem::path>& present,
                 Flush& names) const;
  void add_pack(const std::set<Oid>& objects, Flush& names) const;

  std::filesystem::path objects_;  ///< the database
  std::filesystem::path own_;      ///< where they become durable
  OdbHandle database_;
  git_odb_backend* memory_ = nullptr;  ///< of the database
  std::vector<Oid> written_;
};

/// Removes what commands left that were killed while they put objects into the database. Only under
/// the lock, as objects are only put into the database under it.
void remove_left_objects(const Repository& repository);

}  // namespace pact::git
