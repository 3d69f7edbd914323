#include <pact/base/text.hpp>
#include <pact/index/facts.hpp>
#include <pact/index/terms.hpp>
#include <pact/model/promise.hpp>

namespace pact::index::fact {

namespace {

/// One space behind each word. One that is there already says no more to FTS5.
void add(std::string& all, const std::string& word) {
  all += word;
  all += ' ';
}

void add_waiting(std::string& all, std::string_view who) {
  if (!who.empty()) add(all, waits_for(who));
}

}  // namespace

std::string waits_for(std::string_view who) {
  return attribute("waits", who);
}

std::string visits(std::string_view who) {
  return attribute("visits", who);
}

std::string unsettled() {
  return attribute("file", "unsettled");
}

std::string steward(std::string_view who) {
  return attribute("steward", text::fold(who));
}

std::string division(std::string_view name) {
  return attribute("sells", text::fold(name));
}

std::string group(std::string_view name) {
  return attribute("within", text::fold(name));
}

std::string industry(std::string_view name) {
  return attribute("industry", text::fold(name));
}

std::string was(std::string_view slug) {
  return attribute("was", slug);
}

std::string all_of(const Customer& customer) {
  std::string all;
  for (const Note& note : customer.notes) {
    if (!is_open(note)) continue;
    add_waiting(all, promised_by(note));
    add_waiting(all, asked_of(note));
  }
  for (const Plan& plan : customer.plans) {
    if (plan.is_open()) add_waiting(all, plan.by);
    if (!plan.by.empty()) add(all, visits(plan.by));
  }
  for (const Handoff& handoff : customer.handoffs) {
    if (handoff.is_open()) add_waiting(all, handoff.to);
  }
  for (const Steward& each : customer.stewards) {
    add(all, steward(each.who));
    add(all, division(each.division));
  }
  add(all, group(customer.group));
  for (const std::string& each : customer.industries) add(all, industry(each));
  for (const std::string& each : customer.was) add(all, was(each));
  return all;
}

std::string all_of(const Ask& ask) {
  std::string all;
  if (!ask.is_open()) return all;
  for (const std::string& who : ask.to) add_waiting(all, who);
  return all;
}

}  // namespace pact::index::fact
