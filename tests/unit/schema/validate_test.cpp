#include <doctest/doctest.h>

#include "nodes.hpp"

using namespace pact;
using namespace pact::schema;
using Lines = std::vector<std::string>;

namespace {

/// What is said when `value` stands at a place of the sample.
Lines after_setting(FileKind kind, std::string_view around, std::string_view key, Node value) {
  Node root = test::sample(kind);
  Node& map = around.empty() ? root : test::at(root, kind, around);
  map.set(key, std::move(value));
  return test::said(validate(kind, root));
}

Lines after_erasing(FileKind kind, std::string_view around, std::string_view key) {
  Node root = test::sample(kind);
  Node& map = around.empty() ? root : test::at(root, kind, around);
  REQUIRE(map.erase(key));
  return test::said(validate(kind, root));
}

constexpr std::string_view k_note = "notes/272a9w4xq7tm";

}  // namespace

TEST_CASE("validate: unknown keys") {
  using enum FileKind;
  CHECK(
      after_setting(customer, "contacts/mia-lund", "phon", "1") ==
      Lines{"unknown-key contacts/mia-lund/phon: a contact has no `phon` | Did you mean `phone`?"});
  CHECK(after_setting(customer, k_note, "phone", "1") ==
        Lines{"unknown-key notes/272a9w4xq7tm/phone: a note has no `phone` | `phone` belongs to a "
              "customer or a "
              "contact."});
  CHECK(after_setting(customer, "stewards/ann", "colour", "red") ==
        Lines{"unknown-key stewards/ann/colour: a steward has no `colour` | A steward takes `who` "
              "and `division`."});
  CHECK(after_setting(ask, "", "zzzzzz", Node()) ==
        Lines{"unknown-key zzzzzz: an ask has no `zzzzzz`"});
  const Lines lines = after_setting(customer, "", "a\nb\x1b", "x");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("has no `a\n") == std::string::npos);  // nothing that drives a terminal
}

TEST_CASE("validate: Low Cards as keys") {
  using enum FileKind;
  CHECK(after_setting(customer, "", "owner", "ann") ==
        Lines{"low-card owner: a customer has no owner: it is not your customer, it is our "
              "customer | Name all who "
              "look after it in `stewards`, as in {who: ann, division: exhibitions}."});
  CHECK(after_setting(customer, k_note, "Probability (%)", "60")[0].starts_with(
      "low-card notes/272a9w4xq7tm/Probability (%): a probability or a stage is a Low Card"));
  CHECK(after_setting(customer, "", "calls_made", "14").size() == 1);
  CHECK(after_setting(people, "people/ann", "training_completed", "yes")[0].starts_with(
      "low-card people/ann/training_completed: who was trained"));
  CHECK(after_setting(customer, std::string(k_note) + "/fields", "score", "good")[0].starts_with(
      "low-card notes/272a9w4xq7tm/fields/score: a score"));
}

TEST_CASE("validate: what is missing") {
  using enum FileKind;
  CHECK(after_erasing(customer, "", "name") ==
        Lines{"missing-key name: a customer needs `name` | The customer's full name."});
  CHECK(after_setting(customer, "", "name", Node()) ==
        Lines{"missing-key name: a customer needs `name` | The customer's full name."});
  CHECK(after_erasing(charter, "critical/stand-size", "why") ==
        Lines{"missing-key critical/stand-size/why: a critical question needs `why` | Why it "
              "matters."});
  CHECK(after_erasing(ask, "", "by") == Lines{"missing-key by: an ask needs `by` | Who asks."});
  CHECK(after_erasing(insight, "", "problem") ==
        Lines{"missing-key problem: an insight needs `problem` | The problem or opportunity that "
              "the customer has "
              "not seen."});
  CHECK(after_erasing(charter, "feedback_fields/product", "sponsor") ==
        Lines{"missing-key feedback_fields/product/sponsor: a feedback field needs `sponsor` | The "
              "sponsor who "
              "answers for the field."});
}

TEST_CASE("validate: the wrong kind of thing") {
  using enum FileKind;
  CHECK(after_setting(customer, "", "name", Node::list({"a"})) ==
        Lines{"shape name: `name` takes a text, and here stands a list | Take the \"- \" or the "
              "brackets away."});
  CHECK(after_setting(customer, "", "aliases", "HBL") ==
        Lines{"shape aliases: `aliases` takes a list, and here stands a text | Write each entry on "
              "a line of its "
              "own, after \"- \"."});
  CHECK(after_setting(customer, "", "stewards", Node::list({"ann"})) ==
        Lines{"shape stewards/#1: an entry of `stewards` takes the keys of a steward, and here "
              "stands a text | Write "
              "{who: \xe2\x80\xa6}, or a line for each key."});
  CHECK(after_setting(customer, "", "notes", Node::map()) ==
        Lines{"shape notes: `notes` takes a list, and here stands a map | Begin each entry with "
              "\"- \"."});
  CHECK(after_setting(customer, "", "aliases", Node::list({Node()})) ==
        Lines{"shape aliases/#1: an entry of `aliases` takes a text, and here stands nothing"});
  CHECK(after_setting(customer, "", "phone", Node::number(7)) ==
        Lines{"shape phone: `phone` takes a text, and here stands a number"});
  CHECK(test::said(validate(customer, Node("hello"))) ==
        Lines{"shape : `customer` takes the keys of a customer, and here stands a text | Write "
              "{schema: "
              "\xe2\x80\xa6}, or a line for each key."});
}

TEST_CASE("validate: values that are not listed") {
  using enum FileKind;
  CHECK(after_setting(customer, k_note, "feeling", "unhapy") ==
        Lines{"value notes/272a9w4xq7tm/feeling: `unhapy` is no value of `feeling` | Did you mean "
              "`unhappy`? It takes "
              "delighted, content, uneasy or unhappy."});
  CHECK(after_setting(customer, k_note, "kind", "") ==
        Lines{"value notes/272a9w4xq7tm/kind: `` is no value of `kind` | It takes advance, "
              "feedback or promise."});
  CHECK(after_setting(customer, "", "schema", "pact/customer/2") ==
        Lines{"value schema: this file says `pact/customer/2` of itself, and is read as "
              "`pact/customer/1` | A newer "
              "pact may read it; else write schema: pact/customer/1"});
}

TEST_CASE("validate: dates, ids, quarters") {
  using enum FileKind;
  CHECK(after_setting(customer, k_note, "date", "2026-02-30") ==
        Lines{"date notes/272a9w4xq7tm/date: `2026-02-30` is not in the calendar | Write year, "
              "month and day: "
              "2026-04-09."});
  CHECK(after_setting(customer, k_note, "date", "12 Jun") ==
        Lines{"date notes/272a9w4xq7tm/date: `12 Jun` is no date, which `date` takes | Write year, "
              "month and day: "
              "2026-04-09."});
  CHECK(after_setting(customer, "", "id", "Harbour Boats") ==
        Lines{"form id: `Harbour Boats` cannot stand in `id`, which takes small letters, digits "
              "and hyphens, at most "
              "64 | Write `harbour-boats`."});
  CHECK(after_setting(ask, "", "quarter", "Q1 2026") ==
        Lines{"form quarter: `Q1 2026` is no quarter | Write the year and the quarter: 2026-Q1."});
  CHECK(after_setting(customer, "", "was", Node::list({"old-name", "Old Name"})) ==
        Lines{"form was/Old Name: `Old Name` cannot stand in `was`, which takes small letters, "
              "digits and hyphens, at "
              "most 64 | Write `old-name`."});
}

TEST_CASE("validate: empty texts") {
  using enum FileKind;
  CHECK(after_setting(customer, "", "phone", "") ==
        Lines{"empty phone: `phone` is empty | Write something, or take the key away."});
  CHECK(after_setting(customer, "", "phone", " \n ").size() == 1);
  CHECK(after_setting(customer, "", "aliases", Node::list({""})) ==
        Lines{"empty aliases/#1: an entry of `aliases` is empty | Write something, or take the "
              "entry away."});
  CHECK(after_setting(customer, "", "phone", Node()).empty());
}

TEST_CASE("validate: lists too short or too long") {
  using enum FileKind;
  Node root = test::sample(charter);
  std::vector<Node>& behaviours = root.find("behaviours")->items();
  behaviours.pop_back();
  CHECK(test::said(validate(charter, root)) ==
        Lines{"length behaviours: a charter has exactly four behaviours; this one has three"});
  behaviours.push_back(test::from_json(R"({"id": "e", "says": "x"})"));
  behaviours.push_back(test::from_json(R"({"id": "f", "says": "x"})"));
  CHECK(test::said(validate(charter, root)) ==
        Lines{"length behaviours: a charter has exactly four behaviours; this one has five"});
  CHECK(after_setting(charter, "", "goals", Node::list()) ==
        Lines{"length goals: `goals` needs at least one entry"});
  CHECK(after_setting(story, "", "cites", Node::list()) ==
        Lines{"length cites: `cites` needs at least one entry"});
  CHECK(after_setting(brief, "decision", "about", Node::list()) ==
        Lines{"length decision/about: `about` needs at least one entry"});
  CHECK(after_setting(idea, "", "from", Node::map()) ==
        Lines{"length from: `from` needs at least one key | A source takes `customer`, `contact` "
              "and `colleague`."});
}

TEST_CASE("validate: what stands twice") {
  using enum FileKind;
  Node root = test::sample(customer);
  root.find("contacts")->add(test::from_json(R"({"id": "mia-lund", "name": "Mia L."})"));
  CHECK(test::said(validate(customer, root)) ==
        Lines{"duplicate contacts/mia-lund: `mia-lund` stands twice in `contacts` | Keep one of "
              "them, or give one another name."});

  root = test::sample(customer);
  root.find("stewards")->add(test::from_json(R"({"who": "ann"})"));
  CHECK(test::said(validate(customer, root)) ==
        Lines{"duplicate stewards/ann: `ann` stands twice in `stewards` | Keep one of them, or "
              "give one another name."});

  // Items' ids are unique in the file, whatever the list; those of contacts and answers are apart.
  root = test::sample(customer);
  test::at(root, customer, "plans/#1").set("id", "272a9w4xq7tm");
  CHECK(test::said(validate(customer, root)) ==
        Lines{"duplicate notes/272a9w4xq7tm/id: the id `272a9w4xq7tm` belongs to another item of "
              "this file too | Take the id of the newer one away; sync gives it one of its own."});
  CHECK(after_setting(customer, "contacts/mia-lund", "id", "stand-size").empty());

  root = test::sample(customer);
  root.entries().push_back({"phone", Node("1")});
  CHECK(test::said(validate(customer, root)) ==
        Lines{"duplicate phone: the key `phone` stands twice in a customer | Keep one of them."});
}

TEST_CASE("validate: tags and values that measure") {
  using enum FileKind;
  CHECK(after_setting(customer, k_note, "tags", Node::list({"7", "yes", "high", "crane", "b"})) ==
        Lines{"measure notes/272a9w4xq7tm/tags/7: `7` is a number; `tags` takes words | Say in "
              "words what it is "
              "about, or what the customer said.",
              "measure notes/272a9w4xq7tm/tags/yes: `yes` is a yes or no; `tags` takes words | Say "
              "in words what it "
              "is about, or what the customer said.",
              "measure notes/272a9w4xq7tm/tags/high: `high` is a grade; `tags` takes words | Say "
              "in words what it is "
              "about, or what the customer said."});
  CHECK(after_setting(customer, std::string(k_note) + "/fields", "product", "b").size() == 1);
  CHECK(after_setting(charter, "feedback_fields/product", "values", Node::list({"A", "B", "stand"}))
            .size() == 2);
}

TEST_CASE("validate: feedback fields") {
  using enum FileKind;
  CHECK(after_setting(charter, "feedback_fields/product", "type", "number") ==
        Lines{"value feedback_fields/product/type: `number` is no value of `type` | It takes text "
              "or enum."});
  CHECK(after_erasing(charter, "feedback_fields/product", "values") ==
        Lines{"field feedback_fields/product/values: the feedback field `product` is an enum "
              "without `values` | List "
              "what it can say, in words, or write type: text."});
  CHECK(after_setting(charter, "feedback_fields/product", "type", "text") ==
        Lines{"field feedback_fields/product/values: the feedback field `product` takes any text, "
              "and lists `values` "
              "| Write type: enum, or take the values away."});
  CHECK(after_setting(charter, "feedback_fields/wish", "id", "win-rate")[0].starts_with(
      "low-card feedback_fields/win-rate/id: a forecast"));
}

TEST_CASE("validate: where new customers go") {
  const auto says = [](const char* layout) {
    return after_setting(FileKind::charter, "", "layout", layout).size();
  };
  for (const char* layout :
       {"customers/{slug}.yaml", "customers/{slug:1}/{slug}.yaml",
        "customers/{slug:1}/{slug:2}/{slug}.yaml", "customers/north/{slug}.yaml"}) {
    CAPTURE(layout);
    CHECK(says(layout) == 0);
  }
  for (const char* layout :
       {"{slug}.yaml", "customers/{slug}", "customers/../{slug}.yaml", "customers//{slug}.yaml",
        "/customers/{slug}.yaml", "customers/{slug:0}/{slug}.yaml",
        "customers/{slug:10}/{slug}.yaml", "customers/{by}/{slug}.yaml",
        "customers/.git/{slug}.yaml", "customers", "customers/x.yaml"}) {
    CAPTURE(layout);
    CHECK(says(layout) == 1);
  }
}

TEST_CASE("validate: the answer to a quarter's question is words") {
  using enum FileKind;
  CHECK(after_setting(ask, "replies/272bc0q7mx9t", "text", "14") ==
        Lines{"measure replies/272bc0q7mx9t/text: `14` is only a number | Say what new value was "
              "created, for whom, "
              "and what the answer rests on."});
  Node root = test::sample(ask);
  root.erase("quarter");
  test::at(root, ask, "replies/272bc0q7mx9t").set("text", "14");
  CHECK(validate(ask, root).empty());
}

TEST_CASE("validate: what is unsettled") {
  using enum FileKind;
  CHECK(after_setting(customer, "", "unsettled", test::from_json(R"([{"at": "phone"}])")) ==
        Lines{"length unsettled/phone: an entry of `unsettled` needs at least two keys | An "
              "unsettled place takes "
              "`at`, `or` and `gone`."});
  CHECK(after_setting(customer, "", "unsettled",
                      test::from_json(R"([{"at": "phone", "or": [["a", {"b": [null]}]]}])")) ==
        Lines{"shape unsettled/phone/or/#1/#2/b/#1: an entry of `b` takes a text, a list or a map, "
              "and here stands "
              "nothing"});
  CHECK(after_setting(customer, "", "unsettled",
                      test::from_json(R"([{"at": "phone", "gone": "yes"}])"))
            .size() == 1);
}

TEST_CASE("validate: all findings of a file, in its order, and no more than 500") {
  Node root = test::sample(FileKind::customer);
  root.set("phone", "").set("owner", "ann").erase("name");
  test::at(root, FileKind::customer, k_note).set("date", "soon");
  const std::vector<Problem> problems = validate(FileKind::customer, root);
  std::vector<std::string> rules;
  for (const Problem& problem : problems) rules.push_back(problem.rule);
  CHECK(rules == Lines{"empty", "date", "low-card", "missing-key"});

  root = test::sample(FileKind::customer);
  for (int i = 0; i < 100000; ++i) root.entries().push_back({"zz" + std::to_string(i), Node("x")});
  CHECK(validate(FileKind::customer, root).size() == 500);
}

TEST_CASE("validate: spans of what is wrong") {
  Node root = test::sample(FileKind::customer);
  root.find("phone")->set_span({10, 20});
  *root.find("phone") = Node("");
  root.find("phone")->set_span({10, 20});
  root.entries().push_back({"owner", Node("ann"), {30, 35}});
  const std::vector<Problem> problems = validate(FileKind::customer, root);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].span == Span{10, 20});
  CHECK(problems[1].span == Span{30, 35});
}
