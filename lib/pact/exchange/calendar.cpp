#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <pact/base/text.hpp>
#include <pact/exchange/calendar.hpp>
#include <stdexcept>

namespace pact::exchange {

namespace {

constexpr int k_last_year = 3000;  // that libical writes

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeText {
  void operator()(char* text) const { std::free(text); }
};

icaltimetype day_of(Date day) {
  icaltimetype time = icaltime_null_time();
  time.year = day.year();
  time.month = static_cast<int>(day.month());
  time.day = static_cast<int>(day.day());
  time.is_date = 1;
  return time;
}

/// Noon, in UTC.
icaltimetype noon_of(Date day) {
  icaltimetype time = day_of(day);
  time.is_date = 0;
  time.hour = 12;
  time.zone = icaltimezone_get_utc_timezone();
  return time;
}

std::string text_of(const std::string& text) {
  return text::printable(text);
}

/// A calendar takes over a change only with a higher number. The ledger keeps the last move alone
/// and no count of them, so it grows with every day on which the visit was moved, and once more
/// when it is dropped.
int sequence_of(const CalendarVisit& visit) {
  const auto of_day = [](Date day) {
    constexpr std::int64_t k_2020 = 18262;  // days since 1970
    return static_cast<int>(2 * std::max<std::int64_t>(day.days_since_epoch() - k_2020, 0));
  };
  int sequence = visit.moved ? of_day(*visit.moved) + 1 : 0;
  if (visit.dropped) sequence = std::max(sequence, of_day(*visit.dropped)) + 1;
  return sequence;
}

icalcomponent* event_of(const CalendarVisit& visit, Date stamp) {
  const std::string uid = visit.id + "@pact";
  icalcomponent* event = icalcomponent_new_vevent();
  icalcomponent_add_property(event, icalproperty_new_uid(uid.c_str()));
  icalcomponent_add_property(event, icalproperty_new_dtstamp(noon_of(stamp)));
  icalcomponent_add_property(event, icalproperty_new_dtstart(day_of(visit.day)));
  icalcomponent_add_property(event, icalproperty_new_summary(text_of(visit.summary).c_str()));
  if (!visit.description.empty()) {
    icalcomponent_add_property(event,
                               icalproperty_new_description(text_of(visit.description).c_str()));
  }
  icalcomponent_add_property(event, icalproperty_new_status(visit.dropped ? ICAL_STATUS_CANCELLED
                                                                          : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property(event, icalproperty_new_sequence(sequence_of(visit)));
  icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  return event;
}

}  // namespace

std::string calendar_of(const std::vector<CalendarVisit>& visits, const std::string& name,
                        Date stamp) {
  const std::unique_ptr<icalcomponent, FreeComponent> calendar(icalcomponent_new_vcalendar());
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//pact//visits//EN"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalproperty* shown = icalproperty_new_x(text_of(name).c_str());
  icalproperty_set_x_name(shown, "X-WR-CALNAME");
  icalcomponent_add_property(calendar.get(), shown);
  for (const CalendarVisit& each : visits) {
    if (each.day.year() <= k_last_year)
      icalcomponent_add_component(calendar.get(), event_of(each, stamp));
  }
  const std::unique_ptr<char, FreeText> text(icalcomponent_as_ical_string_r(calendar.get()));
  if (!text) throw std::runtime_error("libical could not write the calendar");
  return text.get();
}

}  // namespace pact::exchange
