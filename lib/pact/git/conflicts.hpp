#pragma once

#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <vector>

namespace pact::git {

/// A path at which a merge of plain git stopped: the blobs of the index's stages 1 to 3. Nothing
/// stands for a side that has no file there.
struct ConflictStages {
  std::string path;
  std::optional<Oid> base, ours, theirs;
};

/// In path order. Symbolic links and submodules are none of ours, and left out.
std::vector<ConflictStages> conflicts(const Repository& repository);

}  // namespace pact::git
