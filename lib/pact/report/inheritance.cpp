#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/report/inheritance.hpp>

namespace pact::report {

namespace {

std::vector<const Note*> by_day(const Customer& customer) {
  std::vector<const Note*> notes;
  for (const Note& note : customer.notes) notes.push_back(&note);
  std::ranges::stable_sort(notes, [](const Note* a, const Note* b) {
    return std::pair(a->date, a->id) < std::pair(b->date, b->id);
  });
  return notes;
}

std::set<std::string> cited_ids(const Customer& customer) {
  std::set<std::string> ids;
  for (const Note& note : customer.notes) {
    ids.insert(note.cites.begin(), note.cites.end());
    for (const Reply& reply : note.replies) ids.insert(reply.cites.begin(), reply.cites.end());
  }
  return ids;
}

std::vector<TurningPoint> turning_points(const Customer& customer) {
  const std::set<std::string> cited = cited_ids(customer);
  std::vector<TurningPoint> found;
  std::string feeling;
  bool is_first = true;
  for (const Note* note : by_day(customer)) {
    std::vector<Turn> why;
    if (std::exchange(is_first, false)) why.push_back(Turn::first);
    if (!note->feeling.empty() && note->feeling != feeling) {
      if (!feeling.empty()) why.push_back(Turn::feeling);
      feeling = note->feeling;
    }
    if (note->told) why.push_back(Turn::told);
    if (!note->id.empty() && cited.contains(note->id)) why.push_back(Turn::rested);
    if (!note->thanks.empty() || !note->helped_by.empty()) why.push_back(Turn::thanked);
    if (!why.empty()) found.push_back({note, std::move(why)});
  }
  return found;
}

std::vector<Knows> who_knows(const Customer& customer, const People& people, Date day) {
  std::map<std::string, Knows> by_person;
  for (const Note* note : by_day(customer)) {
    if (note->by.empty()) continue;
    Knows& entry = by_person[note->by];
    entry.last = note->date;
    entry.topics = note->tags;
  }
  for (const Steward& each : customer.stewards) {
    if (people.find(each.who)) by_person[each.who].division = each.division;
  }
  std::vector<Knows> found;
  for (auto& [who, entry] : by_person) {
    const Person* person = people.find(who);
    entry.who = who;
    if (person && entry.division.empty()) entry.division = person->division;
    entry.has_left = person && person->left && *person->left <= day;
    found.push_back(std::move(entry));
  }
  std::ranges::sort(found, [&](const Knows& a, const Knows& b) {
    return std::pair(text::fold(people.display(a.who)), a.who) <
           std::pair(text::fold(people.display(b.who)), b.who);
  });
  return found;
}

std::vector<Introduction> whom_to_meet(const Customer& customer) {
  std::vector<Introduction> found;
  for (const Contact& contact : customer.contacts) {
    Introduction entry{&contact, {}};
    for (const Note& note : customer.notes) {
      if (note.from == contact.id && note.date && (!entry.last || *entry.last < *note.date))
        entry.last = note.date;
    }
    found.push_back(entry);
  }
  std::ranges::stable_sort(
      found, [](const Introduction& a, const Introduction& b) { return a.last > b.last; });
  return found;
}

}  // namespace

std::string_view name_of(Turn turn) {
  switch (turn) {
    case Turn::first:
      return "first";
    case Turn::feeling:
      return "feeling";
    case Turn::told:
      return "told";
    case Turn::rested:
      return "rested";
    case Turn::thanked:
      return "thanked";
  }
  return "";
}

Inheritance inheritance(const Customer& customer, const People& people, Date day) {
  const std::vector<const Note*> notes = by_day(customer);
  const auto dated =
      std::ranges::find_if(notes, [](const Note* each) { return each->date.has_value(); });
  return {.since = dated == notes.end() ? std::nullopt : (*dated)->date,
          .turning_points = turning_points(customer),
          .promises = open_promises(customer),
          .knows = who_knows(customer, people, day),
          .introduce = whom_to_meet(customer)};
}

}  // namespace pact::report
