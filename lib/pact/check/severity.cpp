#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/check/content.hpp>
#include <pact/check/rules.hpp>
#include <pact/check/severity.hpp>

namespace pact::check {

namespace {

constexpr std::string_view k_ignore = "ignore";

/// Whether a charter may say this of the rule.
bool may_be(const Rule& rule, std::string_view severity) {
  switch (rule.hold) {
    case Hold::free:
      return true;
    case Hold::firm:
      return severity == name_of(Severity::error);
    case Hold::only_warns:
      return severity != name_of(Severity::error);
  }
  return false;
}

/// What the charter says of the rule, where it may; else empty.
std::string_view said_of(std::string_view name, const Charter& charter) {
  const Rule* rule = find_rule(name);
  const auto said = std::ranges::find(
      charter.severity, name, [](const auto& each) { return std::string_view(each.first); });
  const bool counts = rule && said != charter.severity.end() && may_be(*rule, said->second);
  return counts ? std::string_view(said->second) : std::string_view();
}

}  // namespace

std::vector<Finding> as_serious_as(const Charter* charter, std::vector<Finding> findings) {
  if (!charter || charter->severity.empty()) return findings;
  std::erase_if(findings,
                [&](const Finding& each) { return said_of(each.rule, *charter) == k_ignore; });
  for (Finding& each : findings) {
    const std::string_view said = said_of(each.rule, *charter);
    if (said == name_of(Severity::error)) each.severity = Severity::error;
    if (said == name_of(Severity::warning)) each.severity = Severity::warning;
  }
  return findings;
}

const Charter* charter_or_null(const View& view) {
  try {
    return &view.charter();
  } catch (const Error&) {
    return nullptr;
  }
}

std::vector<Finding> check_severities(const yaml::Document& charter) {
  std::vector<Finding> findings;
  const Node* map = charter.root.find("severity");
  if (!map) return findings;
  for (const Entry& entry : map->entries()) {
    const auto report = [&](std::string message, std::string hint) {
      findings.push_back(finding("severity", charter.source.locate(entry.key_span.begin),
                                 std::move(message), std::move(hint)));
    };
    const Rule* rule = find_rule(entry.key);
    if (!rule) {
      const auto near = text::nearest(entry.key, rule_names());
      report("check has no rule " + entry.key,
             near ? "Did you mean " + *near + "?" : "docs/rules.md names them all.");
    } else if (entry.value.is_text() && !may_be(*rule, entry.value.text())) {
      const bool firm = rule->hold == Hold::firm;
      report(
          firm ? "the rule " + entry.key + " holds in every ledger; no charter makes it less"
               : "the rule " + entry.key + " only warns: whoever is afraid to write writes nothing",
          firm ? "take the line out    (pact check --explain " + entry.key + ")"
               : "write warning, or ignore");
    }
  }
  return findings;
}

}  // namespace pact::check
