#include <doctest/doctest.h>

#include <pact/schema/measure.hpp>
#include <string>

using namespace pact::schema;

namespace {

std::string_view tag(std::string_view text) {
  return name_of(measure_of(text, Letters::free));
}

}  // namespace

TEST_CASE("measure_of: numbers") {
  for (const char* text : {"7",
                           " 7 ",
                           "007",
                           "3.5",
                           "1,000",
                           "-2",
                           "+4",
                           "80%",
                           "80 %",
                           "80 percent",
                           "4/5",
                           "8 out of 10",
                           "#1",
                           "1st",
                           "10x",
                           "x10",
                           "1e3",
                           "0x1f",
                           "10k",
                           "\xc2\xa3"
                           "500",
                           "2026",
                           "2026-03",
                           "12:30",
                           "seven",
                           "Twenty-one",
                           "two hundred",
                           "\xef\xbc\x97",
                           "~5",
                           ">10",
                           "no. 4",
                           "50-100"}) {
    CAPTURE(text);
    CHECK(tag(text) == "a number");
  }
}

TEST_CASE("measure_of: yes or no") {
  for (const char* text :
       {"yes", "NO", "True", "false", "on", "Off", "y/n", "nein", "\xe2\x9c\x93"}) {
    CAPTURE(text);
    CHECK(tag(text) == "a yes or no");
  }
}

TEST_CASE("measure_of: grades") {
  for (const char* text : {"A+",
                           "b-",
                           "C--",
                           "high",
                           "Medium",
                           "LOW",
                           "very high",
                           "highest",
                           "low priority",
                           "high-priority",
                           "***",
                           "\xe2\x98\x85\xe2\x98\x85\xe2\x98\x86",
                           "5 stars",
                           "five-star",
                           "three stars",
                           "grade a",
                           "level 3",
                           "medium-high",
                           "low to medium",
                           "mid"}) {
    CAPTURE(text);
    CHECK(tag(text) == "a grade");
  }
}

TEST_CASE("measure_of: a single letter is a grade in a feedback field only") {
  CHECK(measure_of("b", Letters::free) == Measure::none);
  CHECK(measure_of("B", Letters::grade) == Measure::grade);
  CHECK(measure_of("y", Letters::grade) == Measure::grade);
}

TEST_CASE("measure_of: words measure nothing") {
  for (const char* text : {"",
                           "delivery",
                           "36m2",
                           "b2b",
                           "3d",
                           "a4",
                           "3m",
                           "hall 2",
                           "medium-format",
                           "high-gloss",
                           "low-voltage",
                           "a-frame",
                           "one-to-one",
                           "two-day notice",
                           "no-show",
                           "on-site",
                           "off-cut",
                           "stars",
                           "star",
                           "level",
                           "gradebook",
                           "e-mail",
                           "yes-men",
                           "tender",
                           "c++ code",
                           "crane",
                           "\xc3\xa9lan",
                           "\xf0\x9f\xa5\x97",
                           "none",
                           "nothing",
                           "uneasy",
                           "fair",
                           "in-progress"}) {
    CAPTURE(text);
    CHECK(tag(text) == "nothing");
  }
  CHECK(measure_of(std::string(100000, '7'), Letters::grade) == Measure::number);
  CHECK(measure_of(std::string(100000, 'a'), Letters::grade) == Measure::none);
}
