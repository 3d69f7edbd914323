#include <algorithm>
#include <pact/model/promise.hpp>
#include <pact/query/query.hpp>
#include <pact/report/prep.hpp>

namespace pact::report {

namespace {

constexpr std::size_t k_most_elsewhere = 12;

std::vector<const Need*> wants(const Customer& customer) {
  std::vector<const Need*> found;
  for (const Need& need : customer.needs) {
    if (need.is_open()) found.push_back(&need);
  }
  std::ranges::stable_sort(found, [](const Need* a, const Need* b) {
    return std::pair(a->date, a->id) < std::pair(b->date, b->id);
  });
  return found;
}

void add_asks(const View& view, const Customer& customer, Date day, std::vector<OpenEntry>& open) {
  const query::ParseContext context{
      .today = day, .me = {}, .customers = [&](std::string_view) {
        return std::vector{query::NamedCustomer{customer.slug, customer.was}};
      }};
  const query::Query query = query::parse("in:ask customer:" + customer.slug, context);
  for (const Item& item : view.items_for(query)) {
    if (item.kind != ItemKind::ask || item.state != "open" ||
        !query::matches(query, item, {.today = day}))
      continue;
    open.push_back(open_ask(item));
  }
}

std::vector<OpenEntry> what_is_open(const View& view, const Customer& customer, Date day) {
  std::vector<OpenEntry> open = open_in(customer);
  add_asks(view, customer, day, open);
  std::ranges::stable_sort(open, [](const OpenEntry& a, const OpenEntry& b) {
    return std::pair(a.date, a.id) < std::pair(b.date, b.id);
  });
  return open;
}

/// What was learned of the customer, or how they felt; a promise is our own words.
std::vector<const Note*> words_of_customer(const Customer& customer) {
  std::vector<const Note*> found;
  for (const Note& note : customer.notes) {
    if (note.kind != "promise" || !note.feeling.empty()) found.push_back(&note);
  }
  std::ranges::stable_sort(found, [](const Note* a, const Note* b) {
    return a->date != b->date ? a->date > b->date : a->id > b->id;
  });
  return found;
}

}  // namespace

std::string_view name_of(OpenEntry::Kind kind) {
  switch (kind) {
    case OpenEntry::Kind::act:
      return "act";
    case OpenEntry::Kind::ask:
      return "ask";
    case OpenEntry::Kind::untold:
      return "untold";
    case OpenEntry::Kind::handoff:
      return "handoff";
  }
  return "";
}

const Plan* next_visit(const Customer& customer, Date day) {
  const Plan* next = nullptr;
  for (const Plan& plan : customer.plans) {
    if (!plan.is_open() || !plan.day() || *plan.day() < day) continue;
    if (!next || std::pair(*plan.day(), plan.id) < std::pair(*next->day(), next->id)) next = &plan;
  }
  return next;
}

std::vector<OpenEntry> open_in(const Customer& customer) {
  std::vector<OpenEntry> open;
  for (const Note& note : customer.notes) {
    const bool waits = is_waiting(note);
    if (!waits && !is_untold(note)) continue;
    open.push_back(
        {.kind = waits ? OpenEntry::Kind::act : OpenEntry::Kind::untold,
         .id = note.id,
         .by = note.by,
         .to = waits ? std::vector{std::string(asked_of(note))} : std::vector<std::string>(),
         .date = note.date,
         .text = note.text,
         .context = note.context,
         .ask_first = note.ask_first()});
  }
  for (const Handoff& each : customer.handoffs) {
    if (!each.is_open()) continue;
    open.push_back({.kind = OpenEntry::Kind::handoff,
                    .id = each.id,
                    .by = each.by,
                    .to = {each.to},
                    .date = each.date,
                    .text = each.text,
                    .context = each.context});
  }
  return open;
}

OpenEntry open_ask(const Item& ask) {
  return {.kind = OpenEntry::Kind::ask,
          .id = ask.id,
          .by = ask.by,
          .to = ask.node->texts_of("to"),
          .date = ask.date,
          .text = std::string(ask.text("text")),
          .context = std::string(ask.text("context")),
          .ask_first = ask.ask_first()};
}

std::vector<const CriticalQuestion*> not_known(const Customer& customer, const Charter& charter) {
  std::vector<const CriticalQuestion*> found;
  for (const CriticalQuestion& question : charter.critical) {
    const bool serves = std::ranges::any_of(customer.stewards, [&](const Steward& each) {
      return each.division == question.division || each.who == question.division;
    });
    if (serves && !customer.answer_to(question.id)) found.push_back(&question);
  }
  return found;
}

std::vector<const Note*> open_promises(const Customer& customer) {
  std::vector<const Note*> found;
  for (const Note& note : customer.notes) {
    if (is_open(note) && is_accepted(note)) found.push_back(&note);
  }
  std::ranges::stable_sort(found, [](const Note* a, const Note* b) {
    const std::optional<Date> due_a = due_on(*a), due_b = due_on(*b);
    if (due_a.has_value() != due_b.has_value()) return due_a.has_value();
    return due_a != due_b ? due_a < due_b : a->id < b->id;
  });
  return found;
}

Prep prep(const View& view, const CustomerFile& file, const Occasion& occasion) {
  const Customer& customer = file.customer;
  const Date day = occasion.day;
  AboutCustomer what = about(customer, day, occasion.purpose);
  return {.customer = &customer,
          .visit = next_visit(customer, day),
          .talking = talking(customer, view.people(), day),
          .we_owe = open_promises(customer),
          .they_want = wants(customer),
          .briefs = matching_briefs(view, customer, what, day),
          .colliding = collisions_of(customer, day),
          .open = what_is_open(view, customer, day),
          .unsettled = lookup::unsettled_in(*file.file),
          .voice = words_of_customer(customer),
          .not_known = not_known(customer, view.charter()),
          .elsewhere = elsewhere(view, customer,
                                 {.tags = what.tags, .words = {}, .not_by = {}, .once_each = true},
                                 day, k_most_elsewhere),
          .insights = matching_insights(view, customer, what),
          .picture = picture_of(customer, view.charter(), day)};
}

}  // namespace pact::report
