#pragma once

#include <pact/query/query.hpp>
#include <string>

#include "context.hpp"

namespace pact::cli {

/// A query in the language of `find`, as somebody typed it: `by:me` is me, and a customer is found
/// as everywhere. Throws as query::parse, and Error(not_found or ambiguous) for a customer.
query::Query query_typed(Context& context, const std::string& text);

}  // namespace pact::cli
