#include <libical/ical.h>

#include <cstdlib>
#include <memory>
#include <pact/exchange/calendar.hpp>
#include <stdexcept>

namespace pact::exchange {

namespace {

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

/// RFC 5545 allows no control character but the tab and the line end in a text.
std::string text_of(const std::string& text) {
  std::string clean;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte >= 0x20 && byte != 0x7f) || c == '\n' || c == '\t') clean += c;
  }
  return clean;
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
  // A calendar takes over a change only with a higher number.
  icalcomponent_add_property(
      event, icalproperty_new_sequence((visit.moved ? 1 : 0) + (visit.dropped ? 1 : 0)));
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
  for (const CalendarVisit& each : visits)
    icalcomponent_add_component(calendar.get(), event_of(each, stamp));
  const std::unique_ptr<char, FreeText> text(icalcomponent_as_ical_string_r(calendar.get()));
  if (!text) throw std::runtime_error("libical could not write the calendar");
  return text.get();
}

}  // namespace pact::exchange
