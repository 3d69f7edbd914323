#pragma once

#include <pact/ledger/ledger.hpp>

namespace pact {

/// Writes a note, its id in it, at the end of the customer's notes, in one commit. Throws as
/// Transaction::commit does. `customer` is of the ledger's view, which is read anew.
git::Oid commit_note(Ledger& ledger, const CustomerFile& customer, const Node& note);

}  // namespace pact
