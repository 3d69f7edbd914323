#include <doctest/doctest.h>

#include <pact/check/file_check.hpp>
#include <pact/check/record_check.hpp>
#include <pact/check/rules.hpp>

using namespace pact;
using namespace pact::check;
using schema::FileKind;

namespace {

LedgerFile file(const std::string& path, const std::string& text) {
  return {path, *schema::kind_of_path(path), yaml::read(path, text)};
}

std::string person_name(std::size_t number) {
  return "p" + std::to_string(number);
}

People people(std::size_t here, std::size_t left = 0) {
  std::vector<Person> all;
  for (std::size_t i = 0; i < here + left; ++i) {
    Person each;
    each.id = person_name(i);
    each.name = "Person " + each.id;
    if (i >= here) each.left = Date::from_iso("2026-01-01");
    all.push_back(each);
  }
  return People(all);
}

std::vector<std::string> rules_of(const std::vector<Finding>& findings) {
  std::vector<std::string> rules;
  for (const Finding& each : findings) rules.push_back(each.rule);
  return rules;
}

/// "", "few" or "many": what check says of a charter with so many champions among so many people.
std::string champions(std::size_t number, std::size_t here, std::size_t left = 0) {
  std::string text =
      "schema: pact/charter/1\npromise: p\nsponsors: [{who: p0, signed: 2026-01-05}]\nchampions:\n";
  for (std::size_t i = 0; i < number; ++i)
    text += "  - {who: " + person_name(i) + ", since: 2026-01-05, chosen_by: north}\n";
  const People known = people(here, left);
  std::vector<Finding> findings;
  check_charter(file("pact.yaml", text), known_of(nullptr, &known), findings);
  if (findings.empty()) return "";
  CHECK(findings.size() == 1);
  CHECK(findings.front().rule == "champions");
  CHECK(findings.front().severity == Severity::warning);
  // Of people nothing is counted out loud.
  CHECK(findings.front().message.find_first_of("0123456789") == std::string::npos);
  return findings.front().message.find("too few") != std::string::npos ? "few" : "many";
}

std::vector<std::string> idea(const std::string& more) {
  std::vector<Finding> findings;
  check_idea(file("ideas/x.yaml", "id: 268e5m9w3d7k\n" + more), findings);
  return rules_of(findings);
}

const std::string k_both =
    "vetting:\n  - {by: ann, as: product-manager, for: x}\n  - {by: raj, as: community, for: y}\n";
const std::string k_one_person =
    "vetting:\n  - {by: ann, as: product-manager, for: x}\n  - {by: ann, as: community, for: y}\n";

}  // namespace

TEST_CASE("champions are between 8 and 12 % of the people") {
  CHECK(champions(7, 100) == "few");
  CHECK(champions(8, 100).empty());
  CHECK(champions(12, 100).empty());
  CHECK(champions(13, 100) == "many");
  CHECK(champions(1, 25) == "few");
  CHECK(champions(2, 25).empty());
  CHECK(champions(3, 25).empty());
  CHECK(champions(4, 25) == "many");
  CHECK(champions(0, 9) == "few");
  CHECK(champions(1, 9).empty());
  CHECK(champions(2, 9) == "many");
}

TEST_CASE("where no whole number lies between, those around it will do") {
  for (const std::size_t few : {1, 4, 8}) {
    CAPTURE(few);
    CHECK(champions(0, few).empty());
    CHECK(champions(1, few).empty());
    if (few > 1) CHECK(champions(2, few) == "many");
  }
  CHECK(champions(0, 13) == "few");
  CHECK(champions(1, 13).empty());
  CHECK(champions(2, 13).empty());
  CHECK(champions(3, 13) == "many");
}

TEST_CASE("who left is neither of the people nor a champion") {
  CHECK(champions(1, 9, 30).empty());
  CHECK(champions(1, 0, 1).empty());
}

TEST_CASE("an idea is as far as its file shows") {
  CHECK(idea("state: open\n").empty());
  CHECK(idea("state: vetted\n" + k_both).empty());
  CHECK(idea("state: vetted\n") == std::vector<std::string>{"idea-state", "idea-state"});
  CHECK(idea("state: vetted\n" + k_one_person).size() == 1);
  CHECK(idea("state: trying\nvetting: [{by: ann, as: community, for: x}]\n").size() == 1);
  CHECK(idea("state: shipped\n" + k_both).empty());
  CHECK(idea("state: told\n" + k_both).size() == 1);
  CHECK(idea("state: told\n" + k_both + "told: [{to: mia, date: 2026-03-01, by: ann, text: x}]\n")
            .empty());
  CHECK(idea("state: declined\n").size() == 1);
  CHECK(idea("state: declined\nreason: too dear\n").empty());
  // Two who vetted it in two clones: neither could write the state.
  CHECK(idea("state: open\n" + k_both).empty());
}

TEST_CASE("no folder is one person's") {
  const People known({[] {
                        Person ann;
                        ann.id = "ann";
                        ann.name = "Ann Berg";
                        return ann;
                      }(),
                      [] {
                        Person ha;
                        ha.id = "ha";
                        ha.name = "Ha Long";
                        return ha;
                      }()});
  Charter charter;
  charter.layout = k_default_layout;
  const Known all = known_of(&charter, &known);
  CHECK(rules_of(check_folders("customers/ann/harbour.yaml", all)) ==
        std::vector<std::string>{"rep-folder"});
  CHECK(check_folders("customers/Ann_Berg/harbour.yaml", all).size() == 1);
  CHECK(check_folders("customers/north/ann-berg/harbour.yaml", all).size() == 1);
  CHECK(check_folders("customers/north/harbour.yaml", all).empty());
  CHECK(check_folders("customers/annapolis/harbour.yaml", all).empty());
  // Where the layout puts it, whatever a person is called.
  CHECK(check_folders("customers/ha/harbour.yaml", all).empty());
  CHECK(check_folders("customers/ha/quay.yaml", all).size() == 1);
  CHECK(check_folders("asks/ann.yaml", all).empty());
}

TEST_CASE("what is unsettled is judged as if it stood at its place") {
  const std::string text =
      "schema: pact/customer/1\nid: acme\nname: Acme\nphone: \"1\"\nnotes:\n"
      "  - id: 272a9w4xq7tm\n    date: 2026-03-24\n    by: ann\n    kind: feedback\n    text: x\n"
      "    told: {date: 2026-03-25, by: raj, text: y}\n    unsettled:\n"
      "      - {at: told, or: [{date: 2026-03-26, by: raj, text: z, calls: \"3\"}]}\n";
  const CheckedFile checked = check_file({"customers/ac/acme.yaml", text, false}, {});
  const auto rules = rules_of(checked.findings);
  REQUIRE(rules == std::vector<std::string>{"unsettled", "low-card"});
  CHECK(checked.findings[0].severity == Severity::information);
  CHECK(checked.findings[1].severity == Severity::error);
  CHECK(checked.findings[1].where.line == 13);
}

TEST_CASE("mentions are of the kinds that their keys say") {
  std::vector<std::pair<Names, std::string>> found;
  const LedgerFile read =
      file("customers/ac/acme.yaml",
           "stewards: [{who: ann, division: print}]\ncritical: [{id: q, answer: x, by: raj}]\n"
           "notes:\n  - {by: tom, from: mia, used: [i1], cites: [c1], helped_by: [lena],\n"
           "     act: {who: operations}, fields: {by: nobody}, done: {by: raj, note: n1}}\n"
           "unsettled: [{at: x, or: [{by: somebody}]}]\n");
  for_each_mention(read.kind, read.document.root,
                   [&](const Mention& each) { found.emplace_back(each.names, each.node->text()); });
  CHECK(found == std::vector<std::pair<Names, std::string>>{{Names::party, "ann"},
                                                            {Names::division, "print"},
                                                            {Names::question, "q"},
                                                            {Names::person, "raj"},
                                                            {Names::person, "tom"},
                                                            {Names::contact, "mia"},
                                                            {Names::item, "i1"},
                                                            {Names::cited, "c1"},
                                                            {Names::party, "lena"},
                                                            {Names::party, "operations"},
                                                            {Names::person, "raj"},
                                                            {Names::item, "n1"}});
}
