#include <algorithm>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/reports/rule.hpp>

namespace pact::reports {

namespace {

constexpr int k_longest_number = 4;  // digits

/// The grammar is also in docs/commands/report.md.
[[noreturn]] void refuse(const std::string& typed) {
  throw Error(ErrorKind::usage, "no rule to fail on: " + text::printable(typed))
      .hint("--fail-on 'unheard[:SUBJECT][>AGE]'    (AGE is 30d or 6w)")
      .hint("--fail-on 'promises overdue'    or 'promises[>AGE]'")
      .hint("--fail-on 'needs[>AGE]'")
      .hint("--fail-on 'gaps[:DIVISION]'    or gaps:QUESTION")
      .hint("--fail-on objectives")
      .hint("--fail-on 'adoption[:TEAM]<40%'");
}

/// The digits at the start, which go; nothing where there are none.
std::optional<int> take_number(std::string_view& text) {
  int number = 0, digits = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9' && digits < k_longest_number) {
    number = 10 * number + (text.front() - '0');
    text.remove_prefix(1);
    ++digits;
  }
  return digits == 0 ? std::nullopt : std::optional(number);
}

/// "30d", "6w": in days.
std::optional<int> age_from(std::string_view text) {
  const std::optional<int> number = take_number(text);
  if (!number || (text != "d" && text != "w")) return std::nullopt;
  return text == "w" ? 7 * *number : *number;
}

bool is_about(const Row& row, const std::string& about) {
  const auto is_it = [&](const std::string& each) { return text::fold(each) == text::fold(about); };
  return about.empty() || is_it(row.group) || std::ranges::any_of(row.tags, is_it);
}

/// Of a series, the newest: rows stand in the order of the months.
std::vector<Row> below(const Rule& rule, const Report& report) {
  const std::string group = rule.about.empty() ? "everybody" : rule.about;
  const Row* last = nullptr;
  for (const Section& section : report.sections) {
    for (const Row& row : section.rows) {
      if (row.figure && text::fold(row.group) == text::fold(group)) last = &row;
    }
  }
  if (!last || !last->figure->share) {
    throw Error(ErrorKind::refused,
                "a figure that is not shown cannot be tested: " + text::printable(group))
        .cause("it would tell by the exit code what the page leaves out");
  }
  // Only what holds for the whole range holds.
  if (last->figure->share->to <= *rule.below) return {*last};
  return {};
}

}  // namespace

Rule rule_from(const std::string& typed) {
  std::string_view rest = text::trim(typed);
  const std::size_t end = rest.find_first_of(":><= ");
  Rule rule{.report = std::string(rest.substr(0, end))};
  rest = end == std::string_view::npos ? "" : rest.substr(end);
  const bool is_figure = rule.report == "adoption";
  const bool has_age =
      rule.report == "unheard" || rule.report == "promises" || rule.report == "needs";
  const bool has_about = is_figure || rule.report == "unheard" || rule.report == "gaps";
  if (!is_figure && !has_age && !has_about && rule.report != "objectives") refuse(typed);
  if (rest.starts_with(':')) {
    if (!has_about) refuse(typed);
    const std::size_t stop = rest.find_first_of("><");
    rule.about = text::trim(rest.substr(1, stop == std::string_view::npos ? stop : stop - 1));
    rest = stop == std::string_view::npos ? "" : rest.substr(stop);
    if (rule.about.empty()) refuse(typed);
  }
  if (rule.report == "promises" && text::trim(rest) == "overdue") {
    rule.overdue = true;
  } else if (is_figure) {
    if (!rest.starts_with('<') || !rest.ends_with('%')) refuse(typed);
    rest.remove_prefix(1);
    rule.below = take_number(rest);
    if (!rule.below || *rule.below > 100 || rest != "%") refuse(typed);
  } else if (!rest.empty()) {
    if (!rest.starts_with('>') || !has_age) refuse(typed);
    rule.older_than = age_from(rest.substr(1));
    if (!rule.older_than) refuse(typed);
  }
  return rule;
}

std::vector<Row> matches(const Rule& rule, const Report& report, Date today) {
  if (report.too_few) {
    throw Error(ErrorKind::refused, "too few to show, so that nothing of it can be tested")
        .cause("it would tell by the exit code what the page leaves out");
  }
  if (rule.below) return below(rule, report);
  std::vector<Row> rows;
  for (const Section& section : report.sections) {
    for (const Row& row : section.rows) {
      const bool is_old =
          !rule.older_than ||
          (row.date && *row.date < today.plus_days(-std::int64_t{*rule.older_than}));
      if (!row.figure && is_about(row, rule.about) && is_old && (!rule.overdue || row.waits))
        rows.push_back(row);
    }
  }
  return rows;
}

}  // namespace pact::reports
