#include <fmt/format.h>
#include <algorithm>
#include <pact/report/stories.hpp>
#include <pact/reports/table.hpp>

namespace pact::reports {

namespace {

constexpr int k_days = 90;
constexpr int k_months = 12;

/// The ends of the months of the period that have ended, the oldest first; else of the last year.
std::vector<Date> month_ends(const Material& material) {
  std::vector<Date> ends;
  const Date latest = last_month_end(material.today());
  Date end = latest;
  if (material.scope().period) end = std::min(end, material.scope().period->last);
  while (ends.size() < k_months) {
    if (material.scope().period && end < material.scope().period->first) break;
    ends.push_back(end);
    end = last_month_end(end);
  }
  std::ranges::reverse(ends);
  return ends;
}

/// For each end, of each customer, whether it has a note of the days before.
std::vector<std::vector<bool>> noted(const Figures& figures, const std::vector<Date>& ends) {
  const std::size_t count = figures.customers().size();
  std::vector<std::vector<bool>> noted(ends.size(), std::vector<bool>(count));
  for (std::size_t customer = 0; customer < count; ++customer) {
    for (const Note& note : figures.customers()[customer]->customer.notes) {
      if (!note.date) continue;
      for (std::size_t i = 0; i < ends.size(); ++i) {
        if (*note.date <= ends[i] && *note.date > ends[i].plus_days(-k_days))
          noted[i][customer] = true;
      }
    }
  }
  return noted;
}

}  // namespace

Report adoption(const Material& material) {
  Report report;
  report.definition = {
      "Of the customers that are in the ledger today, the share that has a note, by anybody, of "
      "the 90 days up to the end of the month.",
      "A team's customers are those that its people alone look after.",
      "A range, of a group of at least five people and ten customers; `pact help report` says "
      "why."};
  if (!material.without_figures().empty()) return report;
  const std::vector<Date> ends = month_ends(material);
  const std::vector<std::vector<bool>> truths = noted(material.figures(), ends);
  // One series a group, everybody first.
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const std::string month = ends[i].iso().substr(0, 7);
    for (Row& row : rows_of(material.figures().shares(truths[i]), month, material.scope().team)) {
      auto section = std::ranges::find(report.sections, row.group, &Section::title);
      if (section == report.sections.end())
        section = report.sections.insert(section, Section{row.group, {}});
      const bool is_hidden = !row.figure->share;
      if (is_hidden) row.label.clear();  // of all months alike
      if (!is_hidden || section->rows.empty()) section->rows.push_back(std::move(row));
    }
  }
  return report;
}

}  // namespace pact::reports
