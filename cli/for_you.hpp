#pragma once

#include <pact/report/for_you.hpp>

#include "context.hpp"
#include "result.hpp"

namespace pact::cli {

/// What a write gives back to its writer: one thing of the ledger that is of use now, or an honest
/// "nothing yet"; a line of the page, and `for_you` of the data. The ledger is read as it is after
/// the write; a customer that it lacks gives nothing.
void add_for_you(Context& context, const std::string& slug, const report::Written& written,
                 Result& result);

/// The same for whoever adds an idea, by its id.
void add_for_you_of_idea(Context& context, const std::string& id, Result& result);

/// That there is nothing of use, and `for_you: null` of the data.
void add_nothing_yet(Result& result);

}  // namespace pact::cli
