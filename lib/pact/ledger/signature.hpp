#pragma once

#include <pact/ledger/ledger.hpp>
#include <vector>

namespace pact {

/// Me, today at noon, or this very moment where the charter says `commit_times: exact`. Throws
/// Error(usage) without an identity.
git::Signature author_signature(const Ledger& ledger, CommitTimes times);

/// The same for the committer, but never before the parents: histories are read by committer time.
/// A parent that is over two days ahead does not count, so that one clock that is wrong by years
/// does not drag everybody's with it.
git::Signature committer_signature(const Ledger& ledger, CommitTimes times,
                                   const std::vector<git::Oid>& parents);

}  // namespace pact
