#include <doctest/doctest.h>

#include <limits>
#include <pact/base/date.hpp>

#include "random_text.hpp"

using pact::Date;
using pact::DateSense;

namespace {

Date day(std::string_view iso) {
  return Date::from_iso(iso).value();
}

/// "2026-04-09", or "2025-01-01..2025-12-31", or "nothing".
std::string read(std::string_view text, DateSense sense, std::string_view today = "2026-04-01") {
  const auto range = pact::parse_date(text, day(today), sense);
  if (!range) return "nothing";
  if (range->first == range->last) return range->first.iso();
  return range->first.iso() + ".." + range->last.iso();
}

std::string forward(std::string_view text, std::string_view today = "2026-04-01") {
  return read(text, DateSense::forward, today);
}

std::string back(std::string_view text, std::string_view today = "2026-04-01") {
  return read(text, DateSense::back, today);
}

}  // namespace

TEST_CASE("Date::from_iso reads days and nothing else") {
  CHECK(day("2026-04-09").iso() == "2026-04-09");
  CHECK(day("2024-02-29").iso() == "2024-02-29");
  CHECK(day("0001-01-01").iso() == "0001-01-01");
  CHECK(day("9999-12-31").iso() == "9999-12-31");
  for (const char* text : {"", "2026-4-9", "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
                           "2026-04-31", "0000-01-01", "2026/04/09", "2026-04-09 ", " 2026-04-09",
                           "+026-04-09", "2026-04-0x", "20260409", "2026-04-09T00:00"}) {
    CAPTURE(text);
    CHECK(!Date::from_iso(text));
  }
}

TEST_CASE("Date::iso undoes from_iso on every day of four centuries") {
  Date date = day("1800-01-01");
  for (const Date end = day("2200-01-01"); date < end; date = date.plus_days(1)) {
    REQUIRE(Date::from_iso(date.iso()) == date);
  }
}

TEST_CASE("Date::from_unix is the UTC day") {
  CHECK(Date::from_unix(0).iso() == "1970-01-01");
  CHECK(Date::from_unix(86399).iso() == "1970-01-01");
  CHECK(Date::from_unix(86400).iso() == "1970-01-02");
  CHECK(Date::from_unix(-1).iso() == "1969-12-31");
  CHECK(Date::from_unix(std::numeric_limits<std::int64_t>::max()).iso() == "9999-12-31");
  CHECK(Date::from_unix(std::numeric_limits<std::int64_t>::min()).iso() == "0001-01-01");
}

TEST_CASE("Date::noon_unix is within the day") {
  CHECK(day("1970-01-02").noon_unix() == 86400 + 43200);
  CHECK(Date::from_unix(day("2026-04-09").noon_unix()) == day("2026-04-09"));
}

TEST_CASE("Date::brief names the year only when it is another") {
  CHECK(day("2026-04-09").brief(day("2026-12-31")) == "9 Apr");
  CHECK(day("2025-06-12").brief(day("2026-01-01")) == "12 Jun 2025");
}

TEST_CASE("Date::full") {
  CHECK(day("2026-04-01").full() == "Wednesday 1 April");
  CHECK(day("2026-03-29").full() == "Sunday 29 March");
}

TEST_CASE("Date parts and arithmetic") {
  CHECK(day("2026-04-09").year() == 2026);
  CHECK(day("2026-04-09").month() == 4);
  CHECK(day("2026-04-09").day() == 9);
  CHECK(day("2026-02-28").plus_days(1) == day("2026-03-01"));
  CHECK(day("2026-04-09") > day("2026-04-08"));
  CHECK(day("1970-01-11").days_since_epoch() == 10);
}

TEST_CASE("DateRange::contains both ends") {
  const pact::DateRange april{day("2026-04-01"), day("2026-04-30")};
  CHECK(april.contains(day("2026-04-01")));
  CHECK(april.contains(day("2026-04-30")));
  CHECK(!april.contains(day("2026-05-01")));
}

TEST_CASE("parse_date: words") {
  CHECK(forward("today") == "2026-04-01");
  CHECK(forward(" Yesterday ") == "2026-03-31");
  CHECK(back("TOMORROW") == "2026-04-02");
}

TEST_CASE("parse_date: weekdays never mean today") {  // 2026-04-01 is a Wednesday.
  CHECK(forward("fri") == "2026-04-03");
  CHECK(back("fri") == "2026-03-27");
  CHECK(forward("wed") == "2026-04-08");
  CHECK(back("Wednesday") == "2026-03-25");
  CHECK(forward("thu") == "2026-04-02");
  CHECK(back("tue") == "2026-03-31");
  CHECK(back("Thurs") == "2026-03-26");
  CHECK(forward("sun") == "2026-04-05");
  CHECK(forward("fr") == "nothing");
  CHECK(forward("fridays") == "nothing");
}

TEST_CASE("parse_date: a day without a year looks one way, today included") {
  CHECK(forward("9apr") == "2026-04-09");
  CHECK(back("9apr") == "2025-04-09");
  CHECK(forward("9 Apr") == "2026-04-09");
  CHECK(forward("9April") == "2026-04-09");
  CHECK(forward("apr9") == "2026-04-09");
  CHECK(forward("APR 9") == "2026-04-09");
  CHECK(forward("1apr") == "2026-04-01");
  CHECK(back("1apr") == "2026-04-01");
  CHECK(forward("31mar") == "2027-03-31");
  CHECK(back("31mar") == "2026-03-31");
  CHECK(back("02 sept") == "2025-09-02");
}

TEST_CASE("parse_date: a day with its year") {
  CHECK(back("9apr2026") == "2026-04-09");
  CHECK(back("9 april 2026") == "2026-04-09");
  CHECK(back("apr 9 2026") == "2026-04-09");
  CHECK(back("2026-04-09") == "2026-04-09");
  CHECK(back("29feb2025") == "nothing");
}

TEST_CASE("parse_date: 29 February finds the nearest leap year") {
  CHECK(forward("29feb") == "2028-02-29");
  CHECK(back("29feb") == "2024-02-29");
  CHECK(forward("29feb", "1897-01-01") == "1904-02-29");
  CHECK(back("29feb", "1903-01-01") == "1896-02-29");
  CHECK(forward("29feb", "2028-02-29") == "2028-02-29");
  CHECK(forward("30feb") == "nothing");
}

TEST_CASE("parse_date: so far from today") {
  CHECK(forward("+2w") == "2026-04-15");
  CHECK(back("-3d") == "2026-03-29");
  CHECK(back("+3D") == "2026-04-04");
  CHECK(forward("+1m") == "2026-05-01");
  CHECK(forward("+1y") == "2027-04-01");
  CHECK(forward("-4m") == "2025-12-01");
  CHECK(forward("+0d") == "2026-04-01");
  CHECK(forward("+1m", "2026-01-31") == "2026-02-28");
  CHECK(forward("+1m", "2028-01-31") == "2028-02-29");
  CHECK(forward("+1y", "2028-02-29") == "2029-02-28");
  CHECK(forward("+13m", "2026-12-31") == "2028-01-31");
  CHECK(forward("-9999y") == "nothing");
  CHECK(forward("+9999y") == "nothing");
  CHECK(forward("-9999w", "0100-01-01") == "nothing");
  CHECK(forward("+99999d") == "nothing");
  CHECK(forward("2w") == "nothing");
  CHECK(forward("+2") == "nothing");
  CHECK(forward("+ 2w") == "nothing");
  CHECK(forward("+2q") == "nothing");
}

TEST_CASE("parse_date: years, quarters and months are ranges") {
  CHECK(back("2025") == "2025-01-01..2025-12-31");
  CHECK(back("2025-03") == "2025-03-01..2025-03-31");
  CHECK(back("2024-02") == "2024-02-01..2024-02-29");
  CHECK(back("March 2025") == "2025-03-01..2025-03-31");
  CHECK(back("mar2025") == "2025-03-01..2025-03-31");
  CHECK(back("2025-12") == "2025-12-01..2025-12-31");
  CHECK(back("q1-2026") == "2026-01-01..2026-03-31");
  CHECK(back("2026-Q4") == "2026-10-01..2026-12-31");
  CHECK(back("2026-q5") == "nothing");
  CHECK(back("q0-2026") == "nothing");
}

TEST_CASE("parse_date: nonsense is nothing") {
  for (const char* text : {"",
                           " ",
                           "9.4.",
                           "9/4",
                           "9-4",
                           "2025-13",
                           "2025-3",
                           "2025-00",
                           "0000",
                           "20255",
                           "mar",
                           "apr",
                           "apr 99",
                           "0apr",
                           "32jan",
                           "9 apr 26",
                           "9 apr 2026 2026",
                           "apr 9, 2026",
                           "2025 - 03",
                           "9",
                           "next fri",
                           "q1",
                           "99999999999999999999",
                           "9apr99999999999999999999",
                           "-",
                           "+",
                           "+w",
                           "é",
                           "2026-04-09 10:00",
                           "9 9 2026",
                           "apr apr",
                           "2026-02-30",
                           "-2026"}) {
    CAPTURE(text);
    CHECK(forward(text) == "nothing");
    CHECK(back(text) == "nothing");
  }
}

TEST_CASE("parse_date reads what Date writes, and any bytes without harm") {
  const std::uint64_t seed = pact::test::seed();
  CAPTURE(seed);
  pact::test::Generator generator(seed);
  static constexpr std::string_view k_pieces[] = {"+", "-", "9", "31", "2026",  "feb", "fri", "q",
                                                  "w", "d", " ", "m",  "today", "0",   "1",   "99"};
  for (int i = 0; i < 20000; ++i) {
    const Date today =
        day("2000-01-01").plus_days(static_cast<std::int64_t>(pact::test::pick(generator, 20000)));
    const Date date =
        day("2000-01-01").plus_days(static_cast<std::int64_t>(pact::test::pick(generator, 20000)));
    for (const DateSense sense : {DateSense::forward, DateSense::back}) {
      const auto iso = pact::parse_date(date.iso(), today, sense);
      REQUIRE(iso.has_value());
      REQUIRE(iso->first == date);
      const bool ahead = date >= today;
      if (date.year() == today.year() && ahead == (sense == DateSense::forward)) {
        REQUIRE(pact::parse_date(date.brief(today), today, sense)->first == date);
      }
      std::string noise;
      for (std::size_t n = pact::test::pick(generator, 6); n > 0; --n) {
        noise += k_pieces[pact::test::pick(generator, std::size(k_pieces))];
      }
      CAPTURE(noise);
      if (const auto range = pact::parse_date(noise, today, sense)) {
        REQUIRE(range->first <= range->last);
        REQUIRE(Date::from_iso(range->first.iso()));
        REQUIRE(Date::from_iso(range->last.iso()));
      }
    }
    pact::parse_date(pact::test::random_bytes(generator, 12), today, DateSense::forward);
  }
}
