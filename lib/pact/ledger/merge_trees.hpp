#pragma once

#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <vector>

namespace pact {

/// What a merge of two versions of the ledger does to ours.
struct MergedTrees {
  std::vector<git::TreeChange> changes;  ///< of files of ours
  /// Files that both sides made for one customer or item, without knowing of each other; they are
  /// one now.
  std::vector<std::string> made_twice;
};

/// Merges two trees of a ledger, record by record (format.md, "Three-way merge"); the blobs are
/// written. Files that are none of the ledger's are merged by git's rules. Throws Error(blocked),
/// and names the file, where a version of a file is not valid, where other files conflict, and for
/// links, programs and submodules that only git itself can bring along.
MergedTrees merge_trees(git::Repository& repository, const std::optional<git::Oid>& base,
                        const git::Oid& ours, const git::Oid& theirs);

/// The tree that stands for the common past of two histories, for merge_trees: that of the one
/// merge base; of several, the merge of them all. Nothing without one.
std::optional<git::Oid> common_past(git::Repository& repository, std::vector<git::Oid> bases);

}  // namespace pact
