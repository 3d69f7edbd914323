#pragma once

#include <chrono>
#include <functional>
#include <pact/git/transport.hpp>
#include <pact/ledger/sharing.hpp>

namespace pact {

/// How a ledger is shared.
struct Sharing {
  git::Upstream upstream;
  git::Transport transport;
  enum class Push { yes, no } push = Push::yes;
  /// Waits before a push that was overtaken is tried again.
  std::function<void(std::chrono::milliseconds)> pause;
};

/// What one sync did.
struct Synced {
  git::Oid before;  ///< our tip when it began
  git::Oid after;
  std::vector<git::CommitInfo> came;  ///< what others did, newest first, merges left out
  std::vector<git::CommitInfo>
      went;             ///< what the remote lacked; or lacks still, where nothing was pushed
  bool pushed = false;  ///< the remote has it all
  std::vector<std::string> made_twice;
};

/// The day of the last sync of this clone; nothing before the first.
std::optional<Date> last_sync(const Ledger& ledger);

/// Where the branch that is checked out is shared. Throws Error(usage) without a remote.
git::Upstream require_upstream(const Ledger& ledger);

/// Fetches, joins the histories, and pushes; again where somebody was faster, a bounded number of
/// times. Throws Error(network), and what join_histories throws; what came before that stays.
Synced sync(Ledger& ledger, const Sharing& sharing);

/// Fetches, and says what a sync would bring and send: nothing here changes but what is known of
/// the remote.
Synced plan_sync(Ledger& ledger, const Sharing& sharing);

}  // namespace pact
