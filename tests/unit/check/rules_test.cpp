#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <pact/base/text.hpp>
#include <pact/check/rules.hpp>
#include <pact/check/severity.hpp>
#include <set>
#include <string>

using namespace pact;
using namespace pact::check;

namespace {

namespace fs = std::filesystem;

const fs::path k_source = PACT_SOURCE_DIR;

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// What stands in quotes behind each of these beginnings, in the sources of a folder.
std::set<std::string> named_in(const char* folder, const std::vector<std::string>& beginnings) {
  std::set<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(k_source / folder)) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = text_of(entry.path());
    for (const std::string& each : beginnings) {
      for (std::size_t at = 0; (at = text.find(each, at)) != std::string::npos;) {
        at += each.size();
        names.insert(text.substr(at, text.find('"', at) - at));
      }
    }
  }
  return names;
}

/// As a section of docs/rules.md begins.
std::string first_line(const Rule& rule) {
  std::string severity(name_of(rule.severity));
  severity[0] = static_cast<char>(severity[0] - 'a' + 'A');
  return severity + (rule.hold == Hold::firm ? ", always: " : ": ") + std::string(rule.finds) + ".";
}

yaml::Document charter(const std::string& severity) {
  return yaml::read("pact.yaml", "schema: pact/charter/1\nseverity: {" + severity + "}\n");
}

std::vector<Finding> one(std::string_view rule) {
  return {finding(rule, {}, "something", "")};
}

std::vector<Finding> judged(const std::string& severity, std::string_view rule) {
  const Charter read = charter_from(charter(severity).root);
  return as_serious_as(&read, one(rule));
}

}  // namespace

TEST_CASE("rules are in order of their names, each once") {
  const auto names = rule_names();
  CHECK(std::ranges::adjacent_find(names, std::ranges::greater_equal()) == names.end());
}

TEST_CASE("whatever finds something goes by a rule of the table") {
  std::set<std::string> names =
      named_in("lib/pact/check", {"finding(\"", ".rule = \"", "report(*id, \"", "report(who, \""});
  names.merge(named_in("lib/pact/schema", {"problem(\"", "push_back({\""}));
  CHECK(names.size() > 30);
  for (const std::string& each : names) {
    CAPTURE(each);
    CHECK(find_rule(each));
  }
}

TEST_CASE("docs/rules.md has a section for each rule, and says the same of it") {
  const std::string text = text_of(k_source / "docs" / "rules.md");
  std::vector<std::string> sections;
  const std::vector<std::string_view> lines = text::lines(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with("## ")) continue;
    const std::string name(lines[i].substr(3));
    sections.push_back(name);
    const Rule* rule = find_rule(name);
    REQUIRE_MESSAGE(rule, name);
    REQUIRE(i + 2 < lines.size());
    CHECK(lines[i + 2] == first_line(*rule));
  }
  CHECK(sections == rule_names());
}

TEST_CASE("a charter takes a rule more or less seriously") {
  CHECK(judged("person: error", "person").front().severity == Severity::error);
  CHECK(judged("file-name: warning", "file-name").front().severity == Severity::warning);
  CHECK(judged("person: ignore", "person").empty());
  CHECK(judged("contact: ignore", "person").size() == 1);
  CHECK(judged("unsettled: error", "unsettled").front().severity == Severity::error);
}

TEST_CASE("no charter makes a trust rule less than an error, and trying is itself an error") {
  for (const Rule& rule : all_rules()) {
    if (rule.hold != Hold::firm) continue;
    CHECK(rule.severity == Severity::error);
    for (const char* less : {"warning", "ignore"}) {
      const std::string entry = std::string(rule.name) + ": " + less;
      CAPTURE(entry);
      const auto still = judged(entry, rule.name);
      REQUIRE(still.size() == 1);
      CHECK(still.front().severity == Severity::error);
      const auto tried = as_serious_as(nullptr, check_severities(charter(entry)));
      REQUIRE(tried.size() == 1);
      CHECK(tried.front().rule == "severity");
      CHECK(tried.front().severity == Severity::error);
    }
    CHECK(check_severities(charter(std::string(rule.name) + ": error")).empty());
  }
}

TEST_CASE("the rules that keep trust are firm") {
  for (const char* name :
       {"low-card", "low-card-history", "unknown-key", "measure", "value", "field", "sponsor",
        "length", "missing-key", "rep-folder", "severity", "yaml"}) {
    CAPTURE(name);
    REQUIRE(find_rule(name));
    CHECK(find_rule(name)->hold == Hold::firm);
  }
}

TEST_CASE("a Low Card in prose only ever warns") {
  CHECK(judged("low-card-prose: error", "low-card-prose").front().severity == Severity::warning);
  CHECK(check_severities(charter("low-card-prose: error")).size() == 1);
  CHECK(judged("low-card-prose: ignore", "low-card-prose").empty());
}

TEST_CASE("a rule that is not there has the nearest one in the hint") {
  const auto findings = check_severities(charter("low-crad: error"));
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().hint == "Did you mean low-card?");
  CHECK(findings.front().where.line == 2);
}
