#include <doctest/doctest.h>

#include <pact/base/error.hpp>
#include <pact/reports/rule.hpp>

using namespace pact;
using reports::matches;
using reports::Report;
using reports::Row;
using reports::rule_from;

namespace {

const Date k_today = *Date::from_iso("2026-04-01");

bool is_refused(const std::string& rule) {
  try {
    rule_from(rule);
    return false;
  } catch (const Error& error) {
    return error.kind() == ErrorKind::usage && !error.hints().empty();
  }
}

Report report(std::vector<Row> rows) {
  return {.definition = {}, .sections = {{"Rows", std::move(rows)}}};
}

ErrorKind kind_of_failure(const std::string& rule, const Report& report) {
  try {
    matches(rule_from(rule), report, k_today);
  } catch (const Error& error) {
    return error.kind();
  }
  return ErrorKind::failed;
}

}  // namespace

TEST_CASE("a rule names its report, what it is about and how old") {
  const reports::Rule rule = rule_from("unheard:delivery>6w");
  CHECK(rule.report == "unheard");
  CHECK(rule.about == "delivery");
  CHECK(rule.older_than == 42);
  CHECK(rule_from("promises overdue").overdue);
  CHECK(rule_from("needs>30d").older_than == 30);
  CHECK(rule_from("gaps:print").about == "print");
  CHECK(rule_from("adoption:north<40%").below == 40);
  CHECK(rule_from(" objectives ").report == "objectives");
}

TEST_CASE("what is no rule is refused with the grammar") {
  for (const char* rule : {"", "unheard>", "unheard>30", "unheard>d", "unheard>30y", "unheard<3d",
                           "unheard:", "promises:ann", "promises overdue>3d", "gaps>3d", "voice",
                           "adoption", "adoption<40", "adoption<101%", "adoption>40%",
                           "adoption:north", "objectives:x", "by:ann", "unheard>99999999999d"}) {
    CAPTURE(rule);
    CHECK(is_refused(rule));
  }
}

TEST_CASE("older means older, about means a group or a subject") {
  const Report two = report({{.group = "operations", .date = k_today.plus_days(-30)},
                             {.date = k_today.plus_days(-31), .tags = {"Delivery"}}});
  CHECK(matches(rule_from("unheard>30d"), two, k_today).size() == 1);
  CHECK(matches(rule_from("unheard>29d"), two, k_today).size() == 2);
  CHECK(matches(rule_from("unheard:delivery"), two, k_today).size() == 1);
  CHECK(matches(rule_from("unheard:operations>1w"), two, k_today).size() == 1);
  CHECK(matches(rule_from("unheard:artwork"), two, k_today).empty());
}

TEST_CASE("a figure is below a share where its whole range is; the newest counts") {
  using reports::figure_row;
  using reports::Percent;
  const Report series = report({figure_row("2026-02", "everybody", Percent{80, 100}),
                                figure_row("2026-03", "everybody", Percent{20, 40}),
                                figure_row("2026-03", "north", std::nullopt)});
  CHECK(matches(rule_from("adoption<40%"), series, k_today).size() == 1);
  CHECK(matches(rule_from("adoption<39%"), series, k_today).empty());
  CHECK(kind_of_failure("adoption:north<40%", series) == ErrorKind::refused);
  CHECK(kind_of_failure("adoption:north<100%", series) == ErrorKind::refused);
  CHECK(kind_of_failure("adoption:nowhere<0%", series) == ErrorKind::refused);
}

TEST_CASE("what is too few to show is not tested, whatever it holds") {
  Report few;
  few.too_few = true;
  for (const char* rule : {"unheard", "promises overdue", "gaps", "adoption<40%"})
    CHECK(kind_of_failure(rule, few) == ErrorKind::refused);
}
