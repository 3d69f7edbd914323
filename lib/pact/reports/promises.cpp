#include <algorithm>
#include <pact/model/promise.hpp>
#include <pact/reports/table.hpp>

namespace pact::reports {

namespace {

/// By the day; what has none comes last.
void sort(std::vector<Row>& rows) {
  std::ranges::stable_sort(rows, [](const Row& a, const Row& b) {
    return std::tuple(!a.due, a.due, a.date, a.id) < std::tuple(!b.due, b.due, b.date, b.id);
  });
}

}  // namespace

Report promises(const Material& material) {
  Report report;
  report.definition = {
      "What somebody promised or accepted and has not done. A name stands beside a promise that "
      "its owner made, and beside nothing else."};
  std::vector<Row> leaders, overdue, due, open, waiting;
  for (const CustomerFile* each : material.customers()) {
    for (const Note& note : each->customer.notes) {
      if (!is_open(note)) continue;
      Row row = note_row(note, each->customer);
      row.promised_by = promised_by(note);
      row.due = due_on(note);
      row.waits = is_overdue(note, material.today());
      if (is_waiting(note)) {
        // Whoever has not accepted it owes nothing, and is not named.
        const std::string asked(asked_of(note));
        if (!material.people().find(asked)) row.group = asked;
        waiting.push_back(std::move(row));
      } else if (material.is_leader(row.promised_by)) {
        leaders.push_back(std::move(row));
      } else {
        (row.waits ? overdue : row.due ? due : open).push_back(std::move(row));
      }
    }
  }
  for (auto* rows : {&leaders, &overdue, &due, &open, &waiting}) sort(*rows);
  report.sections = {{"Promised by leaders", std::move(leaders)},
                     {"Overdue", std::move(overdue)},
                     {"To come", std::move(due)},
                     {"Without a day", std::move(open)},
                     {"Asked, and not accepted yet", std::move(waiting)}};
  return report;
}

}  // namespace pact::reports
