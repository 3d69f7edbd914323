#pragma once

#include <pact/model/customer.hpp>
#include <string>

namespace pact {

/// The id of a new contact: the folded name, `-2` where that is taken; empty when nothing of the
/// name is left.
std::string contact_id(const std::string& name, const Customer& customer);

/// Throws Error(refused) when a contact of the customer other than `except` has the address.
void require_free_email(const Customer& customer, const std::string& email,
                        const std::string& except = {});

}  // namespace pact
