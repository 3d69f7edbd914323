#pragma once

#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <vector>

namespace pact::git {

/// A file that the next `git commit` would change, and what it would put there; nothing takes it
/// away.
struct StagedFile {
  std::string path;
  std::optional<Oid> blob;
};

/// What is staged, in path order: HEAD beside the index, or beside the one that GIT_INDEX_FILE
/// names, which git hands to a pre-commit hook.
std::vector<StagedFile> staged_files(const Repository& repository);

}  // namespace pact::git
