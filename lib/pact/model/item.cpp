#include <algorithm>
#include <array>
#include <initializer_list>
#include <pact/model/idea_state.hpp>
#include <pact/model/item.hpp>
#include <pact/model/promise.hpp>
#include <pact/model/read.hpp>

namespace pact {
namespace {

struct KindName {
  std::string_view one;
  std::string_view many;
};

constexpr std::array<KindName, 8> k_names{{{"note", "notes"},
                                           {"reply", "replies"},
                                           {"ask", "asks"},
                                           {"answer", "answers"},
                                           {"idea", "ideas"},
                                           {"insight", "insights"},
                                           {"brief", "briefs"},
                                           {"story", "stories"}}};

void add_text(Item& item, const Node& record, std::string_view key, std::string_view as) {
  if (const std::string_view prose = record.text_of(key); !prose.empty()) {
    item.texts.push_back({as, prose});
  }
}

void add_texts(Item& item, const Node& record, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) add_text(item, record, key, key);
}

// The prose of a record within the record: told, done, offer.
void add_inner(Item& item, const Node& record, std::string_view key, std::string_view inner) {
  if (const Node* within = record.find(key)) add_text(item, *within, inner, key);
}

void add_each(Item& item, const Node& record, std::string_view key, std::string_view inner) {
  for (const Node& within : record.items_of(key)) add_text(item, within, inner, key);
}

void set_author(Item& item, std::string_view by, const People& people) {
  item.by = by;
  item.by_name = people.display(by);
  if (const Person* author = people.find(by)) {
    item.team = author->team;
    item.division = author->division;
  }
}

void add_customer(Item& item, const std::string& slug) {
  if (!slug.empty() && std::ranges::find(item.about, slug) == item.about.end()) {
    item.about.push_back(slug);
  }
}

template <typename Shared>
Item shared_item(ItemKind kind, const Shared& shared, const Node& root, const People& people) {
  Item item;
  item.kind = kind;
  item.id = shared.id;
  item.file = shared.path;
  item.node = &root;
  item.date = shared.date;
  item.tags = shared.tags;
  item.unsettled = shared.unsettled;
  set_author(item, shared.by, people);
  return item;
}

// What is handled with care is answered with care, and concerns the same customers.
Item reply_item(ItemKind kind, const Reply& reply, const Node& record, const Item& parent,
                const People& people) {
  Item item;
  item.kind = kind;
  item.id = reply.id;
  item.file = parent.file;
  item.node = &record;
  item.of = parent.of;
  item.to = parent.id;
  item.customer = parent.customer;
  item.customer_name = parent.customer_name;
  item.about = parent.about;
  item.group = parent.group;
  item.date = reply.date;
  item.handling = parent.handling;
  item.unsettled = reply.unsettled;
  set_author(item, reply.by, people);
  add_texts(item, record, {"text", "context"});
  return item;
}

void add_replies(std::vector<Item>& items, ItemKind kind, const std::vector<Reply>& replies,
                 const Node& record, const People& people) {
  const Item parent = items.back();
  const std::vector<Node>& nodes = record.items_of("replies");
  for (std::size_t at = 0; at < replies.size(); ++at) {
    items.push_back(reply_item(kind, replies[at], nodes[at], parent, people));
  }
}

Item note_item(const Customer& customer, const Note& note, const Node& record,
               const People& people) {
  Item item;
  item.kind = ItemKind::note;
  item.id = note.id;
  item.file = customer.path;
  item.node = &record;
  item.note = &note;
  item.of = &customer;
  item.customer = customer.slug;
  item.customer_name = customer.display();
  add_customer(item, customer.slug);
  item.group = customer.group;
  item.date = note.date;
  set_author(item, note.by, people);
  item.note_kind = note.kind;
  item.from = note.from;
  const Contact* contact = customer.contact(note.from);
  item.from_name = contact && !contact->name.empty() ? contact->name : note.from;
  item.via = note.via;
  item.feeling = note.feeling;
  item.tags = note.tags;
  item.handling = note.handling;
  item.due = due_on(note);
  item.unsettled = note.unsettled;
  add_texts(item, record, {"text", "context"});
  add_inner(item, record, "told", "text");
  add_inner(item, record, "done", "text");
  return item;
}

}  // namespace

std::string_view name_of(ItemKind kind) {
  return k_names[static_cast<std::size_t>(kind)].one;
}

std::string_view plural_of(ItemKind kind) {
  return k_names[static_cast<std::size_t>(kind)].many;
}

std::string_view Item::text(std::string_view key) const {
  const auto found = std::ranges::find(texts, key, &ItemText::key);
  return found == texts.end() ? std::string_view() : found->text;
}

std::string_view Item::headline() const {
  const std::string_view title = text("title");
  if (!title.empty() || texts.empty()) return title;
  return texts.front().text;
}

std::vector<Item> items_of(const Customer& customer, const Node& root, const People& people) {
  std::vector<Item> items;
  const std::vector<Node>& records = root.items_of("notes");
  items.reserve(customer.notes.size());
  for (std::size_t at = 0; at < customer.notes.size() && at < records.size(); ++at) {
    const Note& note = customer.notes[at];
    items.push_back(note_item(customer, note, records[at], people));
    if (!note.replies.empty()) {
      add_replies(items, ItemKind::reply, note.replies, records[at], people);
    }
  }
  return items;
}

std::vector<Item> items_of(const Ask& ask, const Node& root, const People& people) {
  std::vector<Item> items{shared_item(ItemKind::ask, ask, root, people)};
  Item& item = items.front();
  item.handling = ask.handling;
  item.state = ask.state.empty() ? "open" : ask.state;
  for (const std::string& slug : ask.about) add_customer(item, slug);
  add_texts(item, root, {"text", "context"});
  add_inner(item, root, "offer", "says");
  add_replies(items, ItemKind::answer, ask.replies, root, people);
  return items;
}

std::vector<Item> items_of(const Idea& idea, const Node& root, const People& people) {
  std::vector<Item> items{shared_item(ItemKind::idea, idea, root, people)};
  Item& item = items.front();
  item.state = name_of(standing(idea));
  item.topics = idea.about;
  add_customer(item, idea.from.customer);
  item.from = idea.from.contact;
  item.from_name = idea.from.contact.empty() ? std::string(people.display(idea.from.colleague))
                                             : idea.from.contact;
  add_texts(item, root, {"title", "text", "context", "reason"});
  add_each(item, root, "told", "text");
  add_each(item, root, "vetting", "for");
  add_each(item, root, "support", "because");
  add_replies(items, ItemKind::reply, idea.replies, root, people);
  return items;
}

std::vector<Item> items_of(const Insight& insight, const Node& root, const People& people) {
  std::vector<Item> items{shared_item(ItemKind::insight, insight, root, people)};
  Item& item = items.front();
  for (const InsightUse& use : insight.used) add_customer(item, use.customer);
  add_texts(item, root, {"title", "problem", "value", "solution"});
  add_each(item, root, "used", "outcome");
  return items;
}

std::vector<Item> items_of(const Brief& brief, const Node& root, const People& people) {
  std::vector<Item> items{shared_item(ItemKind::brief, brief, root, people)};
  Item& item = items.front();
  item.from = brief.from;
  item.from_name = people.display(brief.from);
  item.until = brief.until;
  for (const std::string& slug : brief.matches.customers) add_customer(item, slug);
  if (brief.decision) {
    for (const std::string& slug : brief.decision->about) add_customer(item, slug);
  }
  add_texts(item, root, {"title", "text"});
  add_inner(item, root, "decision", "effect");
  return items;
}

std::vector<Item> items_of(const Story& story, const Node& root, const People& people) {
  std::vector<Item> items{shared_item(ItemKind::story, story, root, people)};
  Item& item = items.front();
  item.note_kind = story.kind;
  add_texts(item, root, {"title", "text", "context"});
  return items;
}

}  // namespace pact
