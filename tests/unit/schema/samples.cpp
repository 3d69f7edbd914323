#include <map>

#include "nodes.hpp"

namespace pact::schema::test {
namespace {

constexpr std::string_view k_charter = R"({
  "schema": "pact/charter/1",
  "name": "Meridian Sales",
  "layout": "customers/{slug:2}/{slug}.yaml",
  "commit_times": "day",
  "admission": "People did not use the old system because they feared being counted. They were right.",
  "promise": "No pact command prints a number beside a person.",
  "goals": ["One picture of each customer, for whoever visits next"],
  "imagine_if": [{"question": "Imagine if sharing were normal here", "answer": "I would read before I drive"}],
  "behaviours": [
    {"id": "tell", "says": "I write down what moves the sale before the day ends"},
    {"id": "read", "says": "I read what my colleagues wrote before I visit"},
    {"id": "answer", "says": "I answer what a customer asked us"},
    {"id": "thank", "says": "I say whose help it was"}
  ],
  "critical": [{"id": "stand-size", "division": "exhibitions", "what": "When is the stand size fixed?",
    "why": "Crane bookings close that week", "how": "We reserve the crane before she has to chase"}],
  "listening": [{"about": "delivery", "answers": "operations", "within": "10 days"}],
  "handling": {"open": "anyone with a clone may read and retell with its context", "ask-first": "a teaser only; ask the author"},
  "feedback_fields": [
    {"id": "product", "type": "enum", "values": ["stand", "print"], "sponsor": "lena"},
    {"id": "wish", "type": "text", "sponsor": "lena"}
  ],
  "severity": {"unknown-person": "error"},
  "divisions": ["exhibitions", "print", "catering"],
  "departments": ["marketing", "operations"],
  "teams": ["north", "south"],
  "sponsors": [{"who": "lena", "signed": "2026-01-05"}],
  "champions": [{"who": "ann", "since": "2026-01-05", "chosen_by": "north"}],
  "unsettled": [{"at": "goals", "or": [["One picture", "One promise"]]}]
})";

constexpr std::string_view k_people = R"({
  "schema": "pact/people/1",
  "people": [
    {"id": "ann", "name": "Ann Berg", "emails": ["ann@example.com"], "team": "north", "division": "exhibitions",
     "role": "rep", "interests": ["cranes"], "watches": ["crane division:print"], "start": "2019-03-01"},
    {"id": "tom", "name": "Tom Rao", "left": "2025-12-31", "unsettled": [{"at": "role", "or": ["pm"]}]}
  ],
  "unsettled": [{"at": "people/ann", "gone": "removed"}]
})";

constexpr std::string_view k_customer = R"({
  "schema": "pact/customer/1",
  "id": "harbour-boats-ltd",
  "name": "Harbour Boats Ltd",
  "aliases": ["Harbor Boats", "HBL"],
  "was": [],
  "domains": ["harbour.example"],
  "group": "meridian-leisure",
  "phone": "020 7946 0000",
  "industries": ["boats"],
  "stewards": [{"who": "ann", "division": "exhibitions"}, {"who": "raj", "division": "print"}],
  "contacts": [{"id": "mia-lund", "name": "Mia Lund", "role": "Marketing director", "email": "mia@harbour.example",
    "phone": "0049123", "kind": "customer", "prefers": "email", "cares_about": "Being first in her group to fill demo days",
    "unsettled": [{"at": "phone", "or": ["0049124"]}]}],
  "critical": [{"id": "stand-size", "answer": "Fixed by 1 June", "by": "ann", "date": "2026-02-03"}],
  "needs": [{"id": "25rc4q7mx9t0", "date": "2026-02-01", "by": "ann", "who": "mia-lund",
    "wants": "Autumn leisure-boat market outlook", "why": "It sets her budget",
    "done": {"date": "2026-03-01", "by": "ann", "text": "Sent the outlook", "note": "272a9w4xq7tm"}}],
  "objectives": [{"id": "25rc4q7mx9t1", "date": "2026-02-01", "by": "lena", "from": "marketing", "topic": "lead-offer",
    "says": "Lead with the digital pack", "since": "2026-02-01", "until": "2026-06-30"}],
  "plans": [{"id": "273c3q7mx9t2", "date": "2026-04-02", "by": "ann", "with": ["mia-lund"], "purpose": "Agree the stand size",
    "moved": {"date": "2026-03-30", "by": "raj", "to": "2026-04-03", "text": "She is at the fair"},
    "dropped": {"date": "2026-04-01", "by": "ann", "text": "Agreed by phone"},
    "done": {"date": "2026-04-02", "by": "ann"}}],
  "handoffs": [{"id": "273c3q7mx9t3", "date": "2026-03-30", "by": "ann", "entered": "raj", "to": "tom",
    "text": "The print side.\nIt is yours more than mine.", "context": "She knows",
    "accepted": {"by": "tom", "date": "2026-03-31"},
    "declined": {"date": "2026-03-31", "by": "tom", "text": "Not before May"}}],
  "notes": [
    {"id": "272a9w4xq7tm", "date": "2026-03-24", "by": "raj", "entered": "ann", "kind": "feedback", "from": "mia-lund", "via": "email",
     "feeling": "uneasy", "tags": ["delivery"], "text": "Two of your people quoted me different delivery dates.",
     "context": "Said calmly; she wants one date, not a discount.", "cites": ["25rc4q7mx9t0"], "handling": "ask-first",
     "fields": {"product": "stand"}, "helped_by": ["tom"], "used": ["1v0m8q7mx9t0"],
     "act": {"who": "print", "due": "2026-04-09", "accepted": {"by": "raj", "date": "2026-03-25"}},
     "told": {"date": "2026-03-25", "by": "raj", "text": "One date by 9 April."},
     "done": {"date": "2026-03-26", "by": "raj", "text": "Agreed with production"},
     "mail": "<a81@harbour.example>",
     "replies": [{"id": "272b9w4xq7tm", "date": "2026-03-25", "by": "tom", "kind": "unclear", "text": "Which of us?",
       "context": "I was on leave", "cites": ["272a9w4xq7tm"],
       "thanks": [{"id": "272c9w4xq7tm", "date": "2026-03-25", "by": "ann", "for": "Asking"}]}],
     "thanks": [{"id": "272d9w4xq7tm", "date": "2026-03-25", "by": "ann", "entered": "raj", "for": "It saved the visit"}],
     "unsettled": [{"at": "act", "or": [{"who": "catering"}]}]},
    {"date": "2026-03-25", "by": "ann", "kind": "promise", "tags": null, "text": "One date by 9 April"}
  ],
  "unsettled": [
    {"at": "phone", "or": ["020 7946 0011", "020 7946 0099"]},
    {"at": "contacts/mia-lund", "gone": "removed"},
    {"at": "stewards/ann", "or": [{"who": "ann", "division": "print"}, ["a", {"b": "c"}]]}
  ]
})";

constexpr std::string_view k_ask = R"({
  "schema": "pact/ask/1", "id": "272bb0q7mx9t", "date": "2026-03-24", "by": "ann", "to": ["print"],
  "about": ["harbour-boats-ltd"], "tags": ["crane"], "quarter": "2026-Q1", "text": "Who arranges the crane at Dock Lane?", "context": "The fair moved",
  "handling": "open", "offer": {"kind": "help", "says": "I can introduce you to their CFO"}, "state": "answered",
  "replies": [{"id": "272bc0q7mx9t", "date": "2026-03-25", "by": "tom", "text": "The harbour master", "context": "Two days' notice"}],
  "thanks": [{"id": "272bd0q7mx9t", "date": "2026-03-26", "by": "ann", "for": "It saved the visit"}],
  "unsettled": [{"at": "state", "or": ["open"]}]
})";

constexpr std::string_view k_idea = R"({
  "schema": "pact/idea/1", "id": "272be0q7mx9t", "date": "2026-03-24", "by": "ann",
  "from": {"customer": "harbour-boats-ltd", "contact": "mia-lund"}, "about": ["delivery"], "tags": ["calendar"], "title": "One delivery calendar",
  "text": "One calendar for all divisions.", "context": "She has one herself", "cites": ["272a9w4xq7tm"],
  "state": "declined", "reason": "Two calendars are one too many", "joined": "268e5m9w3d7k",
  "vetting": [
    {"id": "272bf0q7mx9t", "by": "pm", "as": "product-manager", "for": "Feasible with the shared calendar"},
    {"id": "272bg0q7mx9t", "date": "2026-03-25", "by": "tom", "as": "community", "for": "It would have saved us May"}
  ],
  "support": [{"id": "272bh0q7mx9t", "date": "2026-03-25", "by": "raj", "because": "I quoted a wrong date myself"}],
  "replies": [{"id": "272bj0q7mx9t", "date": "2026-03-25", "by": "tom", "text": "Whose calendar?"}],
  "thanks": [{"id": "272bk0q7mx9t", "date": "2026-03-25", "by": "raj", "for": "Saying it"}],
  "told": [{"id": "272bm0q7mx9t", "to": "mia-lund", "date": "2026-03-27", "by": "ann", "text": "We try it in May"}],
  "unsettled": [{"at": "state", "or": ["open"]}]
})";

constexpr std::string_view k_insight = R"({
  "schema": "pact/insight/1", "id": "272bn0q7mx9t", "date": "2026-03-24", "by": "ann", "title": "The crane is the calendar",
  "problem": "Builders book cranes late.", "value": "Two days saved.", "solution": "We book with the plot.",
  "authors": ["ann", "tom"], "industries": ["boats"], "tags": ["crane"],
  "used": [{"id": "272bp0q7mx9t", "customer": "harbour-boats-ltd", "date": "2026-03-25", "by": "raj", "outcome": "She moved the build"}],
  "thanks": [{"id": "272bq0q7mx9t", "date": "2026-03-26", "by": "raj", "for": "A first sentence that works"}],
  "unsettled": []
})";

constexpr std::string_view k_brief = R"({
  "schema": "pact/brief/1", "id": "272br0q7mx9t", "date": "2026-03-24", "by": "lena", "title": "Leisure boats, autumn",
  "from": "marketing", "tags": ["outlook"], "text": "Orders move to September.",
  "matches": {"words": ["outlook"], "industries": ["boats"], "customers": ["harbour-boats-ltd"], "needs": ["25rc4q7mx9t0"]},
  "until": "2026-06-30", "decision": {"effect": "One date for all divisions", "about": ["harbour-boats-ltd"]}
})";

constexpr std::string_view k_story = R"({
  "schema": "pact/story/1", "id": "272bs0q7mx9t", "date": "2026-03-24", "by": "ann", "behaviour": "tell", "kind": "mistake",
  "title": "Two dates", "tags": ["delivery"], "text": "We gave two dates, and she told us.", "context": "She agreed to be named",
  "cites": ["272a9w4xq7tm"], "thanks": [{"date": "2026-03-26", "by": "raj", "for": "Telling it"}]
})";

}  // namespace

const Node& sample(FileKind kind) {
  static const std::map<FileKind, Node> k_samples = {
      {FileKind::charter, from_json(k_charter)},   {FileKind::people, from_json(k_people)},
      {FileKind::customer, from_json(k_customer)}, {FileKind::ask, from_json(k_ask)},
      {FileKind::idea, from_json(k_idea)},         {FileKind::insight, from_json(k_insight)},
      {FileKind::brief, from_json(k_brief)},       {FileKind::story, from_json(k_story)},
  };
  return k_samples.at(kind);
}

}  // namespace pact::schema::test
