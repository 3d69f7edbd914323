#pragma once

#include <pact/report/news.hpp>
#include <string>

#include "context.hpp"

/// What happened, and why it is shown, as one says it.
namespace pact::cli {

/// "Raj told the customer: One date by 9 April."
std::string in_words(const report::Happening& happening, const View& view, Date today);

/// "you look after Harbour Boats Ltd; mentions you"
std::string in_words(const std::vector<report::Reason>& why, const View& view);

/// What to type to answer, or to see all of it.
std::string answer_to(const report::NewsItem& item, const std::string& short_id);

}  // namespace pact::cli
