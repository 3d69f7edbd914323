#include <algorithm>
#include <pact/reports/table.hpp>

// The divisions' critical questions (R32, R38): what is not known, and what is.
namespace pact::reports {

namespace {

/// The questions in the order of the charter; of one division alone where it was asked for.
std::vector<const CriticalQuestion*> questions_of(const Material& material) {
  std::vector<const CriticalQuestion*> found;
  const std::string& division = material.scope().division;
  const auto is_its = [&](const CriticalQuestion& each) { return each.division == division; };
  const bool has_own = std::ranges::any_of(material.charter().critical, is_its);
  for (const CriticalQuestion& each : material.charter().critical) {
    if (division.empty() || !has_own || is_its(each)) found.push_back(&each);
  }
  return found;
}

/// The question is of a division that looks after the customer.
bool concerns(const CriticalQuestion& question, const Customer& customer, const People& people) {
  return is_looked_after(customer, people, "", question.division);
}

bool is_gap(const CriticalQuestion& question, const Customer& customer, const People& people) {
  return !customer.answer_to(question.id) && concerns(question, customer, people);
}

}  // namespace

Report gaps(const Material& material) {
  Report report;
  report.definition = {
      "Critical questions of the divisions that look after a customer, which nobody has answered "
      "yet. Customers are named; no person is."};
  for (const CriticalQuestion* each : questions_of(material)) {
    Section section{each->division + ": " + each->what, {}};
    for (const CustomerFile* file : material.customers()) {
      const Customer& customer = file->customer;
      if (!is_gap(*each, customer, material.people())) continue;
      section.rows.push_back({.label = "not known",
                              .group = each->division,
                              .customer = customer.slug,
                              .tags = {each->id},
                              .text = each->what});
    }
    section.next = "pact set CUSTOMER critical/" + each->id + " …";
    report.sections.push_back(std::move(section));
  }
  return report;
}

Report critical(const Material& material) {
  Report report;
  report.definition = {"What was answered to the critical questions of our divisions."};
  for (const CriticalQuestion* each : questions_of(material)) {
    Section section{each->division + ": " + each->what, {}};
    for (const CustomerFile* file : material.customers()) {
      const CriticalAnswer* answer = file->customer.answer_to(each->id);
      if (!answer) continue;
      section.rows.push_back({.group = each->division,
                              .customer = file->customer.slug,
                              .date = answer->date,
                              .by = answer->by,
                              .tags = {each->id},
                              .text = answer->answer});
    }
    report.sections.push_back(std::move(section));
  }
  return report;
}

}  // namespace pact::reports
