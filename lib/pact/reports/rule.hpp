#pragma once

#include <optional>
#include <pact/reports/report.hpp>
#include <string>

/// What a script lets a report fail on: `unheard>30d`, `promises overdue`, `gaps:print`.
namespace pact::reports {

struct Rule {
  std::string report;   ///< the name of its report
  std::string about{};  ///< a subject, listener, division, question or team; empty means any
  std::optional<int> older_than{};  ///< days
  bool overdue = false;
  std::optional<int> below{};  ///< percent
};

/// Throws Error(usage), with the grammar.
Rule rule_from(const std::string& text);

/// The rows that the rule is about. Throws Error(refused) where that is a figure that is not shown,
/// whatever its value.
std::vector<Row> matches(const Rule& rule, const Report& report, Date today);

}  // namespace pact::reports
