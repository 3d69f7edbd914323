#pragma once

#include <pact/model/charter.hpp>
#include <pact/model/customer.hpp>
#include <pact/model/person.hpp>

#include "result.hpp"

namespace pact::cli {

/// A page that may be given to the customer (R30): whom of us they can call, by division. Nothing
/// of what we know of them stands in it, in no format.
Result card_of(const Customer& customer, const Charter& charter, const People& people, Date today);

}  // namespace pact::cli
