#pragma once

#include <pact/ledger/transaction.hpp>
#include <string>
#include <vector>

/// Bringing two histories of one ledger together, in process (format.md, "Three-way merge").
namespace pact {

/// The operation of a merge that a sync made (Pact-Op).
inline constexpr const char* k_sync = "sync";

/// How another tip stands to ours.
enum class Standing {
  level,
  behind,     ///< it has nothing that we lack
  ahead,      ///< it has all that we have, and more
  apart,      ///< both have something that the other lacks
  unrelated,  ///< no common beginning
};
/// Throws Error(blocked) where a shallow clone lacks the past that would tell.
Standing standing_of(const git::Repository& repository, const git::Oid& ours,
                     const git::Oid& theirs);

/// What bringing them together did.
struct Joined {
  git::Oid before;
  git::Oid after;
  bool merged = false;                  ///< by a merge commit; else the branch moved forward
  std::vector<std::string> made_twice;  ///< see MergedTrees
};

/// Takes in what `theirs` has: moves the branch forward, or merges. The first parent of a merge is
/// `theirs`, so that the line of first parents is the one that everybody saw. Hand edits in files
/// that nothing comes for stay. Throws Error(blocked) where a hand edit, or an untracked file, is
/// in the way, and what merge_trees throws; then nothing happened. Error(refused) for unrelated
/// histories.
Joined join_histories(Ledger& ledger, const git::Oid& theirs);

/// Moves the branch, the index and the files from the commit that the branch must still be at to
/// another one. `reason` is for git's reflog. Throws Error(blocked) where a hand edit is in the
/// way, Error(busy) when the branch moved meanwhile; then nothing happened.
void move_branch(Ledger& ledger, const git::Oid& from, const git::Oid& to,
                 const std::string& reason);

}  // namespace pact
