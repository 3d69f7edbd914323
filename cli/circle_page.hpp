#pragma once

#include <string>
#include <vector>

#include "context.hpp"
#include "result.hpp"

namespace pact::cli {

/// An agenda for the colleagues who are named, by whatever names them. It writes nothing. Throws
/// Error(usage) for fewer than two.
Result circle_of(const std::vector<std::string>& people, Context& context);

}  // namespace pact::cli
