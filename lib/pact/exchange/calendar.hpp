#pragma once

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
  bool moved = false;
  bool dropped = false;
};

/// An iCalendar file (RFC 5545), in the order given. `stamp` is the day that it says it was made
/// on, so that the same visits give the same bytes. Characters that the format cannot hold are left
/// out.
std::string calendar_of(const std::vector<CalendarVisit>& visits, const std::string& name,
                        Date stamp);

}  // namespace pact::exchange
