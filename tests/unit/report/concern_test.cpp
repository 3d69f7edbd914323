#include <doctest/doctest.h>

#include <pact/report/concern.hpp>
#include <pact/yaml/reader.hpp>

using namespace pact;
using report::Happening;

namespace {

const Date k_today = *Date::from_iso("2026-04-01");

People people() {
  std::vector<Person> all(2);
  all[0].id = "ann";
  all[1].id = "raj";
  return People(std::move(all));
}

/// "key: kind what, kind what; …" of all in a file that concern Ann of exhibitions.
std::string why(const std::string& path, const std::string& text,
                const std::vector<std::string>& stewards = {}) {
  const yaml::Document document = yaml::read(path, text, yaml::Readers::own);
  Charter charter;
  charter.listening = {{.about = "Delivery", .answers = "exhibitions", .within = {}}};
  std::string all;
  for (const Happening& each :
       report::happenings_in(*schema::kind_of_path(path), document.root, people())) {
    const report::Surrounding around{
        .customers = {{.slug = "harbour", .name = "Harbour", .stewards = stewards}},
        .item = nullptr,
        .cited_authors = each.node->texts_of("cites")};
    const auto reasons = report::why_it_concerns(
        each, around, {.id = "ann", .division = "exhibitions", .watches = {}}, charter, k_today);
    if (reasons.empty()) continue;
    all += (all.empty() ? "" : "; ") + each.item + " " + std::string(name_of(each.what)) + ":";
    for (const auto& reason : reasons) {
      all += " " + std::string(reason.kind);
      if (!reason.what.empty()) all += "=" + reason.what;
    }
  }
  return all;
}

std::string of_notes(const std::string& notes, const std::vector<std::string>& stewards = {}) {
  return why("customers/harbour.yaml",
             "schema: pact/customer/1\nid: harbour\nname: Harbour\nnotes:\n" + notes, stewards);
}

}  // namespace

TEST_CASE("what I wrote or entered myself is no news to me, whoever's it is on") {
  CHECK(of_notes("  - {id: n1, date: 2026-03-01, by: ann, kind: advance, text: '@ann'}\n",
                 {"ann"}) == "");
  CHECK(of_notes("  - {id: n1, date: 2026-03-01, by: raj, entered: ann, kind: advance, text: T}\n",
                 {"ann"}) == "");
  CHECK(of_notes("  - {id: n1, date: 2026-03-01, by: raj, kind: advance, text: T, "
                 "told: {date: 2026-03-02, by: ann, text: Y}}\n",
                 {"ann"}) == "n1 written: steward=Harbour");
}

TEST_CASE("a customer of mine or of my division's is news, thanks there are not") {
  const std::string note =
      "  - id: n1\n    date: 2026-03-01\n    by: raj\n    kind: advance\n    text: T\n"
      "    thanks: [{id: t1, date: 2026-03-02, by: raj, for: F}]\n"
      "    replies: [{id: r1, date: 2026-03-02, by: raj, text: R}]\n";
  CHECK(of_notes(note, {"ann"}) == "n1 written: steward=Harbour; r1 written: steward=Harbour");
  CHECK(of_notes(note, {"exhibitions"}) ==
        "n1 written: steward=Harbour; r1 written: steward=Harbour");
  CHECK(of_notes(note, {"raj", "print"}) == "");
}

TEST_CASE("what comes back on my note is news: replies, thanks, told, accepted") {
  CHECK(of_notes("  - id: n1\n    date: 2026-03-01\n    by: ann\n    kind: feedback\n    text: T\n"
                 "    act: {who: print, accepted: {by: raj, date: 2026-03-02}}\n"
                 "    told: {date: 2026-03-03, by: raj, text: Y}\n"
                 "    replies: [{id: r1, date: 2026-03-02, by: raj, text: R}]\n"
                 "    thanks: [{id: t1, date: 2026-03-02, by: raj, for: F}]\n") ==
        "n1 told: yours=note; n1 accepted: yours=note; n1 thanked: thanks; r1 written: yours=note");
}

TEST_CASE("who is asked, named, helpful or cited hears of it") {
  CHECK(of_notes("  - {id: n1, date: 2026-03-01, by: raj, kind: advance, text: Ask @ann}\n") ==
        "n1 written: mention; n1 named: mention");
  CHECK(of_notes("  - {id: n1, date: 2026-03-01, by: raj, kind: feedback, text: T, "
                 "act: {who: exhibitions}, helped_by: [ann], cites: [ann]}\n") ==
        "n1 written: asked=exhibitions helped rests-on");
  CHECK(why("asks/a-111111.yaml",
            "schema: pact/ask/1\nid: a1\ndate: 2026-03-01\nby: raj\nto: [ann, print]\ntext: T\n") ==
        "a1 written: asked=ann");
  CHECK(why("asks/a-111111.yaml",
            "schema: pact/ask/1\nid: a1\ndate: 2026-03-01\nby: ann\nto: [print]\ntext: T\n"
            "replies: [{id: r1, date: 2026-03-02, by: raj, text: R}]\n") ==
        "r1 written: yours=ask");
}

TEST_CASE("who answers for a subject hears of feedback on it, and of nothing else") {
  const std::string rest = ", date: 2026-03-01, by: raj, text: T, tags: [delivery, x]}\n";
  CHECK(of_notes("  - {id: n1, kind: feedback" + rest) == "n1 written: listening=Delivery");
  CHECK(of_notes("  - {id: n1, kind: advance" + rest) == "");
}

TEST_CASE("an idea or insight is its authors', and those who support an idea follow it") {
  const std::string idea =
      "schema: pact/idea/1\nid: i1\ndate: 2026-03-01\nby: raj\ntitle: T\ntext: T\nstate: shipped\n"
      "vetting: [{id: v1, by: raj, as: community, for: F}]\n";
  CHECK(why("ideas/i-111111.yaml", idea + "from: {colleague: ann}\n") ==
        "i1 vetted: yours=idea; i1 stands: yours=idea");
  CHECK(why("ideas/i-111111.yaml", idea + "support: [{id: s1, by: ann, because: B}]\n") ==
        "i1 stands: supports");
  CHECK(why("insights/i-111111.yaml",
            "schema: pact/insight/1\nid: i1\ndate: 2026-03-01\nby: raj\ntitle: T\nproblem: P\n"
            "authors: [ann, raj]\nused: [{id: u1, customer: quay, date: 2026-03-02, by: raj}]\n") ==
        "i1 used: yours=insight");
}

TEST_CASE("an answer to a critical question keeps its key when the customer is renamed") {
  const auto keys = [](const std::string& head) {
    const yaml::Document document = yaml::read(
        "customers/x.yaml",
        "schema: pact/customer/1\n" + head + "critical:\n  - {id: q, answer: A, by: raj}\n",
        yaml::Readers::own);
    return report::happenings_in(schema::FileKind::customer, document.root, people()).front().key;
  };
  CHECK(keys("id: harbour\nname: H\n") == keys("id: quay\nname: H\nwas: [harbour]\n"));
  CHECK(keys("id: harbour\nname: H\n") != keys("id: quay\nname: H\n"));
}
