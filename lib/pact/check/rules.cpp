#include <algorithm>
#include <array>
#include <pact/check/rules.hpp>
#include <tuple>

namespace pact::check {

namespace {

constexpr auto k_error = Severity::error;
constexpr auto k_warning = Severity::warning;
constexpr auto k_information = Severity::information;

constexpr std::array k_rules = {
    Rule{"about", k_error, Hold::free,
         "a question or a decision is about something that is not there"},
    Rule{"author", k_error, Hold::firm, "an item is given to somebody who did not commit it"},
    Rule{"behaviour", k_error, Hold::free, "a story shows no behaviour of the charter"},
    Rule{"branch", k_error, Hold::firm, "a push would take the ledger's branch away or back"},
    Rule{"champions", k_warning, Hold::free,
         "far fewer or far more than one in ten of us is a champion"},
    Rule{"charter", k_error, Hold::firm, "what comes in has no pact.yaml"},
    Rule{"cites", k_error, Hold::free, "an id is named that nothing in the ledger has"},
    Rule{"contact", k_warning, Hold::free, "a name is no contact of the customer"},
    Rule{"customer", k_error, Hold::free, "a customer is named that the ledger does not have"},
    Rule{"date", k_error, Hold::firm, "a date is no day of the calendar"},
    Rule{"division", k_warning, Hold::free, "a division, department or team is not in the charter"},
    Rule{"dropped-note", k_error, Hold::firm,
         "an item would be lost that its author did not take out"},
    Rule{"duplicate", k_error, Hold::firm, "a key, an entry or an id stands twice in one file"},
    Rule{"empty", k_error, Hold::firm, "a key has nothing to say"},
    Rule{"field", k_error, Hold::firm, "a feedback field is not as the charter's sponsors agreed"},
    Rule{"file-name", k_error, Hold::free, "the id of a customer is not the name of its file"},
    Rule{"form", k_error, Hold::firm, "an id or a quarter is not written as one"},
    Rule{"handling", k_warning, Hold::free, "the charter does not say what a handling rule means"},
    Rule{"history-gap", k_warning, Hold::free, "a part of the history is not here to be read"},
    Rule{"history-unreadable", k_warning, Hold::free,
         "an old version that is no valid YAML has a line that begins like a Low Card"},
    Rule{"idea-state", k_error, Hold::free, "an idea stands further than its file shows"},
    Rule{"identity", k_error, Hold::firm, "somebody else changed who a person is, or who sponsors"},
    Rule{"large-file", k_warning, Hold::free, "a file is over 1 MiB"},
    Rule{"layout", k_error, Hold::firm, "the charter's layout is no place for customers' files"},
    Rule{"length", k_error, Hold::firm, "a list is too short or too long: behaviours are four"},
    Rule{"low-card", k_error, Hold::firm, "a key records a Low Card"},
    Rule{"low-card-history", k_error, Hold::firm, "a Low Card is still in the history"},
    Rule{"low-card-prose", k_warning, Hold::only_warns, "a sentence sounds like a Low Card"},
    Rule{"measure", k_error, Hold::firm, "a tag or an answer is a number, a yes or no, or a grade"},
    Rule{"missing-key", k_error, Hold::firm, "a part is missing that every such record has"},
    Rule{"no-file", k_error, Hold::free,
         "a link or another repository stands where a file should be"},
    Rule{"one-id", k_error, Hold::free, "two items have one id"},
    Rule{"one-slug", k_error, Hold::free, "two files are one customer"},
    Rule{"own-words", k_error, Hold::firm, "somebody else's words were changed"},
    Rule{"people", k_error, Hold::free, "there is no people.yaml"},
    Rule{"person", k_warning, Hold::free, "a person is not in people.yaml"},
    Rule{"promise", k_warning, Hold::free, "the charter promises nothing to those who write"},
    Rule{"question", k_warning, Hold::free, "an answer is to no critical question of the charter"},
    Rule{"rep-folder", k_error, Hold::firm, "a folder of customers is one person's"},
    Rule{"schema", k_error, Hold::firm, "a file is not as its schema says"},
    Rule{"severity", k_error, Hold::firm,
         "the charter changes a rule that is not there, or that holds"},
    Rule{"shape", k_error, Hold::firm, "a text, a list or a map stands where another belongs"},
    Rule{"sponsor", k_error, Hold::firm, "a feedback field has a sponsor who is none"},
    Rule{"unknown-key", k_error, Hold::firm, "a key has no place in the file"},
    Rule{"unsettled", k_information, Hold::free, "two people wrote different things at one place"},
    Rule{"unsigned", k_warning, Hold::free, "nobody has signed the charter"},
    Rule{"value", k_error, Hold::firm, "a word is none of those that the key takes"},
    Rule{"yaml", k_error, Hold::firm, "a file is no strict YAML"},
};

}  // namespace

std::span<const Rule> all_rules() {
  return k_rules;
}

const Rule* find_rule(std::string_view name) {
  const auto* const found = std::ranges::find(k_rules, name, &Rule::name);
  return found == k_rules.end() ? nullptr : found;
}

std::vector<std::string> rule_names() {
  std::vector<std::string> names;
  for (const Rule& each : k_rules) names.emplace_back(each.name);
  return names;
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::information:
      return "information";
  }
  return "";
}

Finding finding(std::string_view rule, Location where, std::string message, std::string hint) {
  const Rule* known = find_rule(rule);
  return {.rule = std::string(rule),
          .severity = known ? known->severity : Severity::error,
          .where = std::move(where),
          .message = std::move(message),
          .hint = std::move(hint)};
}

void sort(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.where.file, a.where.line, a.where.column, a.rule) <
           std::tie(b.where.file, b.where.line, b.where.column, b.rule);
  });
}

bool has_errors(const std::vector<Finding>& findings) {
  return std::ranges::any_of(findings,
                             [](const Finding& each) { return each.severity == Severity::error; });
}

}  // namespace pact::check
