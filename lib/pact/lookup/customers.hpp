#pragma once

#include <pact/ledger/view.hpp>
#include <string_view>
#include <vector>

namespace pact::lookup {

/// The customer that a person means: by slug, former slug, name, alias, domain, a contact's email,
/// or a part of a name that only one has. Throws Error(not_found) with the nearest name, or
/// Error(ambiguous) with the candidates; never takes the first of several.
const CustomerFile& customer(const View& view, std::string_view reference);

/// As customer(), but null when nothing or several answer.
const CustomerFile* try_customer(const View& view, std::string_view reference);

/// A contact of one customer: by id, name, email, or a part of the name that only one has.
const Contact& contact(const Customer& customer, std::string_view reference);
/// Null when nobody answers; throws when several do.
const Contact* try_contact(const Customer& customer, std::string_view reference);

}  // namespace pact::lookup
