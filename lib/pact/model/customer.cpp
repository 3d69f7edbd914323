#include <algorithm>
#include <pact/model/customer.hpp>
#include <pact/model/read.hpp>

namespace pact {
namespace {

bool is_unsettled(const Node& record) {
  return read::present(record, "unsettled") != nullptr;
}

std::optional<Done> done_of(const Node& record) {
  const Node* done = read::present(record, "done");
  return done ? std::optional(done_from(*done)) : std::nullopt;
}

Steward steward_from(const Node& record) {
  if (record.is_text()) return {record.text(), {}};
  return {read::text(record, "who"), read::text(record, "division")};
}

Contact contact_from(const Node& record) {
  Contact contact;
  contact.id = read::text(record, "id");
  contact.name = read::text(record, "name");
  contact.role = read::text(record, "role");
  contact.email = read::text(record, "email");
  contact.phone = read::text(record, "phone");
  contact.kind = read::text(record, "kind");
  contact.prefers = read::text(record, "prefers");
  contact.cares_about = read::text(record, "cares_about");
  contact.unsettled = is_unsettled(record);
  return contact;
}

CriticalAnswer critical_answer_from(const Node& record) {
  return {read::text(record, "id"), read::text(record, "answer"), read::text(record, "by"),
          read::date(record, "date")};
}

Need need_from(const Node& record) {
  Need need;
  need.id = read::text(record, "id");
  need.date = read::date(record, "date");
  need.by = read::text(record, "by");
  need.who = read::text(record, "who");
  need.wants = read::text(record, "wants");
  need.why = read::text(record, "why");
  need.done = done_of(record);
  need.unsettled = is_unsettled(record);
  return need;
}

Objective objective_from(const Node& record) {
  Objective objective;
  objective.id = read::text(record, "id");
  objective.date = read::date(record, "date");
  objective.by = read::text(record, "by");
  objective.from = read::text(record, "from");
  objective.topic = read::text(record, "topic");
  objective.says = read::text(record, "says");
  objective.since = read::date(record, "since");
  objective.until = read::date(record, "until");
  objective.unsettled = is_unsettled(record);
  return objective;
}

Plan plan_from(const Node& record) {
  Plan plan;
  plan.id = read::text(record, "id");
  plan.date = read::date(record, "date");
  plan.by = read::text(record, "by");
  plan.with = read::texts(record, "with");
  plan.purpose = read::text(record, "purpose");
  plan.done = done_of(record);
  if (const Node* moved = read::present(record, "moved")) {
    plan.moved = Moved{read::date(*moved, "date"), read::text(*moved, "by"),
                       read::date(*moved, "to"), read::text(*moved, "text")};
  }
  if (const Node* dropped = read::present(record, "dropped")) {
    plan.dropped = declined_from(*dropped);
  }
  plan.unsettled = is_unsettled(record);
  return plan;
}

Handoff handoff_from(const Node& record) {
  Handoff handoff;
  handoff.id = read::text(record, "id");
  handoff.date = read::date(record, "date");
  handoff.by = read::text(record, "by");
  handoff.to = read::text(record, "to");
  handoff.text = read::text(record, "text");
  handoff.context = read::text(record, "context");
  if (const Node* accepted = read::present(record, "accepted")) {
    handoff.accepted_by = read::text(*accepted, "by");
    handoff.accepted_on = read::date(*accepted, "date");
  }
  if (const Node* declined = read::present(record, "declined")) {
    handoff.declined = declined_from(*declined);
  }
  handoff.unsettled = is_unsettled(record);
  return handoff;
}

Unsettled unsettled_entry(const Node& record) {
  Unsettled entry;
  entry.at = read::text(record, "at");
  for (const Node& other : record.items_of("or")) entry.others.push_back(&other);
  entry.gone = read::present(record, "gone") != nullptr;
  return entry;
}

}  // namespace

bool Objective::in_force(Date day) const {
  const std::optional<Date>& first = since ? since : date;
  return (!first || *first <= day) && (!until || day <= *until);
}

const Contact* Customer::contact(std::string_view id) const {
  const auto found = std::ranges::find(contacts, id, &Contact::id);
  return id.empty() || found == contacts.end() ? nullptr : &*found;
}

const Note* Customer::note(std::string_view id) const {
  const auto found = std::ranges::find(notes, id, &Note::id);
  return id.empty() || found == notes.end() ? nullptr : &*found;
}

const CriticalAnswer* Customer::answer_to(std::string_view question) const {
  const auto found = std::ranges::find(critical, question, &CriticalAnswer::id);
  return found == critical.end() ? nullptr : &*found;
}

bool Customer::has_slug(std::string_view a_slug) const {
  return !a_slug.empty() && (slug == a_slug || std::ranges::find(was, a_slug) != was.end());
}

std::vector<Unsettled> unsettled_from(const Node& record) {
  return read::each<Unsettled>(record, "unsettled", unsettled_entry);
}

Customer customer_from(const Node& root, std::string path) {
  Customer customer;
  customer.slug = read::text(root, "id");
  customer.name = read::text(root, "name");
  customer.aliases = read::texts(root, "aliases");
  customer.was = read::texts(root, "was");
  customer.domains = read::texts(root, "domains");
  customer.group = read::text(root, "group");
  customer.phone = read::text(root, "phone");
  customer.industries = read::texts(root, "industries");
  customer.stewards = read::each<Steward>(root, "stewards", steward_from);
  customer.contacts = read::each<Contact>(root, "contacts", contact_from);
  customer.critical = read::each<CriticalAnswer>(root, "critical", critical_answer_from);
  customer.needs = read::each<Need>(root, "needs", need_from);
  customer.objectives = read::each<Objective>(root, "objectives", objective_from);
  customer.plans = read::each<Plan>(root, "plans", plan_from);
  customer.handoffs = read::each<Handoff>(root, "handoffs", handoff_from);
  customer.notes = read::each<Note>(root, "notes", note_from);
  customer.unsettled = unsettled_from(root);
  customer.path = std::move(path);
  return customer;
}

}  // namespace pact
