#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/model/promise.hpp>
#include <pact/reports/table.hpp>

namespace pact::reports {

namespace {

/// By listener, those of nobody last; of one, the oldest first.
void sort(std::vector<Row>& rows) {
  std::ranges::stable_sort(rows, [](const Row& a, const Row& b) {
    return std::tuple(a.group.empty(), text::fold(a.group), a.date, a.id) <
           std::tuple(b.group.empty(), text::fold(b.group), b.date, b.id);
  });
}

/// Whoever the charter says listens to it; else whom the note asks, where that is no person.
std::string waits_for(const Note& note, const Material& material) {
  std::string listener = material.listener(note.tags);
  if (!listener.empty() || !note.act) return listener;
  return material.people().find(note.act->who) ? "" : note.act->who;
}

}  // namespace

Report unheard(const Material& material) {
  const std::string& division = material.scope().division;
  Report report;
  report.definition = {"Feedback whose customer has not been told what came of it."};
  std::vector<Row> rows, leaders;
  for (const CustomerFile* each : material.everyone()) {
    const bool is_theirs =
        is_looked_after(each->customer, material.people(), material.scope().team, division);
    for (const Note& note : each->customer.notes) {
      if (!is_untold(note)) continue;
      const std::string listener = waits_for(note, material);
      const bool listens =
          !division.empty() && material.scope().team.empty() && listener == division;
      if (!is_theirs && !listens) continue;
      Row row = note_row(note, each->customer);
      row.group = listener;
      (material.is_leader(listener) ? leaders : rows).push_back(std::move(row));
    }
  }
  sort(leaders);
  sort(rows);
  report.sections.push_back({"Waits for leaders", std::move(leaders)});
  for (Section& each : by_age(std::move(rows), material.today()))
    report.sections.push_back(std::move(each));
  return report;
}

}  // namespace pact::reports
