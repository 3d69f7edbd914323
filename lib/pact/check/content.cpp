#include <pact/check/content.hpp>
#include <pact/schema/low_cards.hpp>

namespace pact::check {

namespace {

constexpr std::size_t k_large_file = std::size_t{1} << 20;

/// The words that people wrote, wherever they stand.
void check_prose(const yaml::Document& document, const Node& node, std::string_view key,
                 std::vector<Finding>& findings) {
  const bool prose = key == "text" || key == "context" || key == "purpose" || key == "says";
  if (node.is_text() && prose) {
    for (const schema::LowCardPhrase& phrase : schema::low_card_phrases(node.text())) {
      findings.push_back(
          at(document, node, "low-card-prose", Severity::warning,
             "\"" + node.text().substr(phrase.span.begin, phrase.span.end - phrase.span.begin) +
                 "\" looks like a Low Card: " + phrase.card->message,
             phrase.card->instead));
    }
  }
  for (const Node& item : node.items()) check_prose(document, item, key, findings);
  for (const Entry& entry : node.entries()) check_prose(document, entry.value, entry.key, findings);
}

}  // namespace

Finding at(const yaml::Document& document, const Node& node, std::string rule, Severity severity,
           std::string message, std::string hint) {
  return {.rule = std::move(rule),
          .severity = severity,
          .where = document.source.locate(node.span().begin),
          .message = std::move(message),
          .hint = std::move(hint)};
}

Finding unreadable(const std::string& path, const Error& error) {
  std::string hint;
  for (const std::string& each : error.hints()) hint += (hint.empty() ? "" : "; ") + each;
  return {.rule = "yaml",
          .severity = Severity::error,
          .where = error.location().value_or(Location{.file = path}),
          .message = error.message(),
          .hint = hint};
}

std::vector<Finding> check_content(schema::FileKind kind, const yaml::Document& document) {
  std::vector<Finding> findings;
  for (const schema::Problem& problem : schema::validate(kind, document.root)) {
    findings.push_back({.rule = problem.rule,
                        .severity = Severity::error,
                        .where = document.source.locate(problem.span.begin),
                        .message = problem.message,
                        .hint = problem.hint});
  }
  if (document.source.text().size() > k_large_file) {
    findings.push_back({.rule = "large-file",
                        .severity = Severity::warning,
                        .where = {.file = document.source.name()},
                        .message = "this file is over 1 MiB; commands refuse to let it grow",
                        .hint = "long texts belong in a document that a note names"});
  }
  check_prose(document, document.root, "", findings);
  return findings;
}

}  // namespace pact::check
