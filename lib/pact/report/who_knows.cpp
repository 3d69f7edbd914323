#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/query/words.hpp>
#include <pact/report/who_knows.hpp>

namespace pact::report {

namespace {

constexpr int k_days_back[] = {30, 120, 365, 730, 3650};
constexpr std::size_t k_enough_people = 8;

bool tells_knowledge(const Item& item) {
  return item.kind == ItemKind::note || item.kind == ItemKind::answer ||
         item.kind == ItemKind::reply || item.kind == ItemKind::insight;
}

Knowing knowing_of(const Item& item) {
  const bool told = !item.ask_first();
  return {.who = item.by,
          .id = item.id,
          .customer_name = item.customer_name,
          .date = item.date,
          .text = told ? std::string(item.headline()) : "",
          .context = told ? std::string(item.text("context")) : "",
          .interest = {}};
}

void add_interested(const People& people, const std::string& subject,
                    std::map<std::string, Knowing>& by_person) {
  const query::Pattern pattern = query::pattern_of(subject);
  if (pattern.words.empty()) return;
  for (const Person& person : people.all()) {
    for (const std::string& interest : person.interests) {
      query::Words words;
      words.add(interest);
      if (!words.contains(pattern)) continue;
      Knowing& entry = by_person[person.id];
      entry.who = person.id;
      entry.interest = interest;
      break;
    }
  }
}

}  // namespace

std::vector<Knowing> who_knows(const View& view, const std::string& subject, Date day) {
  std::map<std::string, Knowing> by_person;
  Date last = day;
  for (const int days : k_days_back) {
    const Date first = day.plus_days(-days);
    const query::Query query =
        query::parse("(" + subject + ") date:" + first.iso() + ".." + last.iso(),
                     {.today = day, .me = {}, .customers = {}});
    for (const Item& item : view.items_for(query)) {
      if (item.by.empty() || !tells_knowledge(item) || !query::matches(query, item, {.today = day}))
        continue;
      const auto known = by_person.find(item.by);
      if (known == by_person.end() ||
          std::pair(known->second.date, known->second.id) < std::pair(item.date, item.id))
        by_person[item.by] = knowing_of(item);
    }
    if (by_person.size() >= k_enough_people) break;
    last = first.plus_days(-1);
  }
  const People& people = view.people();
  add_interested(people, subject, by_person);
  std::vector<Knowing> found;
  for (auto& [who, entry] : by_person) {
    const Person* person = people.find(who);
    if (person && person->left && *person->left <= day) continue;
    found.push_back(std::move(entry));
  }
  std::ranges::sort(found, {}, [&](const Knowing& each) {
    return std::pair(text::fold(people.display(each.who)), each.who);
  });
  return found;
}

}  // namespace pact::report
