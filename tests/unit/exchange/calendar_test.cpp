#include <doctest/doctest.h>

#include <pact/base/text.hpp>
#include <pact/exchange/calendar.hpp>

using namespace pact;
using exchange::CalendarVisit;

namespace {

Date day(const char* iso) {
  return *Date::from_iso(iso);
}

CalendarVisit visit() {
  return {.id = "27bb5t9r2h7m",
          .day = day("2026-04-02"),
          .summary = "Harbour Boats Ltd: Agree the stand size",
          .description = "Ann Berg, with Mia Lund\npact prep harbour-boats-ltd",
          .moved = {},
          .dropped = {}};
}

std::string calendar_of(const CalendarVisit& one) {
  return exchange::calendar_of({one}, "Visits", day("2026-04-01"));
}

/// As the lines were before they were folded.
std::string unfolded(std::string text) {
  for (std::size_t at; (at = text.find("\r\n ")) != std::string::npos;) text.erase(at, 3);
  return text;
}

int sequence_of(const CalendarVisit& one) {
  const std::string text = calendar_of(one);
  const std::size_t at = text.find("SEQUENCE:");
  REQUIRE(at != std::string::npos);
  return std::stoi(text.substr(at + 9));
}

}  // namespace

TEST_CASE("a visit is an event of its whole day, in lines that end as the format wants") {
  CHECK(calendar_of(visit()) ==
        "BEGIN:VCALENDAR\r\n"
        "PRODID:-//pact//visits//EN\r\n"
        "VERSION:2.0\r\n"
        "X-WR-CALNAME:Visits\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:27bb5t9r2h7m@pact\r\n"
        "DTSTAMP:20260401T120000Z\r\n"
        "DTSTART;VALUE=DATE:20260402\r\n"
        "SUMMARY:Harbour Boats Ltd: Agree the stand size\r\n"
        "DESCRIPTION:Ann Berg\\, with Mia Lund\\npact prep harbour-boats-ltd\r\n"
        "STATUS:CONFIRMED\r\n"
        "SEQUENCE:0\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n");
}

TEST_CASE("each change makes a later version of the same event") {
  CalendarVisit moved = visit();
  moved.day = day("2026-04-09");
  moved.moved = day("2026-04-01");
  CHECK(calendar_of(moved).find("UID:27bb5t9r2h7m@pact\r\n") != std::string::npos);
  CHECK(sequence_of(moved) > sequence_of(visit()));

  CalendarVisit again = moved;
  again.moved = day("2026-04-02");
  CHECK(sequence_of(again) > sequence_of(moved));

  CalendarVisit dropped = again;
  dropped.dropped = day("2026-04-02");
  CHECK(calendar_of(dropped).find("STATUS:CANCELLED\r\n") != std::string::npos);
  CHECK(sequence_of(dropped) > sequence_of(again));
  dropped.moved.reset();
  CHECK(sequence_of(dropped) > sequence_of(visit()));
}

TEST_CASE("what somebody wrote can neither end a line nor begin a property") {
  CalendarVisit odd = visit();
  odd.summary = "Size; price, and C:\\maps\r\nSTATUS:CANCELLED\x1b[2J\u202E";
  const std::string text = unfolded(calendar_of(odd));
  CHECK(text.find("SUMMARY:Size\\; price\\, and C:\\\\maps\\\\r\\nSTATUS:CANCELLED\\\\u001B[2J"
                  "\\\\u202E\r\n") != std::string::npos);
  CHECK(text.find("\r\nSTATUS:CONFIRMED\r\n") != std::string::npos);
  CHECK(text.find("\r\nSTATUS:CANCELLED") == std::string::npos);
}

TEST_CASE("long lines are folded between letters, never inside of one") {
  for (std::size_t lead = 0; lead < 8; ++lead) {
    CalendarVisit wordy = visit();
    wordy.summary = std::string(lead, 'x');
    for (int i = 0; i < 60; ++i) wordy.summary += i % 3 ? "é" : "🚢";
    const std::string text = calendar_of(wordy);
    for (const std::string_view line : text::split(text, '\n')) {
      CAPTURE(line);
      CHECK(line.size() <= 76);  // 75 and its CR
      CHECK_FALSE(text::invalid_utf8(line));
      if (!line.empty()) CHECK(line.ends_with('\r'));
    }
    CHECK(unfolded(text).find("SUMMARY:" + wordy.summary + "\r\n") != std::string::npos);
  }
}

TEST_CASE("a day that libical cannot write makes no event without one") {
  CalendarVisit far = visit();
  far.day = day("3000-12-31");
  CHECK(calendar_of(far).find("DTSTART;VALUE=DATE:30001231\r\n") != std::string::npos);
  far.day = day("3001-01-01");
  CHECK(calendar_of(far).find("VEVENT") == std::string::npos);
}

TEST_CASE("no visit makes an empty calendar") {
  CHECK(exchange::calendar_of({}, "Visits", day("2026-04-01")) ==
        "BEGIN:VCALENDAR\r\nPRODID:-//pact//visits//EN\r\nVERSION:2.0\r\nX-WR-CALNAME:Visits\r\n"
        "END:VCALENDAR\r\n");
}
