#include <algorithm>
#include <map>
#include <pact/base/add_once.hpp>
#include <pact/base/text.hpp>
#include <pact/model/colliding.hpp>
#include <pact/report/talking.hpp>
#include <pact/reports/table.hpp>

// What stands in customers' files beside the notes.
namespace pact::reports {

Report needs(const Material& material) {
  Report report;
  report.definition = {"What customers want to know, until somebody says that they know it."};
  std::vector<Row> rows;
  for (const CustomerFile* each : material.customers()) {
    for (const Need& need : each->customer.needs) {
      if (!need.is_open()) continue;
      const Contact* contact = each->customer.contact(need.who);
      rows.push_back({.customer = each->customer.slug,
                      .id = need.id,
                      .date = need.date,
                      .by = need.by,
                      .from = contact ? contact->name : need.who,
                      .text = need.wants,
                      .context = need.why});
    }
  }
  std::ranges::stable_sort(rows, [](const Row& a, const Row& b) {
    return std::pair(a.date, a.id) < std::pair(b.date, b.id);
  });
  report.sections = by_age(std::move(rows), material.today());
  return report;
}

Report objectives(const Material& material) {
  Report report;
  report.definition = {
      "Objectives of different departments for one customer, one subject and overlapping times."};
  for (const CustomerFile* each : material.customers()) {
    Section section{std::string(each->customer.display()), {}};
    for (const Collision& collision : collisions_of(each->customer, material.today())) {
      for (const Objective* objective : collision.objectives) {
        section.rows.push_back({.label = collision.topic,
                                .group = objective->from,
                                .customer = each->customer.slug,
                                .id = objective->id,
                                .due = objective->until,
                                .tags = {collision.topic},
                                .text = objective->says});
      }
    }
    report.sections.push_back(std::move(section));
  }
  return report;
}

Report together(const Material& material) {
  Report report;
  report.definition = {
      "Customers with whom several divisions talked within a year, and of what they wrote last."};
  for (const CustomerFile* each : material.customers()) {
    std::map<std::string, std::vector<std::string>> topics;
    for (const report::Talking& one :
         report::talking(each->customer, material.people(), material.today())) {
      if (one.division.empty()) continue;
      std::vector<std::string>& its = topics[one.division];
      for (const std::string& topic : one.topics) add_once(its, topic);
    }
    if (topics.size() < 2) continue;
    Section section{std::string(each->customer.display()), {}};
    for (auto& [division, its] : topics) {
      std::ranges::sort(its);
      section.rows.push_back({.group = division,
                              .customer = each->customer.slug,
                              .tags = its,
                              .text = its.empty() ? "talks with them" : text::join(its, ", ")});
    }
    report.sections.push_back(std::move(section));
  }
  return report;
}

}  // namespace pact::reports
