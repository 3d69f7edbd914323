#include <pact/reports/report.hpp>

namespace pact::reports {

Row figure_row(std::string label, std::string group, std::optional<Percent> share) {
  return {.label = std::move(label), .group = std::move(group), .figure = Figure{share}};
}

std::vector<Row> rows_of(const Shares& shares, const std::string& label, const std::string& only) {
  std::vector<Row> rows;
  if (only.empty()) rows.push_back(figure_row(label, "everybody", shares.everybody));
  for (const Shares::Of& each : shares.groups) {
    if (only.empty() || each.group == only)
      rows.push_back(figure_row(label, each.group, each.share));
  }
  if (only.empty() && shares.small_ones && shares.groups.size() > 1)
    rows.push_back(figure_row(label, "the small ones together", shares.small_ones));
  return rows;
}

Row note_row(const Note& note, const Customer& customer) {
  Row row{.customer = customer.slug,
          .id = note.id,
          .date = note.date,
          .by = note.by,
          .tags = note.tags,
          .ask_first = note.ask_first()};
  if (row.ask_first) return row;
  const Contact* contact = customer.contact(note.from);
  if (!note.from.empty()) row.from = contact ? contact->name : note.from;
  row.feeling = note.feeling;
  row.text = note.text;
  row.context = note.context;
  return row;
}

}  // namespace pact::reports
