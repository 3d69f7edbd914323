#pragma once

#include <pact/report/given.hpp>
#include <pact/report/news.hpp>

#include "context.hpp"
#include "result.hpp"

namespace pact::cli {

/// The news of a look, each item with why it is shown; one line where there are none.
void add_news(Result& result, const report::News& news, const report::Look& look, Context& context);

/// "What is new   Harbour Boats Ltd, Quay Nine": whose customers have news; nothing where there is
/// none.
void add_whose_news(Result& result, const report::News& news, const report::Look& look,
                    Context& context);

/// What came back on what somebody gave.
void add_given(Result& result, const std::vector<report::Given>& given, Date since,
               Context& context);

}  // namespace pact::cli
