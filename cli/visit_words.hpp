#pragma once

#include <pact/model/customer.hpp>
#include <string>
#include <vector>

#include "context.hpp"
#include "result.hpp"

/// How visits are typed and shown.
namespace pact::cli {

/// The day that was typed, which is one day; a weekday is the next. Throws Error(usage).
Date visit_day(const Context& context, const std::string& typed);

/// "Mia Lund and Dan Cole", by the names that the customer's contacts have.
std::string contact_names(const Customer& customer, const std::vector<std::string>& contacts);
/// "Agree the stand size, Mia Lund"
std::string words_of(const Customer& customer, const Plan& plan);

/// Who else is at the customer within a week of the day of somebody's visit: two of us, and the
/// customer notices, so each hears of the other.
struct OthersNear {
  std::vector<Line> lines;
  Node data;  ///< a list of rows: id, date, by, with, purpose
};
OthersNear others_near(const Customer& customer, std::string_view who, Date day, Context& context);

}  // namespace pact::cli
