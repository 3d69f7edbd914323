#pragma once

#include <optional>
#include <pact/base/date.hpp>
#include <string>
#include <vector>

namespace pact::exchange {

/// A visit as a calendar shows it: it takes the whole day.
struct CalendarVisit {
  std::string id;  ///< of the plan; the same id is the same event, whatever else changes
  Date day;
  std::string summary;
  std::string description;
  std::optional<Date> moved;    ///< when it was put to this day last
  std::optional<Date> dropped;  ///< when it was said that it will not take place
};

/// An iCalendar file (RFC 5545), in the order given. `stamp` is the day that it says it was made
/// on, so that the same visits give the same bytes. What could drive a terminal or reorder a line
/// is shown escaped, as everywhere. Days after the year 3000, which are slips, are left out.
std::string calendar_of(const std::vector<CalendarVisit>& visits, const std::string& name,
                        Date stamp);

}  // namespace pact::exchange
