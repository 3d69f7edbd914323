#pragma once

#include <pact/ledger/transaction.hpp>

namespace pact {

/// An operation of mine that can be taken back, and how.
struct Undo {
  git::CommitInfo commit;
  std::vector<std::string> files;
  /// It is the tip and nobody has it: its commit goes. Otherwise a new commit takes it back.
  bool drops = false;
  /// Of a merge that nobody has: the branch goes back to where it stood before.
  std::optional<git::Oid> back_to{};
};

/// My operations that are not undone yet, newest first: commits of pact's own. Ends when `wanted`
/// returns false.
void walk_operations(const Ledger& ledger,
                     const std::function<bool(const git::CommitInfo&)>& wanted);

/// What undo would take back: my last operation, or the one of `commit`. Throws Error(not_found)
/// when there is none, Error(refused) for the ledger's founding, a merge that was shared (it would
/// take others' notes away, and the next merge would keep them away), what is undone already, and
/// for what is somebody else's.
Undo plan_undo(const Ledger& ledger, const std::optional<git::Oid>& commit = std::nullopt);

/// Takes it back. Hand edits and later changes in the same files stay. Gives the commit that was
/// made for it; nothing when the operation's own was dropped. Throws Error(blocked) when later
/// changes rest on it; then nothing happened.
std::optional<git::Oid> undo(Ledger& ledger, const Undo& plan);

}  // namespace pact
