#include <algorithm>
#include <pact/model/promise.hpp>
#include <pact/reports/leaders.hpp>

namespace pact::reports {

namespace {

bool has_answered(const Ask& ask, const std::string& who) {
  return std::ranges::any_of(
      ask.replies, [&](const Reply& each) { return each.by == who && each.kind != "unclear"; });
}

void add_notes(const Customer& customer, const Material& material, std::vector<Row>& rows) {
  for (const Note& note : customer.notes) {
    const std::string promiser(promised_by(note)), asked(asked_of(note));
    const std::string listener = is_untold(note) ? material.listener(note.tags) : "";
    std::string label, who;
    if (is_open(note) && material.is_leader(promiser)) {
      label = "promised", who = promiser;
    } else if (is_open(note) && material.is_leader(asked)) {
      label = "asked", who = asked;
    } else if (material.is_leader(listener)) {
      label = "to tell", who = listener;
    } else {
      continue;
    }
    Row row = note_row(note, customer);
    row.label = label;
    row.group = who;
    row.due = due_on(note);
    row.waits = is_overdue(note, material.today());
    rows.push_back(std::move(row));
  }
}

}  // namespace

bool is_asked_of_leader(const Ask& ask, const Material& material) {
  return std::ranges::any_of(ask.to,
                             [&](const std::string& each) { return material.is_leader(each); });
}

std::vector<Ask> asks_of(const View& view) {
  std::vector<Ask> asks;
  for (const std::string& path : view.paths_of(schema::FileKind::ask)) {
    try {
      asks.push_back(ask_from(view.file(path)->document.root, path));
    } catch (const Error&) {
      // What cannot be read is not shown; check says what is wrong.
    }
  }
  std::ranges::sort(asks, [](const Ask& a, const Ask& b) {
    return std::pair(a.date, a.id) < std::pair(b.date, b.id);
  });
  return asks;
}

Row row_of(const Ask& ask) {
  Row row{.id = ask.id, .date = ask.date, .by = ask.by, .tags = ask.tags};
  row.ask_first = ask.handling == "ask-first";
  if (row.ask_first) return row;
  row.text = ask.text;
  row.context = ask.context;
  return row;
}

std::vector<Row> waits_for_leaders(const Material& material, const std::vector<Ask>& asks) {
  std::vector<Row> rows;
  for (const Ask& ask : asks) {
    if (!ask.is_open()) continue;
    for (const std::string& who : ask.to) {
      if (!material.is_leader(who) || has_answered(ask, who)) continue;
      Row row = row_of(ask);
      row.label = "asked";
      row.group = who;
      rows.push_back(std::move(row));
    }
  }
  for (const CustomerFile* each : material.customers()) add_notes(each->customer, material, rows);
  std::ranges::stable_sort(rows, [](const Row& a, const Row& b) {
    return std::pair(a.date, a.id) < std::pair(b.date, b.id);
  });
  return rows;
}

}  // namespace pact::reports
