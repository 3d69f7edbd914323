#include "visit_words.hpp"

#include <pact/base/text.hpp>
#include <pact/report/visits.hpp>

#include "item_lines.hpp"

namespace pact::cli {

Date visit_day(const Context& context, const std::string& typed) {
  const Date last = context.date(typed, DateSense::forward);
  const Date first = parse_date(typed, context.today(), DateSense::forward)->first;
  if (first == last) return last;
  throw Error(ErrorKind::usage, text::printable(typed) + " is more than a day, and a visit has one")
      .hint(std::max(first, context.today()).iso());
}

std::string contact_names(const Customer& customer, const std::vector<std::string>& contacts) {
  std::vector<std::string> names;
  for (const std::string& who : contacts) {
    const Contact* contact = customer.contact(who);
    names.push_back(contact ? contact->name : who);
  }
  return text::join_words(names);
}

std::string words_of(const Customer& customer, const Plan& plan) {
  const std::string with = contact_names(customer, plan.with);
  return plan.purpose + (with.empty() ? "" : ", " + with);
}

OthersNear others_near(const Customer& customer, std::string_view who, Date day, Context& context) {
  OthersNear found{.lines = {}, .data = Node::list()};
  const People& people = context.ledger().view().people();
  const lookup::Records records = context.new_records();
  std::string gutter = "Also there";
  for (const Plan* plan : report::others_visits(customer, who, day)) {
    found.lines.push_back({.gutter = std::exchange(gutter, ""),
                           .text = std::string(people.first_name(plan->by)) + ", " +
                                   day_in_words(*plan->day(), context.today()) + ": " +
                                   words_of(customer, *plan),
                           .aside = plan->id.empty() ? "" : records.short_id(plan->id),
                           .tone = Tone::waits});
    Node row = Node::map();
    row.set_if("id", plan->id).set("date", plan->day()->iso()).set("by", plan->by);
    found.data.add(row.set_if("with", list_of(plan->with)).set("purpose", plan->purpose));
  }
  return found;
}

}  // namespace pact::cli
