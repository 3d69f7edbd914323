#include "inheritance_page.hpp"

#include <pact/base/text.hpp>
#include <pact/model/promise.hpp>

#include "item_lines.hpp"
#include "stewards.hpp"

namespace pact::cli {

namespace {

std::string in_words(report::Turn turn) {
  switch (turn) {
    case report::Turn::first:
      return "the first that is known";
    case report::Turn::feeling:
      return "they felt otherwise";
    case report::Turn::told:
      return "they were answered";
    case report::Turn::rested:
      return "later notes rest on it";
    case report::Turn::thanked:
      return "a colleague helped";
  }
  return "";
}

class InheritancePage {
 public:
  InheritancePage(Page& page, const Customer& customer, Context& context)
      : page_(page),
        customer_(customer),
        reader_{context.view().people(), context.records(), context.today()} {}

  void add(const report::Inheritance& all) {
    page_.title(std::string(customer_.display()) + ": what to know when you take over");
    page_.gap();
    if (all.since) page_.line("Since", day(all.since));
    if (!customer_.stewards.empty())
      page_.line("Stewards", words_of(customer_.stewards, reader_.people));
    page_.gap();
    add_turning_points(all.turning_points);
    page_.gap();
    add_promises(all.promises);
    page_.gap();
    add_people(all.knows);
    page_.gap();
    add_contacts(all.introduce);
  }

 private:
  void add_turning_points(const std::vector<report::TurningPoint>& points) {
    std::string gutter = "Turns";
    for (const report::TurningPoint& each : points) {
      const Note& note = *each.note;
      const Contact* from = customer_.contact(note.from);
      std::string text = day(note.date) + ", " + name(note.by);
      if (from) text += ", from " + from->name;
      if (!note.feeling.empty()) text += ", " + note.feeling;
      text += note.ask_first() ? ": ask before retelling" : ": " + first_sentence(note.text);
      page_.line(std::exchange(gutter, ""), text, short_id(note.id));
      std::vector<std::string> why;
      for (const report::Turn turn : each.why) why.push_back(in_words(turn));
      below("why", text::join(why, ", "));
      if (!note.context.empty() && !note.ask_first()) below("context", note.context);
      if (note.told) below("told", said(note.told->date, note.told->by, note.told->text, reader_));
    }
  }

  void add_promises(const std::vector<const Note*>& promises) {
    std::string gutter = "We owe";
    for (const Note* note : promises) {
      std::string text = name(promised_by(*note));
      if (const auto due = due_on(*note)) text += ", by " + day(due);
      page_.line({.gutter = std::exchange(gutter, ""),
                  .text = text + ": " + first_sentence(note->text),
                  .aside = short_id(note->id),
                  .tone = is_overdue(*note, reader_.today) ? Tone::waits : Tone::plain});
      if (!note->context.empty()) below("context", note->context);
    }
  }

  void add_people(const std::vector<report::Knows>& people) {
    std::string gutter = "Who knows";
    for (const report::Knows& each : people) {
      std::string text(reader_.people.display(each.who));
      if (!each.division.empty()) text += " (" + each.division + ")";
      if (each.has_left) text += ", has left";
      if (each.last) text += ", " + day(each.last);
      if (!each.topics.empty()) text += ", " + text::join(each.topics, ", ");
      page_.line(std::exchange(gutter, ""), text);
    }
  }

  void add_contacts(const std::vector<report::Introduction>& contacts) {
    std::string gutter = "Meet";
    for (const report::Introduction& each : contacts) {
      const Contact& contact = *each.contact;
      std::vector<std::string> parts{contact.name};
      for (const std::string* part : {&contact.role, &contact.phone, &contact.email}) {
        if (!part->empty()) parts.push_back(*part);
      }
      parts.push_back(each.last ? "heard on " + day(each.last) : "not heard yet");
      page_.line(std::exchange(gutter, ""), text::join(parts, ", "));
      if (!contact.cares_about.empty()) below("cares about", contact.cares_about);
    }
  }

  void below(const std::string& word, std::string text) {
    page_.line({.gutter = "  " + word, .text = std::move(text), .gutter_tone = Tone::dim});
  }
  std::string day(const std::optional<Date>& date) const {
    return date ? date->brief(reader_.today) : "";
  }
  std::string name(std::string_view id) const { return std::string(reader_.people.first_name(id)); }
  std::string short_id(const std::string& id) const {
    return id.empty() ? "" : reader_.records.short_id(id);
  }

  Page& page_;
  const Customer& customer_;
  Reader reader_;
};

}  // namespace

void add_inheritance(Page& page, const Customer& customer, const report::Inheritance& inheritance,
                     Context& context) {
  InheritancePage(page, customer, context).add(inheritance);
}

Node data_of_inheritance(const report::Inheritance& all) {
  Node turns = Node::list(), promises = Node::list(), knows = Node::list(), meet = Node::list();
  for (const report::TurningPoint& each : all.turning_points) {
    Node why = Node::list();
    for (const report::Turn turn : each.why) why.add(std::string(name_of(turn)));
    Node row = Node::map();
    row.set_if("id", each.note->id);
    if (each.note->date) row.set("date", each.note->date->iso());
    row.set_if("by", each.note->by).set_if("feeling", each.note->feeling);
    row.set_if("text", each.note->ask_first() ? "" : each.note->text);
    row.set_if("context", each.note->ask_first() ? "" : each.note->context);
    turns.add(row.set("why", std::move(why)));
  }
  for (const Note* note : all.promises) promises.add(note->id);
  for (const report::Knows& each : all.knows) {
    Node row = Node::map({{"who", each.who}});
    row.set_if("division", each.division);
    if (each.last) row.set("last", each.last->iso());
    row.set_if("topics", Node::list(std::vector<Node>(each.topics.begin(), each.topics.end())));
    knows.add(row.set("left", each.has_left ? "yes" : "no"));
  }
  for (const report::Introduction& each : all.introduce) {
    Node row = Node::map({{"contact", each.contact->id}});
    if (each.last) row.set("last", each.last->iso());
    meet.add(std::move(row));
  }
  Node root = Node::map();
  root.set("since", all.since ? Node(all.since->iso()) : Node());
  return root.set("turning_points", std::move(turns))
      .set("promises", std::move(promises))
      .set("knows", std::move(knows))
      .set("meet", std::move(meet));
}

}  // namespace pact::cli
