#pragma once

#include <optional>
#include <pact/ledger/ledger.hpp>
#include <string>
#include <vector>

namespace pact {

/// What became of a file that git could not merge.
struct RepairedFile {
  enum class How {
    merged,   ///< both sides are in it
    kept,     ///< one side had removed it; it says so
    by_hand,  ///< somebody had settled it in the working file, which was taken
    left,     ///< it stays in conflict
  };
  std::string path;
  How how = How::merged;
  std::optional<Error> problem;  ///< why it was left
  /// Where lines stood in the working file that neither side has: what it was, as a git object.
  std::optional<git::Oid> former;
};

struct Repair {
  git::Operation operation = git::Operation::none;  ///< that git was in the middle of
  std::vector<RepairedFile> files;
  std::vector<std::string>
      not_ours;                    ///< in conflict still: files that are no records of the ledger
  std::optional<git::Oid> commit;  ///< of the merge, when it is finished
  bool over = false;               ///< git is in the middle of nothing any more
};

/// Whether something waits for repair_conflicts(): files in conflict, or a merge to be finished.
bool waits_for_repair(const git::Repository& repository);

/// Merges the files that plain git stopped at, whatever it was doing, by the versions in its index,
/// and puts the results into the working tree and the index. A merge with nothing left in conflict
/// is then committed (format.md, rule 6); a rebase or a cherry-pick waits for git's own
/// `--continue`. Killed anywhere, the next call completes it. Throws Error(busy) when another
/// program keeps changing the index.
Repair repair_conflicts(Ledger& ledger);

}  // namespace pact
