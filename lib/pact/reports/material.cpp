#include <algorithm>
#include <pact/ledger/each_customer.hpp>
#include <pact/report/stories.hpp>
#include <pact/reports/material.hpp>

namespace pact::reports {

namespace {

/// Somebody who answers feedback, as the charter says, and so agreed to be asked for it.
bool is_listener(const Charter& charter, const std::string& name) {
  return std::ranges::any_of(charter.listening,
                             [&](const Listening& each) { return each.answers == name; });
}

}  // namespace

bool is_looked_after(const Customer& customer, const People& people, const std::string& team,
                     const std::string& division) {
  const auto fits = [&](const Steward& each) {
    const Person* person = people.find(each.who);
    const bool is_team = team.empty() || (person && person->team == team);
    const std::string& its = each.division.empty() && person ? person->division : each.division;
    return is_team && (division.empty() || its == division || each.who == division);
  };
  return (team.empty() && division.empty()) || std::ranges::any_of(customer.stewards, fits);
}

Material::Material(const View& view, Scope scope) : view_(view), scope_(std::move(scope)) {
  // A file as it was read takes several times the room of what is in it.
  each_customer(view, [&](const CustomerFile& each) {
    Customer& kept = read_.emplace_back(CustomerFile{nullptr, each.customer}).customer;
    for (Unsettled& place : kept.unsettled) place.others.clear();
  });
  for (const CustomerFile& each : read_) everyone_.push_back(&each);
  std::ranges::sort(everyone_, {}, [](const CustomerFile* each) { return each->customer.slug; });
  if (scope_.team.empty() && scope_.division.empty()) {
    customers_ = everyone_;
    return;
  }
  std::vector<LookedAfter> within;
  for (const CustomerFile* each : everyone_) {
    if (!is_looked_after(each->customer, people(), scope_.team, scope_.division)) continue;
    std::vector<std::string> who;
    for (const std::string& id : people_of(each->customer, people())) {
      const Person& person = *people().find(id);
      const bool is_theirs = (scope_.team.empty() || person.team == scope_.team) &&
                             (scope_.division.empty() || person.division == scope_.division);
      if (is_theirs) who.push_back(id);
    }
    within.push_back({customers_.size(), std::move(who)});
    customers_.push_back(each);
  }
  const bool listens = scope_.team.empty() && is_listener(charter(), scope_.division);
  too_few_ = !listens && !is_large_enough(within);
  if (too_few_) customers_.clear();
}

std::string Material::without_figures() const {
  if (scope_.is_past) return "No figures: they are of the ledger as it is, not of an earlier day.";
  if (!scope_.is_calendar)
    return "No figures: they are of whole months, quarters and years that have ended.";
  if (!scope_.division.empty()) {
    return "No figures: they are of teams; beside those of divisions, the difference would tell "
           "of a few.";
  }
  if (scope_.period && scope_.period->last >= today())
    return "No figures: they are of months, quarters and years that have ended.";
  return "";
}

const Figures& Material::figures() const {
  if (!figures_) figures_ = std::make_unique<Figures>(everyone_, people());
  return *figures_;
}

std::string Material::listener(const std::vector<std::string>& tags) const {
  const Listening* found = charter().listener_for(tags);
  return found ? found->answers : "";
}

Date last_month_end(Date day) {
  return report::month_of(day).plus_days(-1);
}

std::vector<Section> by_age(std::vector<Row> rows, Date today) {
  std::vector<Section> sections = {{"Older than 90 days", {}},
                                   {"Older than 30 days", {}},
                                   {"Older than a week", {}},
                                   {"Of this week", {}},
                                   {"Without a day", {}}};
  for (Row& row : rows) {
    std::size_t age = 4;
    if (row.date) {
      const std::int64_t days = today.days_since_epoch() - row.date->days_since_epoch();
      age = days > 90 ? 0 : days > 30 ? 1 : days > 7 ? 2 : 3;
    }
    sections[age].rows.push_back(std::move(row));
  }
  std::erase_if(sections, [](const Section& each) { return each.rows.empty(); });
  return sections;
}

bool is_in(const std::optional<Date>& day, const DateRange& range) {
  return day && range.contains(*day);
}

}  // namespace pact::reports
