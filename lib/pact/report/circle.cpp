#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/query/query.hpp>
#include <pact/report/circle.hpp>
#include <set>

namespace pact::report {

namespace {

constexpr int k_days_remembered = 365;

/// What one of them wrote, with the names that a page needs.
struct Note {
  std::string who, customer, customer_name, id;
  std::vector<std::string> tags;
};

class Agenda {
 public:
  Agenda(const View& view, const std::vector<std::string>& people, Date day)
      : view_(view), day_(day), people_(people.begin(), people.end()) {
    for (const std::string& who : people_) {
      const std::string since = day.plus_days(-k_days_remembered).iso();
      // Of each by itself, so that the rule on by: holds: nobody's writing is listed.
      const query::Query theirs =
          query::parse("in:note by:me since:" + since, {.today = day, .me = who, .customers = {}});
      for (const Item& item : view.items_for(theirs)) {
        if (!query::matches(theirs, item, {.today = day})) continue;
        Note note{who, item.customer, item.customer_name, item.id, {}};
        for (const std::string& tag : item.tags) note.tags.push_back(text::fold(tag));
        notes_.push_back(std::move(note));
      }
    }
  }

  std::vector<Together> together() const {
    std::map<std::string, Together> by_slug;
    std::map<std::string, std::set<std::string>> who, topics;
    for (const Note& note : notes_) {
      by_slug[note.customer].customer_name = note.customer_name;
      who[note.customer].insert(note.who);
      topics[note.customer].insert(note.tags.begin(), note.tags.end());
    }
    std::vector<Together> found;
    for (auto& [slug, entry] : by_slug) {
      if (who[slug].size() < 2) continue;
      entry.customer = slug;
      entry.who = by_name({who[slug].begin(), who[slug].end()});
      entry.topics.assign(topics[slug].begin(), topics[slug].end());
      found.push_back(std::move(entry));
    }
    std::ranges::stable_sort(found, {},
                             [](const Together& each) { return text::fold(each.customer_name); });
    return found;
  }

  std::vector<Alike> alike() const {
    std::map<std::string, std::map<std::pair<std::string, std::string>, const Note*>> by_topic;
    for (const Note& note : notes_) {
      for (const std::string& tag : note.tags) {
        const Note*& newest = by_topic[tag][{name_of(note.who), note.customer}];
        if (!newest || newest->id < note.id) newest = &note;
      }
    }
    std::vector<Alike> found;
    for (const auto& [topic, notes] : by_topic) {
      Alike entry{topic, {}};
      std::set<std::string> people, customers;
      for (const auto& [key, note] : notes) {
        people.insert(note->who);
        customers.insert(note->customer);
        entry.met.push_back({note->who, note->customer, note->customer_name, note->id});
      }
      if (people.size() > 1 && customers.size() > 1) found.push_back(std::move(entry));
    }
    return found;
  }

  std::vector<CircleAsk> asks() const {
    const query::Query open =
        query::parse("in:ask is:open", {.today = day_, .me = {}, .customers = {}});
    std::vector<Item> items;
    for (Item& item : view_.items_for(open)) {
      if (item.kind == ItemKind::ask && people_.contains(item.by) && !item.ask_first() &&
          query::matches(open, item, {.today = day_}))
        items.push_back(std::move(item));
    }
    std::ranges::stable_sort(items, {},
                             [](const Item& each) { return std::pair(each.date, each.id); });
    std::vector<CircleAsk> found;
    for (const Item& item : items) {
      found.push_back(
          {item.id, item.by, std::string(item.text("text")), std::string(item.text("context"))});
    }
    return found;
  }

 private:
  std::string name_of(const std::string& who) const {
    return text::fold(view_.people().display(who)) + "\n" + who;
  }
  std::vector<std::string> by_name(std::vector<std::string> ids) const {
    std::ranges::sort(ids, {}, [&](const std::string& each) { return name_of(each); });
    return ids;
  }

  const View& view_;
  Date day_;
  std::set<std::string> people_;
  std::vector<Note> notes_;
};

}  // namespace

Circle circle(const View& view, const std::vector<std::string>& people, Date day) {
  const Agenda agenda(view, people, day);
  return {agenda.together(), agenda.alike(), agenda.asks()};
}

}  // namespace pact::report
