#include "group_page.hpp"

#include <pact/base/text.hpp>

#include "stewards.hpp"

namespace pact::cli {

namespace {

class GroupPage {
 public:
  GroupPage(const report::Group& group, const Reader& reader) : group_(group), reader_(reader) {}

  Page page() {
    page_.title(group_.name, "group");
    if (!group_.divisions.empty()) page_.line("Divisions", text::join(group_.divisions, ", "));
    page_.gap();
    customers();
    page_.gap();
    visits();
    open();
    held();
    page_.gap();
    insights();
    return std::move(page_);
  }

 private:
  std::string short_id(const std::string& id) const {
    return id.empty() ? "" : reader_.records.short_id(id);
  }
  std::string name(std::string_view person) const {
    return std::string(reader_.people.first_name(person));
  }
  static std::string names_of(const std::vector<const Customer*>& customers) {
    std::vector<std::string> names;
    for (const Customer* each : customers) names.emplace_back(each->display());
    return text::join_words(names);
  }
  void below(const std::string& word, std::string text) {
    page_.line({.gutter = "  " + word, .text = std::move(text), .gutter_tone = Tone::dim});
  }

  void customers() {
    std::string gutter = "Customers";
    for (const Customer* each : group_.customers) {
      page_.line({.gutter = std::exchange(gutter, ""),
                  .cells = {std::string(each->display())},
                  .text = words_of(each->stewards, reader_.people),
                  .aside = each->slug});
    }
  }

  void visits() {
    std::string gutter = "Visits";
    for (const auto& [customer, plan] : group_.visits) {
      page_.line(std::exchange(gutter, ""),
                 std::string(customer->display()) + ", " +
                     said(plan->day(), plan->by, plan->purpose, reader_),
                 short_id(plan->id));
    }
  }

  void open() {
    std::string gutter = "Open";
    for (const auto& [entry, about] : group_.open) {
      std::vector<std::string> to;
      for (const std::string& each : entry.to) to.emplace_back(reader_.people.display(each));
      const std::string asks = name(entry.by) + " asks " + text::join_words(to);
      std::string text = about.empty() ? asks : names_of(about) + ", " + asks;
      if (entry.date) text = entry.date->brief(reader_.today) + ", " + text;
      page_.line(std::exchange(gutter, ""), text + ": " + first_sentence(entry.text),
                 short_id(entry.id));
      if (entry.ask_first)
        below("ask first", "before retelling: " + std::string(reader_.people.display(entry.by)));
      if (!entry.context.empty()) below("context", entry.context);
    }
  }

  void held() {
    std::string gutter = "Ask first";
    for (const auto& [customer, note] : group_.held) {
      page_.line(std::exchange(gutter, ""),
                 std::string(customer->display()) + ", " +
                     said(note->date, note->by, first_sentence(note->text), reader_),
                 "pact ask " + note->by);
    }
  }

  void insights() {
    std::string gutter = "Insights";
    for (const auto& [insight, used_with] : group_.insights) {
      page_.line(std::exchange(gutter, ""), insight->title + ", used at " + names_of(used_with),
                 short_id(insight->id));
    }
  }

  const report::Group& group_;
  const Reader& reader_;
  Page page_;
};

Node slugs_of(const std::vector<const Customer*>& customers) {
  Node list = Node::list();
  for (const Customer* each : customers) list.add(each->slug);
  return list;
}

Node data_of(const Customer& customer) {
  Node stewards = Node::list();
  for (const Steward& each : customer.stewards)
    stewards.add(Node::map({{"who", each.who}}).set_if("division", each.division));
  Node row = Node::map({{"customer", customer.slug}, {"name", std::string(customer.display())}});
  return row.set("stewards", std::move(stewards));
}

Node data_of(const report::GroupVisit& visit) {
  Node row = Node::map({{"customer", visit.customer->slug}});
  row.set_if("id", visit.plan->id);
  if (const auto day = visit.plan->day()) row.set("date", day->iso());
  return row.set("by", visit.plan->by).set("purpose", visit.plan->purpose);
}

Node data_of(const report::GroupOpen& open) {
  Node row = Node::map({{"kind", std::string(name_of(open.entry.kind))}});
  row.set_if("id", open.entry.id);
  if (open.entry.date) row.set("date", open.entry.date->iso());
  row.set("by", open.entry.by).set("to", list_of(open.entry.to));
  row.set("about", slugs_of(open.about)).set("text", open.entry.text);
  return row.set_if("context", open.entry.context)
      .set_if("handling", open.entry.ask_first ? "ask-first" : "");
}

Node data_of(const report::GroupNote& held) {
  Node row = Node::map({{"customer", held.customer->slug}});
  row.set_if("id", held.note->id);
  if (held.note->date) row.set("date", held.note->date->iso());
  return row.set("by", held.note->by).set("teaser", held.note->text);
}

Node data_of(const report::GroupInsight& used) {
  Node row = Node::map({{"id", used.insight->id}, {"title", used.insight->title}});
  return row.set("used_with", slugs_of(used.used_with));
}

template <class Each>
Node list_of_data(const std::vector<Each>& all) {
  Node list = Node::list();
  for (const Each& each : all) list.add(data_of(each));
  return list;
}

}  // namespace

Result show_group(const report::Group& group, const Reader& reader) {
  Node customers = Node::list();
  for (const Customer* each : group.customers) customers.add(data_of(*each));
  Node data = Node::map({{"name", group.name}});
  data.set("customers", std::move(customers)).set("divisions", list_of(group.divisions));
  data.set("visits", list_of_data(group.visits)).set("open", list_of_data(group.open));
  data.set("ask_first", list_of_data(group.held)).set("insights", list_of_data(group.insights));
  Result result;
  result.data = data_for("show").set("group", std::move(data));
  result.page = GroupPage(group, reader).page();
  return result;
}

}  // namespace pact::cli
