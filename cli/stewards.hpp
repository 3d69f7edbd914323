#pragma once

#include <pact/model/customer.hpp>
#include <pact/model/person.hpp>
#include <string>
#include <vector>

#include "context.hpp"

namespace pact::cli {

/// "raj:print", "raj", "print", "me" → the steward, with the person's own division where none is
/// said. Whoever the ledger does not know is warned of.
Steward steward_of(Context& context, const std::string& typed);

/// "Ann Berg (exhibitions), Raj Rao (print)", by name.
std::string words_of(const std::vector<Steward>& stewards, const People& people);

}  // namespace pact::cli
