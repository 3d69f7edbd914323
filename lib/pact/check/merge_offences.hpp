#pragma once

#include <pact/check/item_versions.hpp>
#include <pact/git/history.hpp>

namespace pact::check {

/// What a merge does to the words of somebody else than `me`, beside one of its parents.
struct MergeOffence {
  Offence offence;
  git::Oid parent;
  FileVersion file;  ///< where the item stands: in the merge, or in the parent for one that is gone
};

/// A merge takes over what one of its sides did since they parted, and decides nothing itself: an
/// item that a side wrote stays, words that a side changed stay changed, of two changes either
/// holds, or both. Merged with "ours", or by hand, it may lose or undo what the other side wrote.
/// An author may change their own words here too, but not remove them.
std::vector<MergeOffence> merge_offences(const git::Repository& repository, ItemVersions& versions,
                                         const git::CommitInfo& merge, const std::string& me);

}  // namespace pact::check
