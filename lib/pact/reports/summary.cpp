#include <algorithm>
#include <pact/report/shared_files.hpp>
#include <pact/reports/leaders.hpp>
#include <pact/reports/shared_rows.hpp>
#include <pact/reports/table.hpp>

namespace pact::reports {

namespace {

constexpr std::size_t k_rows = 5;
constexpr int k_days = 90;

void cut(std::vector<Row>& rows) {
  if (rows.size() > k_rows) rows.resize(k_rows);
}

/// The first rows of another report, without its figures, and where the rest is.
Section first_of(const char* name, const Report& report, const std::string& title,
                 bool (*is_wanted)(const Row&)) {
  Section section{title, {}};
  for (const Section& each : report.sections) {
    for (const Row& row : each.rows) {
      if (section.rows.size() < k_rows && !row.figure && is_wanted(row))
        section.rows.push_back(row);
    }
  }
  section.next = std::string("pact report ") + name;
  return section;
}

bool any(const Row&) {
  return true;
}

/// The newest words of customers who were not at ease, or who were delighted.
Section felt(const Material& material) {
  Section section{"What customers say", {}};
  for (const Section& each : voice(material).sections) {
    for (const Row& row : each.rows) {
      if (!row.feeling.empty()) section.rows.push_back(row);
    }
  }
  std::ranges::stable_sort(section.rows, [](const Row& a, const Row& b) {
    return std::pair(a.date, a.id) > std::pair(b.date, b.id);
  });
  cut(section.rows);
  for (Row& row : section.rows) row.group.clear();
  section.next = "pact report voice";
  return section;
}

Section changed(const Material& material) {
  Section section{"What changed", {}};
  const DateRange late =
      material.period_or({material.today().plus_days(-k_days), material.today()});
  for (const Brief& each : report::briefs(material.view())) {
    if (each.decision && is_in(each.date, late)) section.rows.push_back(row_of(each));
  }
  for (const Idea& each : report::ideas(material.view())) {
    const bool is_made = standing(each) == IdeaState::shipped;
    if (is_made && each.joined.empty()) section.rows.push_back(row_of(each));
  }
  std::ranges::stable_sort(section.rows, [](const Row& a, const Row& b) {
    return std::pair(a.date, a.id) > std::pair(b.date, b.id);
  });
  cut(section.rows);
  return section;
}

/// Everybody's share at the end of the last month alone.
Section adopted(const Material& material) {
  Section section{"Customers with a note of the 90 days before the month's end", {}};
  const Report all = adoption(material);
  if (all.sections.empty() || all.sections.front().rows.empty()) return section;
  section.rows.push_back(all.sections.front().rows.back());
  section.next = "pact report adoption";
  return section;
}

}  // namespace

Report summary(const Material& material) {
  std::vector<Row> leaders = waits_for_leaders(material, asks_of(material.view()));
  cut(leaders);
  Report report;
  report.sections = {
      {"Waits for leaders", std::move(leaders)},
      felt(material),
      first_of("unheard", unheard(material), "Not heard yet", any),
      first_of("promises", promises(material), "We owe", [](const Row& row) { return row.waits; }),
      changed(material),
      adopted(material)};
  return report;
}

}  // namespace pact::reports
