#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/report/stories.hpp>
#include <pact/reports/leaders.hpp>
#include <pact/reports/table.hpp>

// Whether the pact is honoured (R46), and what leaders answer (R19).
namespace pact::reports {

namespace {

constexpr int k_months_in_quarter = 3;

/// The quarter before that of the day.
DateRange last_quarter(Date day) {
  Date first = report::month_of(day);
  while ((first.month() - 1) % k_months_in_quarter != 0) first = report::month_before(first);
  const Date last = first.plus_days(-1);
  for (int i = 0; i < k_months_in_quarter; ++i) first = report::month_before(first);
  return {first, last};
}

/// "2026-Q1"
std::string name_of_quarter(Date day) {
  return std::to_string(day.year()) + "-Q" +
         std::to_string((day.month() - 1) / k_months_in_quarter + 1);
}

bool has_appointment(const Customer& customer, const DateRange& period) {
  return std::ranges::any_of(customer.plans, [&](const Plan& each) {
    return !each.dropped && !text::trim(each.purpose).empty() && is_in(each.day(), period);
  });
}

/// The question, and below it what was answered.
void add_with_answers(const Ask& ask, std::vector<Row>& rows) {
  rows.push_back(row_of(ask));
  if (rows.back().ask_first) return;
  for (const Reply& reply : ask.replies) {
    rows.push_back({.label = reply.kind.empty() ? "answer" : reply.kind,
                    .id = reply.id,
                    .date = reply.date,
                    .by = reply.by,
                    .tags = reply.cites,
                    .text = reply.text,
                    .context = reply.context});
  }
}

}  // namespace

Report acceptance(const Material& material) {
  const DateRange period = material.period_or(last_quarter(material.today()));
  Report report;
  report.definition = {
      "What waits for leaders comes first; they agreed to be named.",
      "A share is of customers with an appointment that has a purpose, in the period: the last "
      "quarter, or what was asked for.",
      "Whether somebody read something is recorded nowhere."};
  const std::vector<Ask> asks = asks_of(material.view());
  Section open{"Questions that wait", {}}, answered{"Questions that were answered", {}};
  for (const Ask& ask : asks) {
    if (!ask.quarter.empty() || !is_in(ask.date, period)) continue;
    if (ask.state == "answered")
      add_with_answers(ask, answered.rows);
    else if (ask.is_open())
      open.rows.push_back(row_of(ask));
  }
  Section appointments{"Appointments with a purpose", {}};
  if (material.without_figures().empty()) {
    const auto is_true = [&](const Customer& each) { return has_appointment(each, period); };
    appointments.rows = rows_of(material.figures().shares(is_true), period.first.iso().substr(0, 7),
                                material.scope().team);
  }
  report.sections = {{"Waits for leaders", waits_for_leaders(material, asks)},
                     std::move(appointments),
                     std::move(open),
                     std::move(answered)};
  return report;
}

Report value(const Material& material) {
  const DateRange period = material.period_or(last_quarter(material.today()));
  const std::string quarter = name_of_quarter(period.first);
  Report report;
  report.definition = {"What new value leaders say they created in " + quarter +
                       ", with what it rests on. Whoever signed agreed to be named here."};
  Section unheard{"Not heard yet", {}}, answers{"What leaders answer", {}};
  std::vector<std::string> silent;
  for (const Sponsor& each : material.charter().sponsors) silent.push_back(each.who);
  bool is_asked = false;
  for (const Ask& ask : asks_of(material.view())) {
    if (ask.quarter != quarter) continue;
    is_asked = true;
    add_with_answers(ask, answers.rows);
    for (const Reply& reply : ask.replies) std::erase(silent, reply.by);
  }
  std::ranges::sort(silent, {}, [&](const std::string& each) {
    return std::pair(text::fold(material.people().display(each)), each);
  });
  if (!is_asked) {
    unheard.rows.push_back({.text = "Nobody has asked the question of " + quarter + " yet",
                            .next = "pact ask WHO TEXT --quarter " + quarter});
    silent.clear();
  }
  for (const std::string& each : silent)
    unheard.rows.push_back({.text = std::string(material.people().display(each))});
  report.sections = {std::move(unheard), std::move(answers)};
  return report;
}

}  // namespace pact::reports
