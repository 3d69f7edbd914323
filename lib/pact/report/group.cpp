#include <algorithm>
#include <pact/base/add_once.hpp>
#include <pact/base/text.hpp>
#include <pact/index/facts.hpp>
#include <pact/query/query.hpp>
#include <pact/report/group.hpp>
#include <pact/report/shared_files.hpp>

namespace pact::report {

namespace {

std::vector<const Customer*> members(const View& view, const std::string& name) {
  const std::string folded = text::fold(name);
  std::vector<const Customer*> found;
  for (const CustomerFile* file :
       view.customers_in(view.paths_with_any({index::fact::group(name)}))) {
    if (!file->customer.group.empty() && text::fold(file->customer.group) == folded)
      found.push_back(&file->customer);
  }
  std::ranges::sort(found, {}, [](const Customer* each) {
    return std::pair(text::fold(each->display()), each->slug);
  });
  return found;
}

std::vector<std::string> divisions_of(const Group& group, const People& people) {
  std::vector<std::string> names;
  for (const Customer* customer : group.customers) {
    for (const Steward& each : customer->stewards) {
      const Person* person = people.find(each.who);
      const std::string& division =
          each.division.empty() && person ? person->division : each.division;
      // A division may look after a customer itself.
      add_once(names, division.empty() && !person ? each.who : division);
    }
  }
  std::erase(names, "");
  std::ranges::sort(names);
  return names;
}

void add_asks(const View& view, Date day, Group& group) {
  const query::Query open_asks = query::parse("in:ask is:open", {});
  for (const Item& item : view.items_for(open_asks)) {
    if (item.kind != ItemKind::ask || !query::matches(open_asks, item, {.today = day})) continue;
    GroupOpen open{.entry = open_ask(item), .about = {}};
    for (const Customer* customer : group.customers) {
      if (std::ranges::any_of(item.about,
                              [&](const std::string& each) { return customer->has_slug(each); }))
        open.about.push_back(customer);
    }
    const bool names_group = std::ranges::any_of(item.about, [&](const std::string& each) {
      return text::fold(each) == text::fold(group.name);
    });
    if (names_group || !open.about.empty()) group.open.push_back(std::move(open));
  }
}

void add_insights(const View& view, Group& group) {
  group.all_insights = insights(view);
  for (const Insight& insight : group.all_insights) {
    GroupInsight used{.insight = &insight, .used_with = {}};
    for (const Customer* customer : group.customers) {
      if (std::ranges::any_of(insight.used, [&](const InsightUse& use) {
            return customer->has_slug(use.customer);
          }))
        used.used_with.push_back(customer);
    }
    if (!used.used_with.empty()) group.insights.push_back(std::move(used));
  }
}

}  // namespace

std::optional<Group> group(const View& view, const std::string& name, Date day) {
  Group found;
  found.customers = members(view, name);
  if (found.customers.empty()) return std::nullopt;
  found.name = found.customers.front()->group;
  found.divisions = divisions_of(found, view.people());
  for (const Customer* customer : found.customers) {
    if (const Plan* visit = next_visit(*customer, day)) found.visits.push_back({customer, visit});
    for (OpenEntry& each : open_in(*customer)) {
      if (each.kind == OpenEntry::Kind::act) found.open.push_back({std::move(each), {customer}});
    }
    for (const Note& note : customer->notes) {
      if (note.ask_first()) found.held.push_back({customer, &note});
    }
  }
  add_asks(view, day, found);
  add_insights(view, found);
  std::ranges::stable_sort(found.visits, {}, [](const GroupVisit& each) {
    return std::pair(each.plan->day(), each.plan->id);
  });
  std::ranges::stable_sort(found.open, {}, [](const GroupOpen& each) {
    return std::pair(each.entry.date, each.entry.id);
  });
  std::ranges::stable_sort(found.held, [](const GroupNote& a, const GroupNote& b) {
    return std::pair(a.note->date, a.note->id) > std::pair(b.note->date, b.note->id);
  });
  return found;
}

}  // namespace pact::report
