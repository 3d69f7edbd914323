#pragma once

// For the sources of this folder only.

#include <git2.h>

#include <pact/git/repository.hpp>
#include <string_view>
#include <vector>

namespace pact::git {

/// While this lives, libgit2 writes objects without an fsync each. The switch is one for the whole
/// process: objects are written by one thread.
class SyncLater {
 public:
  SyncLater() { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 0); }
  ~SyncLater() { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1); }
  SyncLater(const SyncLater&) = delete;
  SyncLater& operator=(const SyncLater&) = delete;
};

/// Writes an object and adds it to `written`. Throws Error(failed).
Oid write_object(const Repository& repository, std::string_view bytes, git_object_t type,
                 Unsynced& written);

}  // namespace pact::git
