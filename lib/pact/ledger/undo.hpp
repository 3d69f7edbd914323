#pragma once

#include <pact/ledger/transaction.hpp>

namespace pact {

/// What undo took back.
struct Undone {
  git::CommitInfo commit;
  std::vector<std::string> files;
  bool dropped = false;  ///< an unpushed commit went; otherwise a new commit takes it back
  std::string made_by;   ///< the new commit, in hex, or empty
};

/// My last operation that is not undone yet; nothing when there is none.
std::optional<git::CommitInfo> last_operation(const Ledger& ledger);

/// Takes back my last operation: drops its commit when that is the tip and nobody has it, else makes
/// a commit that takes it back. Hand edits and later changes in the same files stay. Throws
/// Error(not_found) when there is nothing to undo, Error(refused) for the ledger's founding and for
/// a merge, Error(blocked) when later changes are in the way.
Undone undo(Ledger& ledger);

}  // namespace pact
