#pragma once

#include <pact/lookup/spot.hpp>
#include <string>

#include "reference.hpp"

namespace pact::cli {

/// Throws Error(refused) for what nobody sets (ids), for somebody else's own words and what they
/// accepted, told or did, for another's signature of the charter, for a contact who is named
/// elsewhere and would go, and for an address that somebody else has. `value` is empty to remove.
void require_settable(Context& context, const Reference& reference, const lookup::Spot& spot,
                      const std::string& value);

}  // namespace pact::cli
