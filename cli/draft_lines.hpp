#pragma once

#include <pact/ledger/drafts.hpp>

#include "context.hpp"
#include "item_lines.hpp"

/// How drafts look where their author sees them, and how one is shared.
namespace pact::cli {

/// The draft in full, as the note that it will be, with how to share it.
void add_draft(Page& page, const Draft& draft, const Customer& customer, const Reader& reader);

/// The note with its customer, for --json.
Node data_of_draft(const Draft& draft);

/// Drafts that cannot be read are said so on stderr; nothing else suffers.
void warn_of_damaged_drafts(Context& context);

/// A draft that became a note of the ledger.
struct SharedDraft {
  std::string id;
  std::string customer;            ///< slug
  std::optional<git::Oid> commit;  ///< nothing when a command that was killed had made it already
  Line line;                       ///< "Noted         Harbour Boats Ltd: 36 m2 agreed    27aft"
};

/// What `sync REF` does first: commits the draft that REF names (a prefix of its id, or `last`). It
/// then leaves with all that is not shared. Throws Error(not_found) or Error(ambiguous) for the
/// id, Error(usage) for an item that is no draft, and as pact::share_draft does. The ledger is read
/// anew: what context.view() and context.records() gave before is gone.
SharedDraft share_draft(Context& context, const std::string& reference);

}  // namespace pact::cli
