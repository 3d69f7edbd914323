#pragma once

#include <pact/lookup/unsettled_history.hpp>
#include <string>
#include <vector>

#include "context.hpp"
#include "result.hpp"

namespace pact::cli {

/// What is unsettled in the ledger as it is, by file and place.
std::vector<lookup::UnsettledPlace> unsettled_places(Context& context);

/// A place with its values, who wrote which and when, and what stood there before, as `resolve`
/// shows it.
void add_unsettled(Page& page, Context& context, const lookup::UnsettledPlace& place,
                   const std::string& short_id);

/// The same for programs: {id, file, at, base, values, gone, sources}.
Node unsettled_row(Context& context, const lookup::UnsettledPlace& place,
                   const lookup::PlaceHistory& history);

/// Nothing of it is known before the first commit.
lookup::PlaceHistory place_history(Context& context, const lookup::UnsettledPlace& place);

}  // namespace pact::cli
