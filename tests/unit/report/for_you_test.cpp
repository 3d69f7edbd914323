#include <doctest/doctest.h>

#include <pact/ledger/view.hpp>
#include <pact/report/for_you.hpp>

#include "support/git_sandbox.hpp"

using namespace pact;

namespace {

const Date k_today = *Date::from_iso("2026-04-01");

/// One situation: what the ledger holds beside the two customers, what Ann writes of Harbour, and
/// what she gets. `fact` is the text of the ledger that makes it relevant: without it she gets
/// something else.
struct Fixture {
  const char* name;
  std::string harbour_notes;
  std::string quay_notes;
  std::string ask, brief, insight;
  report::Written written;
  std::string expected;  ///< "kind id", or "nothing yet"
  std::string fact;
};

std::string note(const std::string& id, const std::string& date, const std::string& by,
                 const std::string& more) {
  return "  - {id: " + id + ", date: " + date + ", by: " + by + ", " + more + "}\n";
}

std::string without(std::string text, const std::string& fact) {
  const std::size_t at = text.find(fact);
  return at == std::string::npos ? text : text.replace(at, fact.size(), "other");
}

std::string given(const Fixture& fixture, const std::string& removed) {
  const auto put = [&](const std::string& text) {
    return removed.empty() ? text : without(text, removed);
  };
  test::GitSandbox sandbox;
  sandbox.write("pact.yaml", "schema: pact/charter/1\nname: Test\n");
  sandbox.write("people.yaml", R"(schema: pact/people/1
people:
  - {id: ann, name: Ann Berg, emails: [ann@example.com], division: exhibitions}
  - {id: tom, name: Tom Hale, emails: [tom@example.com], division: catering}
)");
  const auto customer = [&](const std::string& slug, const std::string& name,
                            const std::string& notes) {
    sandbox.write("customers/" + slug + ".yaml",
                  "schema: pact/customer/1\nid: " + slug + "\nname: " + name + "\n" +
                      (notes.empty() ? "" : "notes:\n" + put(notes)));
  };
  customer("harbour", "Harbour Boats", fixture.harbour_notes);
  customer("quay", "Quay Nine", fixture.quay_notes);
  if (!fixture.ask.empty()) {
    sandbox.write("asks/a.yaml",
                  put("schema: pact/ask/1\nid: 279y2h5r7t9f\ndate: 2026-03-30\n" + fixture.ask));
  }
  if (!fixture.brief.empty()) {
    sandbox.write("briefs/b.yaml", put("schema: pact/brief/1\nid: 25rc4v7m9s2h\ndate: 2026-02-10\n"
                                       "by: lena\ntitle: Autumn\nfrom: marketing\n" +
                                       fixture.brief));
  }
  if (!fixture.insight.empty()) {
    sandbox.write("insights/i.yaml",
                  put("schema: pact/insight/1\nid: 26mf3c6y8d5n\ndate: 2026-02-10\nby: lena\n"
                      "title: Dates\nproblem: p\nvalue: v\nsolution: s\n" +
                      fixture.insight));
  }
  const auto repository = sandbox.open();
  const View view(repository, std::nullopt);
  const auto found =
      report::for_you(view, view.customer("harbour")->customer, fixture.written, k_today);
  if (!found) return "nothing yet";
  CHECK_FALSE(found->why.empty());
  if (found->ask_first) CHECK(found->text.empty());
  return std::string(name_of(found->kind)) + " " + found->id;
}

report::Written by_ann(std::string text, std::vector<std::string> tags = {},
                       std::vector<std::string> cites = {}) {
  return {.id = "27a1a1a1a1a1",
          .by = "ann",
          .tags = std::move(tags),
          .text = std::move(text),
          .cites = std::move(cites)};
}

const std::string k_toms =
    note("275r5s2f8y4h", "2026-03-27", "tom", "kind: feedback, tags: [crane], text: It came late");

const std::vector<Fixture> k_fixtures = {
    {"a colleague met the same subject", "", k_toms, "", "", "", by_ann("36 m2 agreed", {"Crane"}),
     "colleague 275r5s2f8y4h", "crane"},
    {"the subject stands in the text alone, in the plural", "", k_toms, "", "", "",
     by_ann("They ask for two cranes"), "colleague 275r5s2f8y4h", "crane"},
    {"what is handled ask-first names the colleague without the words", "",
     note("275r5s2f8y4h", "2026-03-27", "tom",
          "kind: feedback, tags: [crane], handling: ask-first, text: Secret"),
     "", "", "", by_ann("The crane again"), "colleague 275r5s2f8y4h", "crane"},
    {"my own promise on the subject may be kept",
     note("273c3z8v6j5w", "2026-03-25", "ann", "kind: promise, tags: [crane], text: One date"),
     k_toms, "", "", "", by_ann("The crane is booked"), "promise 273c3z8v6j5w", "promise"},
    {"the promise is cited",
     note("273c3z8v6j5w", "2026-03-25", "ann", "kind: promise, text: One date"), "", "", "", "",
     by_ann("Written to Mia", {}, {"273c3z8v6j5w"}), "promise 273c3z8v6j5w", "ann"},
    {"an open question to my division about this customer", "", k_toms,
     "by: tom\nto: [exhibitions]\nabout: [harbour]\ntext: Who calls?\nstate: open\n", "", "",
     by_ann("The crane is booked"), "ask 279y2h5r7t9f", "exhibitions"},
    {"an open question to anyone on the subject", "", "",
     "by: tom\nto: [anyone]\ntags: [crane]\ntext: Who knows it?\nstate: open\n", "", "",
     by_ann("The crane is booked"), "ask 279y2h5r7t9f", "crane"},
    {"a brief on a word of the note", "", "", "", "matches: {words: [outlook]}\n",
     "tags: [outlook]\n", by_ann("She wants the outlook"), "brief 25rc4v7m9s2h", "[outlook]}"},
    {"an insight on the subject", "", "", "", "", "tags: [delivery]\n",
     by_ann("Late again", {"delivery"}), "insight 26mf3c6y8d5n", "delivery"},

    {"nothing is in common", "", k_toms,
     "by: tom\nto: [anyone]\nabout: [quay]\ntext: Who calls?\nstate: open\n",
     "matches: {words: [outlook]}\n", "tags: [delivery]\n", by_ann("She liked the menu"),
     "nothing yet", ""},
    {"my own words elsewhere, and another's at the same customer",
     note("275r5s2f8y4j", "2026-03-27", "tom", "kind: advance, tags: [crane], text: Here"),
     note("275r5s2f8y4h", "2026-03-27", "ann", "kind: advance, tags: [crane], text: Mine"), "", "",
     "", by_ann("The crane again"), "nothing yet", ""},
    {"a question that is answered, asked of others, or mine", "", "",
     "by: tom\nto: [exhibitions]\nabout: [harbour]\ntext: Who calls?\nstate: answered\n", "", "",
     by_ann("The crane again"), "nothing yet", ""},
    {"the insight that it was written of",
     "",
     "",
     "",
     "",
     "tags: [delivery]\n",
     {.id = "26mf3c6y8d5n", .by = "ann", .tags = {"delivery"}, .text = "Late", .cites = {}},
     "nothing yet",
     ""},
    {"a promise that is kept, a brief that is over, and a note of years ago",
     note("273c3z8v6j5w", "2026-03-25", "ann",
          "kind: promise, tags: [crane], text: One date, done: {date: 2026-03-26, by: ann}"),
     note("1v0m8d3r5wq2", "2024-03-03", "tom", "kind: advance, tags: [crane], text: Old"), "",
     "tags: [crane]\nuntil: 2026-03-31\n", "", by_ann("The crane again"), "nothing yet", ""},
};

}  // namespace

TEST_CASE("what a write gives back, and not without the fact that makes it relevant") {
  for (const Fixture& fixture : k_fixtures) {
    CAPTURE(fixture.name);
    CHECK(given(fixture, "") == fixture.expected);
    if (!fixture.fact.empty()) CHECK(given(fixture, fixture.fact) != fixture.expected);
  }
}

TEST_CASE("of several the newest, and a promise before a question before a colleague") {
  Fixture fixture = k_fixtures[3];
  fixture.ask = "by: tom\nto: [ann]\nabout: [harbour]\ntext: Who calls?\nstate: open\n";
  CHECK(given(fixture, "") == "promise 273c3z8v6j5w");
  fixture.harbour_notes = "";
  CHECK(given(fixture, "") == "ask 279y2h5r7t9f");
  fixture.ask = "";
  fixture.quay_notes +=
      note("279r5s2f8y4h", "2026-03-31", "lena", "kind: advance, tags: [crane], text: New");
  CHECK(given(fixture, "") == "colleague 279r5s2f8y4h");
}
