#include <algorithm>
#include <numeric>
#include <pact/model/person.hpp>
#include <pact/model/read.hpp>

namespace pact {
namespace {

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Accents stay apart, as they are different mailboxes.
bool same_address(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

Person person_from(const Node& record) {
  Person person;
  person.id = read::text(record, "id");
  person.name = read::text(record, "name");
  person.emails = read::texts(record, "emails");
  person.team = read::text(record, "team");
  person.division = read::text(record, "division");
  person.role = read::text(record, "role");
  person.interests = read::texts(record, "interests");
  person.watches = read::texts(record, "watches");
  person.start = read::date(record, "start");
  person.left = read::date(record, "left");
  return person;
}

}  // namespace

std::string_view Person::first_name() const {
  const std::string_view whole = name.empty() ? id : name;
  return whole.substr(0, whole.find(' '));
}

People::People(std::vector<Person> people) : people_(std::move(people)), by_id_(people_.size()) {
  std::iota(by_id_.begin(), by_id_.end(), std::size_t{0});
  std::ranges::stable_sort(by_id_, {},
                           [&](std::size_t at) { return std::string_view(people_[at].id); });
}

const Person* People::find(std::string_view id) const {
  const auto found = std::ranges::lower_bound(
      by_id_, id, {}, [&](std::size_t at) { return std::string_view(people_[at].id); });
  if (id.empty() || found == by_id_.end() || people_[*found].id != id) return nullptr;
  return &people_[*found];
}

const Person* People::find_by_email(std::string_view email) const {
  if (email.empty()) return nullptr;
  for (const Person& person : people_) {
    for (const std::string& address : person.emails) {
      if (same_address(address, email)) return &person;
    }
  }
  return nullptr;
}

std::string_view People::display(std::string_view id) const {
  const Person* person = find(id);
  return person && !person->name.empty() ? std::string_view(person->name) : id;
}

std::string_view People::first_name(std::string_view id) const {
  const Person* person = find(id);
  return person ? person->first_name() : id;
}

People people_from(const Node& root) {
  return People(read::each<Person>(root, "people", person_from));
}

}  // namespace pact
