#include <pact/model/promise.hpp>

#include "prep_page.hpp"
#include "result.hpp"

namespace pact::cli {

namespace {

void set_date(Node& row, const std::string& key, const std::optional<Date>& date) {
  if (date) row.set(key, date->iso());
}

Node reasons_of(const std::vector<report::Reason>& why) {
  Node list = Node::list();
  for (const report::Reason& each : why) list.add(Node::map({{std::string(each.kind), each.what}}));
  return list;
}

Node data_of(const report::Talking& each) {
  Node row = Node::map();
  row.set_if("division", each.division).set("who", each.who);
  set_date(row, "last", each.last);
  row.set_if("topics", list_of(each.topics));
  set_date(row, "visit", each.visit);
  row.set_if("purpose", each.purpose);
  return row;
}

Node data_of_promise(const Note& note, Date today) {
  Node row = Node::map();
  row.set_if("id", note.id).set("who", std::string(promised_by(note))).set("text", note.text);
  row.set_if("context", note.context).set_if("handling", note.handling);
  set_date(row, "date", note.date);
  set_date(row, "due", due_on(note));
  row.set("overdue", is_overdue(note, today) ? "yes" : "no");
  return row;
}

Node data_of(const Need& need) {
  Node row = Node::map();
  row.set_if("id", need.id).set("wants", need.wants).set_if("who", need.who);
  row.set_if("why", need.why);
  set_date(row, "date", need.date);
  return row;
}

Node data_of(const report::MatchingBrief& brief) {
  Node row = Node::map();
  row.set("id", brief.id).set("title", brief.title).set_if("from", brief.from);
  row.set_if("effect", brief.effect).set_if("needs", list_of(brief.needs));
  return row.set("why", reasons_of(brief.why));
}

Node data_of(const Collision& collision) {
  Node sides = Node::list();
  for (const Objective* each : collision.objectives) {
    Node side = Node::map();
    side.set_if("id", each->id).set("from", each->from).set("says", each->says);
    set_date(side, "since", each->since);
    set_date(side, "until", each->until);
    sides.add(std::move(side));
  }
  Node row = Node::map();
  row.set("topic", collision.topic).set("objectives", std::move(sides));
  return row;
}

Node data_of(const report::OpenEntry& each) {
  Node row = Node::map();
  row.set("kind", std::string(name_of(each.kind))).set_if("id", each.id).set_if("by", each.by);
  row.set_if("to", list_of(each.to));
  set_date(row, "date", each.date);
  return row.set("text", each.text)
      .set_if("context", each.context)
      .set_if("handling", each.ask_first ? "ask-first" : "");
}

Node data_of(const lookup::UnsettledPlace& place) {
  Node values = Node::list();
  for (const lookup::Candidate& each : place.candidates)
    values.add(each.removed ? Node() : each.value);
  Node row = Node::map();
  row.set("id", place.id).set("at", place.at()).set("values", std::move(values));
  return row;
}

Node data_of_words(const Note& note) {
  Node row = Node::map();
  row.set_if("id", note.id);
  set_date(row, "date", note.date);
  row.set_if("by", note.by).set_if("from", note.from).set_if("feeling", note.feeling);
  return row.set("text", note.text)
      .set_if("context", note.context)
      .set_if("handling", note.handling);
}

Node data_of(const Contact& contact) {
  Node row = Node::map();
  row.set("id", contact.id).set("name", contact.name).set_if("role", contact.role);
  row.set_if("email", contact.email).set_if("phone", contact.phone).set_if("kind", contact.kind);
  return row.set_if("prefers", contact.prefers).set_if("cares_about", contact.cares_about);
}

Node data_of(const CriticalQuestion& question) {
  Node row = Node::map();
  row.set("id", question.id).set("division", question.division).set("what", question.what);
  return row.set_if("why", question.why).set_if("how", question.how);
}

Node data_of(const report::Elsewhere& each) {
  Node row = Node::map();
  row.set_if("id", each.id).set("who", each.by).set("customer", each.customer);
  return row.set("date", each.date.iso()).set("topics", list_of(each.topics));
}

Node data_of(const report::MatchingInsight& insight) {
  Node row = Node::map();
  row.set("id", insight.id).set("title", insight.title).set_if("problem", insight.problem);
  return row.set_if("used", insight.used).set("why", reasons_of(insight.why));
}

Node data_of(const Steward& steward) {
  Node row = Node::map();
  return row.set("who", steward.who).set_if("division", steward.division);
}

Node data_of(const Plan& visit, Date day) {
  Node row = Node::map();
  row.set_if("id", visit.id).set("date", day.iso()).set_if("by", visit.by);
  return row.set_if("with", list_of(visit.with)).set("purpose", visit.purpose);
}

Node data_of(const report::Picture& picture) {
  Node missing = Node::list();
  for (const report::Stroke each : picture.missing) missing.add(std::string(name_of(each)));
  Node row = Node::map({{"level", std::string(name_of(picture.level))}});
  return row.set("missing", std::move(missing));
}

template <typename Values, typename Data>
Node each_of(const Values& values, Data data) {
  Node list = Node::list();
  for (const auto& each : values) list.add(data(each));
  return list;
}

}  // namespace

Node data_of_prep(const report::Prep& prep, Context& context) {
  const Date today = context.today();
  const Customer& customer = *prep.customer;
  const auto same = [](const auto& each) { return data_of(each); };
  const auto pointed = [](const auto* each) { return data_of(*each); };
  Node root = data_for("prep");
  root.set("customer", customer.slug)
      .set("visit", prep.visit ? data_of(*prep.visit, *prep.visit->day()) : Node())
      .set("talking", each_of(prep.talking, same))
      .set("we_owe",
           each_of(prep.we_owe, [&](const Note* note) { return data_of_promise(*note, today); }))
      .set("they_want", each_of(prep.they_want, pointed))
      .set("briefs", each_of(prep.briefs, same))
      .set("colliding", each_of(prep.colliding, same))
      .set("open", each_of(prep.open, same))
      .set("unsettled", each_of(prep.unsettled, same))
      .set("voice", each_of(prep.voice, [](const Note* note) { return data_of_words(*note); }))
      .set("contacts", each_of(customer.contacts, same))
      .set("not_known", each_of(prep.not_known, pointed))
      .set("elsewhere", each_of(prep.elsewhere, same))
      .set("insights", each_of(prep.insights, same))
      .set("stewards", each_of(customer.stewards, same))
      .set("picture", data_of(prep.picture));
  return root;
}

}  // namespace pact::cli
