#pragma once

#include <pact/ledger/drafts.hpp>
#include <pact/model/charter.hpp>
#include <pact/model/customer.hpp>

#include "item_lines.hpp"

namespace pact::cli {

/// Everything of a customer, newest note first: stewards, contacts, answers to the critical
/// questions, needs, objectives, plans, notes. What two people changed differently shows both
/// values. Drafts come before the notes.
void add_customer(Page& page, const Customer& customer, const Charter& charter,
                  const Reader& reader, const std::vector<const Draft*>& drafts);

/// Who asked whom to take the customer over, and what became of it.
void add_handoffs(Page& page, const Customer& customer, const Reader& reader);

/// A record of any other sort, a line for each of its keys.
void add_fields(Page& page, const Node& record, const Reader& reader);

}  // namespace pact::cli
