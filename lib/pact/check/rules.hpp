#pragma once

#include <pact/check/finding.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pact::check {

/// What a charter's `severity` may say of a rule.
enum class Hold {
  free,  ///< error, warning or ignore
  firm,  ///< it keeps trust, or the form of the files in which Low Cards are looked for: error
  only_warns,  ///< trust too: whoever is afraid to write writes nothing. warning or ignore
};

/// A rule of `check`. docs/rules.md has a section for each; a test holds the two equal.
struct Rule {
  std::string_view name;
  Severity severity;  ///< where the charter says nothing
  Hold hold;
  std::string_view finds;  ///< one sentence
};

/// In alphabetical order.
std::span<const Rule> all_rules();
/// Null when there is none.
const Rule* find_rule(std::string_view name);
std::vector<std::string> rule_names();

}  // namespace pact::check
