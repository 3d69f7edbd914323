#include <algorithm>
#include <array>
#include <pact/check/content.hpp>
#include <pact/check/severity.hpp>
#include <pact/check/unsettled_check.hpp>
#include <pact/schema/low_cards.hpp>

namespace pact::check {

namespace {

constexpr std::size_t k_large_file = std::size_t{1} << 20;

/// Where people write sentences.
constexpr std::array<std::string_view, 7> k_prose = {"text",  "context", "purpose", "says",
                                                     "wants", "why",     "outcome"};

void check_prose(const yaml::Document& document, const Node& node, std::string_view key,
                 std::vector<Finding>& findings) {
  if (node.is_text() && std::ranges::find(k_prose, key) != k_prose.end()) {
    for (const schema::LowCardPhrase& phrase : schema::low_card_phrases(node.text())) {
      findings.push_back(
          at(document, node, "low-card-prose",
             "\"" + node.text().substr(phrase.span.begin, phrase.span.end - phrase.span.begin) +
                 "\" looks like a Low Card: " + phrase.card->message,
             phrase.card->instead));
    }
  }
  for (const Node& item : node.items()) check_prose(document, item, key, findings);
  for (const Entry& entry : node.entries()) check_prose(document, entry.value, entry.key, findings);
}

}  // namespace

Finding at(const yaml::Document& document, const Node& node, std::string_view rule,
           std::string message, std::string hint) {
  return finding(rule, document.source.locate(node.span().begin), std::move(message),
                 std::move(hint));
}

Finding unreadable(const std::string& path, const Error& error) {
  std::string hint;
  for (const std::string& each : error.hints()) hint += (hint.empty() ? "" : "; ") + each;
  return finding("yaml", error.location().value_or(Location{.file = path}), error.message(), hint);
}

std::vector<Finding> check_content(schema::FileKind kind, const yaml::Document& document,
                                   schema::Scrutiny scrutiny) {
  std::vector<Finding> findings;
  for (const schema::Problem& problem : schema::validate(kind, document.root, scrutiny)) {
    findings.push_back(finding(problem.rule, document.source.locate(problem.span.begin),
                               problem.message, problem.hint));
  }
  if (document.source.text().size() > k_large_file) {
    findings.push_back(finding("large-file", {.file = document.source.name()},
                               "this file is over 1 MiB; commands refuse to let it grow",
                               "long texts belong in a document that a note names"));
  }
  check_prose(document, document.root, "", findings);
  check_unsettled(kind, document, findings);
  if (kind == schema::FileKind::charter) {
    for (Finding& each : check_severities(document)) findings.push_back(std::move(each));
  }
  return findings;
}

}  // namespace pact::check
