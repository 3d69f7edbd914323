#include <algorithm>
#include <pact/base/add_once.hpp>
#include <pact/base/text.hpp>
#include <pact/report/about_customer.hpp>
#include <set>

namespace pact::report {

namespace {

constexpr int k_days_remembered = 365;
constexpr std::size_t k_shortest_word = 4;
constexpr std::size_t k_most_words = 12;

std::vector<const Note*> recent_notes(const Customer& customer, Date day) {
  std::vector<const Note*> notes;
  for (const Note& note : customer.notes) {
    if (note.date && *note.date >= day.plus_days(-k_days_remembered)) notes.push_back(&note);
  }
  std::ranges::stable_sort(notes, [](const Note* a, const Note* b) {
    return a->date != b->date ? a->date > b->date : a->id > b->id;
  });
  return notes;
}

}  // namespace

AboutCustomer about(const Customer& customer, Date day, const std::string& purpose) {
  AboutCustomer found;
  found.words.add(purpose);
  for (const std::string& each : customer.industries) add_once(found.industries, text::fold(each));
  for (const Need& need : customer.needs) {
    if (!need.is_open()) continue;
    found.words.add(need.wants);
    found.words.add(need.why);
  }
  for (const Plan& plan : customer.plans) {
    if (plan.is_open() && plan.day() >= day) found.words.add(plan.purpose);
  }
  for (const Note* note : recent_notes(customer, day)) {
    found.words.add(note->text);
    for (const std::string& tag : note->tags) {
      add_once(found.tags, text::fold(tag));
      found.words.add(tag);
    }
  }
  return found;
}

std::vector<std::string> subjects_in(const std::string& text) {
  query::Words words;
  words.add(text);
  std::vector<std::string> all;
  for (std::string& each : words.list()) {
    if (text::count_characters(each) < k_shortest_word) continue;
    if (each.ends_with('s')) add_once(all, each.substr(0, each.size() - 1));
    add_once(all, std::move(each));
  }
  std::ranges::stable_sort(all, std::greater<>(),
                           [](const std::string& each) { return each.size(); });
  if (all.size() > k_most_words) all.resize(k_most_words);
  return all;
}

std::vector<std::string> shared(const std::vector<std::string>& folded,
                                const std::vector<std::string>& others) {
  std::set<std::string> found;
  for (const std::string& each : others) {
    std::string one = text::fold(each);
    if (std::ranges::find(folded, one) != folded.end()) found.insert(std::move(one));
  }
  return {found.begin(), found.end()};
}

}  // namespace pact::report
