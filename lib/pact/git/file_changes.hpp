#pragma once

#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <vector>

namespace pact::git {

/// A file that is not the same in two commits; nothing where it is not there.
struct FileChange {
  std::string path;
  std::optional<Oid> before, after;
  /// Whether a file stands there: a link or a submodule is none.
  bool was_file = true, is_file = true;
};

/// What differs between two commits, in path order; without the first, all of the second. What is
/// one in both is not looked at, so that it takes a moment in a ledger of any size. Throws
/// Error(failed) where a commit or a tree is missing.
std::vector<FileChange> file_changes(const Repository& repository, const std::optional<Oid>& before,
                                     const Oid& after);

}  // namespace pact::git
