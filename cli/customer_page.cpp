#include "customer_page.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/report/prep.hpp>

#include "draft_lines.hpp"
#include "picture_line.hpp"
#include "stewards.hpp"

namespace pact::cli {

namespace {

/// Values that somebody else has for a place of the record, as "… or …".
std::string with_others(const Customer& customer, const std::string& at, std::string value) {
  for (const Unsettled& place : customer.unsettled) {
    if (place.at != at) continue;
    for (const Node* other : place.others) value += " or " + other->text();
  }
  return value;
}

void add_place(Page& page, const Customer& customer, const std::string& gutter,
               const std::string& at, const std::string& value) {
  const std::string all = with_others(customer, at, value);
  if (!all.empty()) page.line(gutter, all, all == value ? "" : "pact resolve");
}

std::string joined(const std::vector<std::string>& parts) {
  return text::join(parts, ", ");
}

void add_people(Page& page, const Customer& customer, const Reader& reader) {
  if (!customer.stewards.empty()) page.line("Stewards", words_of(customer.stewards, reader.people));
  bool first = true;
  for (const Contact& contact : customer.contacts) {
    std::vector<std::string> parts{contact.name};
    for (const std::string* part : {&contact.role, &contact.kind, &contact.email, &contact.phone}) {
      if (!part->empty()) parts.push_back(*part);
    }
    if (!contact.prefers.empty()) parts.push_back("prefers " + contact.prefers);
    page.line(first ? "Contacts" : "", joined(parts), contact.unsettled ? "pact resolve" : "");
    if (!contact.cares_about.empty()) {
      page.line({.gutter = "  cares about", .text = contact.cares_about, .gutter_tone = Tone::dim});
    }
    first = false;
  }
}

void add_what_we_know(Page& page, const Customer& customer, const Charter& charter) {
  std::string gutter = "Known";
  for (const CriticalAnswer& answer : customer.critical) {
    const CriticalQuestion* question = charter.critical_question(answer.id);
    page.line(std::exchange(gutter, ""),
              (question ? question->what : answer.id) + " " + answer.answer);
  }
  gutter = "Not known";
  for (const CriticalQuestion* question : report::not_known(customer, charter)) {
    page.line(std::exchange(gutter, ""), question->what,
              "pact set " + customer.slug + " critical/" + question->id);
  }
}

void add_planning(Page& page, const Customer& customer, const Reader& reader) {
  const auto id = [&](const std::string& full) {
    return full.empty() ? "" : reader.records.short_id(full);
  };
  const auto contact_name = [&](const std::string& who) {
    const Contact* contact = customer.contact(who);
    return contact ? contact->name : who;
  };
  std::string gutter = "They want";
  for (const Need& need : customer.needs) {
    if (!need.is_open()) continue;
    std::string words = need.wants;
    if (!need.who.empty()) words += " (" + contact_name(need.who) + ")";
    page.line(std::exchange(gutter, ""), words, id(need.id));
    if (!need.why.empty())
      page.line({.gutter = "  why", .text = need.why, .gutter_tone = Tone::dim});
  }
  gutter = "Objectives";
  for (const Objective& objective : customer.objectives) {
    if (!objective.in_force(reader.today)) continue;
    page.line(std::exchange(gutter, ""), objective.from + ": " + objective.says, id(objective.id));
  }
  gutter = "Colliding";
  for (const Collision& each : collisions_of(customer, reader.today)) {
    std::vector<std::string> departments;
    for (const Objective* side : each.objectives) departments.push_back(side->from);
    page.line(std::exchange(gutter, ""), text::join_words(departments) + ", about " + each.topic);
  }
  gutter = "Visits";
  for (const Plan& plan : customer.plans) {
    if (!plan.is_open()) continue;
    std::vector<std::string> with;
    for (const std::string& who : plan.with) with.push_back(contact_name(who));
    std::string words = said(plan.day(), plan.by, plan.purpose, reader);
    if (!with.empty()) words += ", with " + text::join_words(with);
    page.line(std::exchange(gutter, ""), words, id(plan.id));
  }
  add_handoffs(page, customer, reader);
}

}  // namespace

void add_handoffs(Page& page, const Customer& customer, const Reader& reader) {
  std::string gutter = "Handed over";
  const auto below = [&](const std::string& word, std::string text) {
    page.line({.gutter = "  " + word, .text = std::move(text), .gutter_tone = Tone::dim});
  };
  for (const Handoff& each : customer.handoffs) {
    const std::string to(reader.people.display(each.to));
    page.line(
        std::exchange(gutter, ""),
        said(each.date, each.by, "to " + to + (each.text.empty() ? "" : ": " + each.text), reader),
        each.id.empty() ? "" : reader.records.short_id(each.id));
    if (!each.context.empty()) below("context", each.context);
    if (!each.accepted_by.empty())
      below("accepted", said(each.accepted_on, each.accepted_by, "", reader));
    if (each.declined)
      below("declined", said(each.declined->date, each.declined->by, each.declined->text, reader));
  }
}

void add_customer(Page& page, const Customer& customer, const Charter& charter,
                  const Reader& reader, const std::vector<const Draft*>& drafts) {
  page.title(std::string(customer.display()), customer.slug);
  if (!customer.aliases.empty()) page.line("Also", joined(customer.aliases));
  if (!customer.was.empty()) page.line("Formerly", joined(customer.was));
  add_place(page, customer, "Group", "group", customer.group);
  if (!customer.industries.empty()) page.line("Industries", joined(customer.industries));
  if (!customer.domains.empty()) page.line("Domains", joined(customer.domains));
  add_people(page, customer, reader);
  add_place(page, customer, "Phone", "phone", customer.phone);
  page.gap();
  add_what_we_know(page, customer, charter);
  page.line(line_of(report::picture_of(customer, charter, reader.today), customer));
  page.gap();
  add_planning(page, customer, reader);
  for (const Draft* draft : drafts) {
    page.gap();
    add_draft(page, *draft, customer, reader);
  }
  std::vector<const Note*> notes;
  for (const Note& note : customer.notes) notes.push_back(&note);
  std::stable_sort(notes.begin(), notes.end(), [](const Note* a, const Note* b) {
    return a->date != b->date ? a->date > b->date : a->id > b->id;
  });
  for (const Note* note : notes) {
    page.gap();
    add_note(page, *note, customer, reader);
  }
}

void add_fields(Page& page, const Node& record, const Reader& reader) {
  std::string aside(record.text_of("id"));
  if (!aside.empty()) aside = reader.records.short_id(aside);
  for (const Entry& entry : record.entries()) {
    if (entry.key == "schema" || entry.key == "id" || entry.key == "replies" ||
        entry.key == "thanks")
      continue;
    std::string words;
    if (entry.value.is_text()) {
      const std::string& value = entry.value.text();
      const auto date = Date::from_iso(value);
      words = entry.key == "by" || entry.key == "to" ? std::string(reader.people.display(value))
              : date                                 ? date->brief(reader.today)
                                                     : value;
    } else if (entry.value.is_list()) {
      std::vector<std::string> parts;
      for (const Node& item : entry.value.items()) {
        std::vector<std::string> inner;
        for (const Entry& field : item.entries()) {
          if (field.key != "id") inner.push_back(field.value.text());
        }
        parts.push_back(item.is_text() ? std::string(reader.people.display(item.text()))
                                       : text::join(inner, ", "));
      }
      words = text::join(parts, "; ");
    } else {
      std::vector<std::string> parts;
      for (const Entry& field : entry.value.entries()) parts.push_back(field.value.text());
      words = joined(parts);
    }
    std::string gutter = entry.key;
    std::replace(gutter.begin(), gutter.end(), '_', ' ');
    if (!gutter.empty()) gutter[0] = static_cast<char>(std::toupper(gutter[0]));
    page.line(gutter, words, std::exchange(aside, ""));
  }
  std::vector<Reply> replies;
  for (const Node& reply : record.items_of("replies")) replies.push_back(reply_from(reply));
  add_replies(page, replies, reader);
  std::vector<Thanks> thanks;
  for (const Node& each : record.items_of("thanks")) thanks.push_back(thanks_from(each));
  add_thanks(page, thanks, reader);
}

}  // namespace pact::cli
