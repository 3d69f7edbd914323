#pragma once

#include <pact/base/source.hpp>
#include <pact/query/query.hpp>

namespace pact::query {

/// Trust rule 4: throws Error(refused) when an alternative of the query (a line of its disjunctive
/// normal form) has `by:` but no text, tag or customer. The normal form is not built: of each part
/// it is enough to know which combinations of the two its alternatives show, so this is linear.
void refuse_listing_a_person(const Expression& root, const Source& query);

}  // namespace pact::query
