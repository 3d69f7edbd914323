#include "report_scope.hpp"

#include <algorithm>
#include <pact/base/add_once.hpp>
#include <pact/base/text.hpp>

namespace pact::cli {

namespace {

struct Calendar {
  const char* option;
  int months;
  const char* example;
};
constexpr Calendar k_month = {"--month", 1, "2026-03"};
constexpr Calendar k_quarter = {"--quarter", 3, "2026-Q1"};
constexpr Calendar k_year = {"--year", 12, "2026"};

DateRange calendar_range(const std::string& typed, const Calendar& calendar, Date today) {
  const auto range = parse_date(typed, today, DateSense::back);
  if (range && range->first.day() == 1 && range->last.plus_days(1).day() == 1) {
    const int first = range->first.year() * 12 + static_cast<int>(range->first.month());
    const int last = range->last.year() * 12 + static_cast<int>(range->last.month());
    if (last - first + 1 == calendar.months) return *range;
  }
  throw Error(ErrorKind::usage,
              "no " + std::string(calendar.option + 2) + ": " + text::printable(typed))
      .hint(calendar.option + std::string(" ") + calendar.example);
}

void take_period(const ScopeArgs& args, const Context& context, reports::Scope& scope) {
  const Date today = context.today();
  std::vector<std::string> given;
  const auto take = [&](const std::string& typed, const Calendar& calendar) {
    if (typed.empty()) return;
    given.emplace_back(calendar.option);
    scope.period = calendar_range(typed, calendar, today);
  };
  take(args.month, k_month);
  take(args.quarter, k_quarter);
  take(args.year, k_year);
  if (!args.since.empty() || !args.until.empty()) {
    given.emplace_back("--since and --until");
    scope.is_calendar = false;
    scope.period = DateRange{
        args.since.empty() ? Date::from_unix(0) : context.date(args.since, DateSense::back), today};
    if (!args.until.empty()) {
      const auto until = parse_date(args.until, today, DateSense::back);
      scope.period->last = until ? until->last : context.date(args.until, DateSense::back);
    }
    if (scope.period->last < scope.period->first)
      throw Error(ErrorKind::usage, "the period ends before it begins")
          .hint("--since " + scope.period->last.iso() + " --until " + scope.period->first.iso());
  }
  if (given.size() > 1) {
    throw Error(ErrorKind::usage, "one period at a time: " + text::join_words(given))
        .hint("--quarter 2026-Q1");
  }
}

/// As the charter or people.yaml has it.
std::string group_named(const std::string& typed, const std::string& what,
                        std::vector<std::string> known, Context& context) {
  const auto found = std::ranges::find_if(
      known, [&](const std::string& each) { return text::fold(each) == text::fold(typed); });
  if (found != known.end()) return *found;
  refuse_person(typed, context);
  Error error(ErrorKind::usage, "no " + what + " is called " + text::printable(typed));
  if (const auto near = text::nearest(typed, known))
    throw std::move(error).hint("did you mean --" + what + " " + *near + "?");
  for (const std::string& each : known) error = std::move(error).hint("--" + what + " " + each);
  throw error;
}

}  // namespace

void refuse_person(const std::string& word, Context& context) {
  const std::string folded = text::fold(word);
  for (const Person& each : context.view().people().all()) {
    const bool is_theirs = text::fold(each.id) == folded || text::fold(each.name) == folded ||
                           text::fold(each.first_name()) == folded ||
                           std::ranges::find(each.emails, word) != each.emails.end();
    if (!is_theirs) continue;
    throw Error(ErrorKind::refused, "no report is about a person: " + text::printable(word))
        .cause("the charter promises that nobody is counted, compared or listed by name")
        .hint("pact report --team TEAM    (a team of five people or more)");
  }
}

reports::Scope scope_of(const ScopeArgs& args, Context& context) {
  reports::Scope scope{.today = context.today()};
  scope.is_past = context.looks_back();
  take_period(args, context, scope);
  const Charter& charter = context.view().charter();
  std::vector<std::string> teams = charter.teams, divisions = charter.divisions;
  for (const std::string& each : charter.departments) add_once(divisions, each);
  for (const Person& each : context.view().people().all()) {
    if (!each.team.empty()) add_once(teams, each.team);
    if (!each.division.empty()) add_once(divisions, each.division);
  }
  if (!args.team.empty()) scope.team = group_named(args.team, "team", teams, context);
  if (!args.division.empty())
    scope.division = group_named(args.division, "division", divisions, context);
  return scope;
}

}  // namespace pact::cli
