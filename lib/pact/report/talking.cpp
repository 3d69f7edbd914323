#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/report/talking.hpp>

namespace pact::report {

namespace {

constexpr int k_days_remembered = 365;

std::string division_of(const Customer& customer, const People& people, const std::string& who) {
  for (const Steward& each : customer.stewards) {
    if (each.who == who && !each.division.empty()) return each.division;
  }
  const Person* person = people.find(who);
  return person ? person->division : "";
}

bool has_left(const People& people, const std::string& who, Date day) {
  const Person* person = people.find(who);
  return person && person->left && *person->left <= day;
}

}  // namespace

std::vector<Talking> talking(const Customer& customer, const People& people, Date day) {
  std::map<std::string, Talking> by_person;
  for (const Note& note : customer.notes) {
    if (note.by.empty() || !note.date || *note.date < day.plus_days(-k_days_remembered)) continue;
    Talking& entry = by_person[note.by];
    // The later in the file is the later of one day.
    if (entry.last && *note.date < *entry.last) continue;
    entry.last = note.date;
    entry.topics = note.tags;
  }
  for (const Plan& plan : customer.plans) {
    const std::optional<Date> visit = plan.day();
    if (plan.by.empty() || !plan.is_open() || !visit || *visit < day) continue;
    Talking& entry = by_person[plan.by];
    if (entry.visit && *entry.visit <= *visit) continue;
    entry.visit = visit;
    entry.purpose = plan.purpose;
  }
  std::vector<Talking> found;
  for (auto& [who, entry] : by_person) {
    if (has_left(people, who, day)) continue;
    entry.who = who;
    entry.division = division_of(customer, people, who);
    found.push_back(std::move(entry));
  }
  const auto name = [&](const Talking& each) {
    return std::tuple(text::fold(each.division), text::fold(people.display(each.who)), each.who);
  };
  std::ranges::sort(found, [&](const Talking& a, const Talking& b) { return name(a) < name(b); });
  return found;
}

}  // namespace pact::report
