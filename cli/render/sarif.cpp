#include <pact/base/text.hpp>
#include <pact/check/rules.hpp>

#include "../findings_page.hpp"
#include "render.hpp"

namespace pact::cli::render {

namespace {

std::string level_of(std::string_view severity) {
  return severity == "information" ? "note" : std::string(severity);
}

Node message(std::string_view text) {
  return Node::map({{"text", text::printable(text)}});
}

/// A path as a reference that is relative to the root of the ledger.
std::string uri_of(std::string_view path) {
  constexpr std::string_view k_digits = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
    const auto byte = static_cast<unsigned char>(c);
    if (plain) {
      uri += c;
    } else {
      uri += '%';
      uri += k_digits[byte >> 4];
      uri += k_digits[byte & 15];
    }
  }
  return uri;
}

Node rules() {
  Node list = Node::list();
  for (const check::Rule& each : check::all_rules()) {
    const std::string section(rule_section(each.name));
    std::string sentence = std::string(each.finds) + ".";
    if (sentence[0] >= 'a' && sentence[0] <= 'z') sentence[0] = static_cast<char>(sentence[0] - 32);
    Node rule =
        Node::map({{"id", std::string(each.name)}, {"shortDescription", message(sentence)}});
    rule.set("defaultConfiguration",
             Node::map({{"level", level_of(check::name_of(each.severity))}}));
    rule.set("help", Node::map({{"text", section}, {"markdown", section}}));
    list.add(std::move(rule));
  }
  return list;
}

Node location(const Node& finding) {
  Node place = Node::map({{"artifactLocation", Node::map({{"uri", uri_of(finding.text_of("file"))},
                                                          {"uriBaseId", "%SRCROOT%"}})}});
  const Node* line = finding.find("line");
  const Node* column = finding.find("column");
  if (line && line->text() != "0") {
    Node region = Node::map({{"startLine", *line}});
    if (column && column->text() != "0") region.set("startColumn", *column);
    place.set("region", std::move(region));
  }
  return Node::map({{"physicalLocation", std::move(place)}});
}

Node result(const Node& finding) {
  std::string words(finding.text_of("message"));
  if (!finding.text_of("hint").empty()) words += "\n" + std::string(finding.text_of("hint"));
  Node made = Node::map({{"ruleId", std::string(finding.text_of("rule"))},
                         {"level", level_of(finding.text_of("severity"))},
                         {"message", message(words)}});
  made.set("locations", Node::list({location(finding)}));
  return made;
}

}  // namespace

Node findings_as_sarif(const Node& data) {
  Node driver = Node::map({{"name", "pact"}, {"version", PACT_VERSION}});
  driver.set("rules", rules());
  Node results = Node::list();
  for (const Node& each : data.items_of("findings")) results.add(result(each));
  Node run = Node::map({{"tool", Node::map({{"driver", std::move(driver)}})},
                        {"columnKind", "unicodeCodePoints"},
                        {"results", std::move(results)}});
  return Node::map({{"$schema",
                     "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                     "sarif-schema-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Node::list({std::move(run)})}});
}

}  // namespace pact::cli::render
