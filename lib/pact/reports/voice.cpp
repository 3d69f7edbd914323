#include <algorithm>
#include <map>
#include <pact/reports/table.hpp>

namespace pact::reports {

namespace {

constexpr int k_days = 90;

/// The part of the customers that each is in, so that no small group stands out.
std::vector<std::string> names_of_parts(const Figures& figures) {
  std::vector<std::string> names(figures.customers().size(), "everybody");
  for (const Part& part : figures.parts()) {
    for (const std::size_t each : part.customers) {
      names[each] = part.is_alone()               ? part.names.front()
                    : figures.parts().size() == 1 ? "everybody"
                                                  : "the small ones together";
    }
  }
  return names;
}

}  // namespace

Report voice(const Material& material) {
  const DateRange period =
      material.period_or({material.today().plus_days(-k_days), material.today()});
  Report report;
  report.definition = {
      "What customers said, as it was written down, the newest first, by the team that looks after "
      "them. Nothing is averaged or counted."};
  const Figures& figures = material.figures();
  const std::vector<std::string> parts = names_of_parts(figures);
  std::map<std::string, std::vector<Row>> by_part;
  for (std::size_t i = 0; i < figures.customers().size(); ++i) {
    const Customer& customer = figures.customers()[i]->customer;
    if (!is_looked_after(customer, material.people(), material.scope().team,
                         material.scope().division))
      continue;
    for (const Note& note : customer.notes) {
      const bool is_theirs = !note.from.empty() || !note.feeling.empty();
      if (!is_theirs || !is_in(note.date, period)) continue;
      Row row = note_row(note, customer);
      row.group = parts[i];
      by_part[parts[i]].push_back(std::move(row));
    }
  }
  for (auto& [part, rows] : by_part) {
    std::ranges::stable_sort(rows, [](const Row& a, const Row& b) {
      return std::pair(a.date, a.id) > std::pair(b.date, b.id);
    });
    report.sections.push_back({part, std::move(rows)});
  }
  return report;
}

}  // namespace pact::reports
