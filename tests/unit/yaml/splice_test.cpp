#include <doctest/doctest.h>

#include <pact/yaml/splice.hpp>
#include <yaml/customer_shape.hpp>

using pact::Error;
using pact::ErrorKind;
using pact::Node;
using pact::parse_path;
using pact::yaml::Edit;

namespace {

const pact::test::CustomerShape k_shape;

std::string edit(Edit::Op op, const std::string& text, const char* at, Node value) {
  return pact::yaml::apply(pact::yaml::read("x.yaml", text), k_shape,
                           {op, parse_path(at), std::move(value)});
}
std::string set(const std::string& text, const char* at, Node value) {
  return edit(Edit::Op::set, text, at, std::move(value));
}
std::string add(const std::string& text, const char* at, Node value) {
  return edit(Edit::Op::add, text, at, std::move(value));
}
std::string remove(const std::string& text, const char* at) {
  return edit(Edit::Op::remove, text, at, Node());
}

Node steward(const char* who, const char* division) {
  return Node::map().set("who", who).set("division", division);
}
Node note(const char* id, const char* text) {
  return Node::map().set("text", text).set("id", id);
}

}  // namespace

TEST_CASE("apply: a set text changes only its own bytes") {
  CHECK(set("id: a\nname:   Old Name  # as signed\n", "name", "New Name") ==
        "id: a\nname:   New Name  # as signed\n");
  CHECK(set("notes:\n- id: x\n  by: ann # who\n", "notes/x/by", "raj") ==
        "notes:\n- id: x\n  by: raj # who\n");
  CHECK(set("stewards: [{who: ann, division: print}, {who: raj}]\n", "stewards/ann/division",
            "a, b") == "stewards: [{who: ann, division: \"a, b\"}, {who: raj}]\n");
  CHECK(set("name: a\n  b\n  c # end\nid: x\n", "name", "d") == "name: d # end\nid: x\n");
}

TEST_CASE("apply: a set text keeps its quoting where that can hold the new value") {
  CHECK(set("name: 'Old'\n", "name", "it's") == "name: 'it''s'\n");
  CHECK(set("name: \"Old\"\n", "name", "New") == "name: \"New\"\n");
  CHECK(set("name: 'Old'\n", "name", "a\tb") == "name: \"a\\tb\"\n");
  CHECK(set("name: Old\n", "name", "no") == "name: \"no\"\n");
  CHECK(set("name: Old\n", "name", "say \"hi\"") == "name: say \"hi\"\n");
  CHECK(set("name: Old\n", "name", "\"hi\"") == "name: '\"hi\"'\n");
  CHECK(set("{\"name\":\"Old\"}", "name", "New") == "{\"name\": \"New\"}");
}

TEST_CASE("apply: block texts keep their header") {
  CHECK(set("about: | # c\n   old\n   words\nfields: {a: b}\n", "about", "new") ==
        "about: |- # c\n   new\nfields: {a: b}\n");
  CHECK(set("about: |\n  old\n\nid: a\n", "about", "new\n") == "about: |\n  new\n\nid: a\n");
  CHECK(set("about: |+\n  old\n\nid: a\n", "about", "new\n\n\n") ==
        "about: |+\n  new\n\n\nid: a\n");
  CHECK(set("about: >-\n  old\n  words\n", "about", "one\ntwo\n\nthree") ==
        "about: >-\n  one\n\n  two\n\n\n  three\n");
  CHECK(set("about: |4-\n    old\n", "about", "new") == "about: |4-\n    new\n");
  CHECK(set("about: |\n  old", "about", "new") == "about: |\n  new");
  CHECK(set("about: |-\n  old # no comment\n", "about", " x ") == "about: \" x \"\n");
}

TEST_CASE("apply: prose becomes a block when it gets several lines") {
  CHECK(set("about: one # c\nfields:\n  a: b\n", "about", "one\n\ntwo") ==
        "about: |- # c\n  one\n\n  two\nfields:\n  a: b\n");
  CHECK(set("id: a\n", "about", "one") == "id: a\nabout: |-\n  one\n");
  CHECK(set("about: 'one'\n", "about", "one\ntwo") == "about: |-\n  one\n  two\n");
  CHECK(set("about: \"one\"\n", "about", "one\ntwo") == "about: \"one\\ntwo\"\n");
  CHECK(set("name: one\n", "name", "one\ntwo") == "name: \"one\\ntwo\"\n");
}

TEST_CASE("apply: a missing key goes behind the one that precedes it in the schema") {
  CHECK(set("# head\nid: a\ndomains:\n  - x\n# tail\n", "name", "New") ==
        "# head\nid: a\nname: New\ndomains:\n  - x\n# tail\n");
  CHECK(set("# head\nname: New\n", "id", "a") == "# head\nid: a\nname: New\n");
  CHECK(set("notes:\n  - by: ann\n    text: t\n", "notes/#1/id", "x") ==
        "notes:\n  - id: x\n    by: ann\n    text: t\n");
  CHECK(set("stewards: [{who: ann}]\n", "stewards/ann/division", "print") ==
        "stewards: [{who: ann, division: print}]\n");
  CHECK(set("critical:\n  - { answer: yes we do, id: a }\n", "critical/a/by", "no") ==
        "critical:\n  - { answer: yes we do, by: \"no\", id: a }\n");
  CHECK(set("id: a\nfields:\n    b: c\n", "fields/d", "e") ==
        "id: a\nfields:\n    b: c\n    d: e\n");
  CHECK(set("id: a\n", "fields/d", "e") == "id: a\nfields:\n  d: e\n");
  CHECK(set("notes:\n  - id: x\n", "notes/x/act/accepted/by", "raj") ==
        "notes:\n  - id: x\n    act: {accepted: {by: raj}}\n");
  CHECK(set("id: a", "name", "New") == "id: a\nname: New");
}

TEST_CASE("apply: a date stands bare where the schema has a date, and only there") {
  CHECK(set("notes:\n  - id: x\n", "notes/x/date", "2026-03-24") ==
        "notes:\n  - id: x\n    date: 2026-03-24\n");
  CHECK(set("id: a\n", "name", "2026-03-24") == "id: a\nname: \"2026-03-24\"\n");
}

TEST_CASE("apply: a new item takes the style of its neighbours") {
  CHECK(add("stewards:\n  - {who: ann}\n# c\nid: a\n", "stewards", steward("raj", "print")) ==
        "stewards:\n  - {who: ann}\n  - {who: raj, division: print}\n# c\nid: a\n");
  CHECK(add("stewards:\n-   who: ann\n    division: x # c\n\n# c\nid: a\n", "stewards",
            steward("raj", "print")) ==
        "stewards:\n-   who: ann\n    division: x # c\n-   who: raj\n    division: print\n\n# "
        "c\nid: a\n");
  CHECK(add("stewards: [{who: ann}]\n", "stewards", steward("raj", "print")) ==
        "stewards: [{who: ann}, {who: raj, division: print}]\n");
  CHECK(add("notes:\n- id: x\n  text: t\n", "notes", note("z", "one\ntwo")) ==
        "notes:\n- id: x\n  text: t\n- id: z\n  text: |-\n    one\n    two\n");
  CHECK(add("notes:\n  - {id: x, text: t}\n", "notes", note("z", "one\ntwo")) ==
        "notes:\n  - {id: x, text: t}\n  - id: z\n    text: |-\n      one\n      two\n");
  CHECK(add("notes: [{id: x, text: t}]\n", "notes", note("z", "one\ntwo")) ==
        "notes: [{id: x, text: t}, {id: z, text: \"one\\ntwo\"}]\n");
  CHECK(add("domains: [\n  a, # first\n  b,\n  ]\n", "domains", "c") ==
        "domains: [\n  a, # first\n  b, c,\n  ]\n");
}

TEST_CASE("apply: an empty list becomes items on lines, or as the shape says") {
  CHECK(add("id: a\nnotes: # none yet\nabout: x\n", "notes", note("z", "t")) ==
        "id: a\nnotes: # none yet\n  - id: z\n    text: |-\n      t\nabout: x\n");
  CHECK(add("id: a\nstewards: []  # none yet\n", "stewards", steward("raj", "print")) ==
        "id: a\nstewards:  # none yet\n  - {who: raj, division: print}\n");
  CHECK(add("id: a\nwas: []\n", "was", "b") == "id: a\nwas: [b]\n");
  CHECK(add("id: a\naliases:\n", "aliases", "b") == "id: a\naliases: [b]\n");
  CHECK(add("id: a\n", "domains", "b") == "id: a\ndomains:\n  - b\n");
  CHECK(add("id: a\ncontacts:\n- id: c\n  name: C\n", "domains", "b") ==
        "id: a\ndomains:\n- b\ncontacts:\n- id: c\n  name: C\n");
  CHECK(add("{id: a, domains: []}\n", "domains", "b") == "{id: a, domains: [b]}\n");
  CHECK(add("{id: a, domains: }\n", "domains", "b") == "{id: a, domains: [b] }\n");
}

TEST_CASE("apply: a set takes a text once") {
  CHECK(add("domains: [a]\n", "domains", "a") == "domains: [a]\n");
}

TEST_CASE("apply: an item that is there already is refused") {
  CHECK_THROWS_AS(add("stewards:\n  - {who: ann}\n", "stewards", steward("ann", "print")), Error);
}

TEST_CASE("apply: line ends are those of the line above") {
  CHECK(add("domains:\r\n  - a\r\nid: b\n", "domains", "c") ==
        "domains:\r\n  - a\r\n  - c\r\nid: b\n");
  CHECK(add("domains:\r\n  - a", "domains", "c") == "domains:\r\n  - a\r\n  - c");
  CHECK(set("\xEF\xBB\xBFid: a\r\n", "about", "x\ny") ==
        "\xEF\xBB\xBFid: a\r\nabout: |-\r\n  x\r\n  y\r\n");
}

TEST_CASE("apply: the document's end stays the end") {
  CHECK(add("domains:\n  - a\n...\n# bye\n", "domains", "c") ==
        "domains:\n  - a\n  - c\n...\n# bye\n");
  CHECK(add("---\ndomains:\n  - a # c\n\n# bye", "domains", "c") ==
        "---\ndomains:\n  - a # c\n  - c\n\n# bye");
}

TEST_CASE("apply: a block text at the end of the file keeps its value") {
  for (const char* header : {"|", "|+", ">", ">+"}) {
    const std::string text =
        std::string("notes:\n  - id: x\n    text: ") + header + "\n      words";
    const std::string edited = add(text, "notes", Node::map().set("id", "z"));
    CHECK(edited ==
          std::string("notes:\n  - id: x\n    text: ") + header[0] + "-\n      words\n  - id: z");
  }
  CHECK(add("notes:\n  - id: x\n    text: |2+\n      words", "notes", Node::map().set("id", "z")) ==
        "notes:\n  - id: x\n    text: |2-\n      words\n  - id: z");
  // Empty lines behind `|+` are content.
  CHECK(add("notes:\n  - id: x\n    text: |+\n      words\n\n\n", "notes",
            Node::map().set("id", "z")) ==
        "notes:\n  - id: x\n    text: |+\n      words\n\n\n  - id: z\n");
  CHECK(add("notes:\n  - id: x\n    text: |\n      words\n\n\n", "notes",
            Node::map().set("id", "z")) ==
        "notes:\n  - id: x\n    text: |\n      words\n  - id: z\n\n\n");
}

TEST_CASE("apply: a removed item or key takes its lines, and nothing else") {
  CHECK(remove("domains:\n  # first\n  - a # c\n\n  - b\n", "domains/a") ==
        "domains:\n  # first\n\n  - b\n");
  CHECK(remove("notes:\n  - id: x\n    text: |\n      t\n\n  - id: z\n", "notes/x") ==
        "notes:\n\n  - id: z\n");
  CHECK(remove("id: a\nname: b\n", "id") == "name: b\n");
  CHECK(remove("id: a\nname: b", "name") == "id: a");
  CHECK(remove("notes:\n  - id: x\n    by: ann\n", "notes/x/id") == "notes:\n  - by: ann\n");
  CHECK(remove("notes:\n  - id: x # c\n    # d\n    by: ann\n", "notes/x/id") ==
        "notes:\n  - # c\n    # d\n    by: ann\n");
  CHECK(remove("domains: [a, b, c]\n", "domains/b") == "domains: [a, c]\n");
  CHECK(remove("domains: [a, b, c]\n", "domains/c") == "domains: [a, b]\n");
  CHECK(remove("domains: [a, b, c]\n", "domains/a") == "domains: [b, c]\n");
  CHECK(remove("domains: [a, # c\n  b,\n  ]\n", "domains/b") == "domains: [a, # c\n  \n  ]\n");
  CHECK(remove("stewards: [{who: ann, division: x}]\n", "stewards/ann/who") ==
        "stewards: [{division: x}]\n");
}

TEST_CASE("apply: the last item leaves an empty list behind") {
  CHECK(remove("id: x\ndomains: # c\n  - a\n# d\n", "domains/a") ==
        "id: x\ndomains: [] # c\n# d\n");
  CHECK(remove("id: x\ndomains:\n- a", "domains/a") == "id: x\ndomains: []");
  CHECK(remove("domains: [ a ] # c\n", "domains/a") == "domains: [] # c\n");
  CHECK(remove("id: x\nfields:\n  a: b\n", "fields/a") == "id: x\nfields: {}\n");
  CHECK_THROWS_AS(remove("id: x\n", "id"), Error);
}

TEST_CASE("apply: a removal does not change the text above it") {
  // The empty lines behind the removed key would become a part of the text above.
  CHECK(remove("about: |+\n  t\nfields: {a: b}\n\n", "fields") == "about: |+\n  t\n");
  // Without its line end the text above would lose its own.
  CHECK(remove("about: |\n  t\nfields: {a: b}", "fields") == "about: |\n  t\n");
}

TEST_CASE("apply: a block never swallows what follows") {
  const std::string text = "notes:\n  - id: x\n          # deep comment\n";
  CHECK(add(text, "notes", note("z", "t")) ==
        "notes:\n  - id: x\n  - id: z\n    text: t\n          # deep comment\n");
}

TEST_CASE("apply: a list or map set as a whole stays in its style") {
  const Node two = Node::list({"a", "b"});
  CHECK(set("id: x\ndomains:\n- q # c\n# d\n", "domains", two) ==
        "id: x\ndomains:\n- a\n- b # c\n# d\n");
  CHECK(set("id: x\ndomains: [q] # c\n", "domains", two) == "id: x\ndomains: [a, b] # c\n");
  CHECK(set("id: x\naliases: q\n", "aliases", two) == "id: x\naliases: [a, b]\n");
  CHECK(set("id: x\ndomains: q # c\n", "domains", two) == "id: x\ndomains: # c\n  - a\n  - b\n");
  CHECK(set("id: x\nname:\n  - q # c\n", "name", "New") == "id: x\nname: New\n");
  CHECK(set("stewards:\n  - {who: ann}\n", "stewards/ann", steward("raj", "print")) ==
        "stewards:\n  - {who: raj, division: print}\n");
  CHECK(set("stewards:\n  - who: ann\n    division: x\n", "stewards/ann",
            steward("raj", "print")) == "stewards:\n  - who: raj\n    division: print\n");
}

TEST_CASE("apply: places that are not there") {
  const auto kind_of = [](auto&& action) {
    try {
      action();
    } catch (const Error& error) {
      return error.kind();
    }
    return ErrorKind::usage;
  };
  CHECK(kind_of([] { remove("id: x\n", "name"); }) == ErrorKind::not_found);
  CHECK(kind_of([] { set("notes:\n  - id: x\n", "notes/y/by", "ann"); }) == ErrorKind::not_found);
  CHECK(kind_of([] { set("notes: []\n", "notes/y/by", "ann"); }) == ErrorKind::not_found);
  CHECK(kind_of([] { set("id: x\n", "id/y", "ann"); }) == ErrorKind::blocked);
  CHECK(kind_of([] { add("domains: x\n", "domains", "y"); }) == ErrorKind::blocked);
  CHECK(kind_of([] { set("id: x\n", "name", std::string("a\0b", 3)); }) == ErrorKind::blocked);
  CHECK(kind_of([] { set("id: x\n", "name", "a\xFF"); }) == ErrorKind::blocked);
}

TEST_CASE("apply: several edits, one after the other") {
  const std::vector<Edit> edits = {{Edit::Op::set, {"name"}, "New"},
                                   {Edit::Op::add, {"domains"}, "a"},
                                   {Edit::Op::remove, {"id"}, Node()}};
  CHECK(pact::yaml::apply(pact::yaml::read("x", "id: x\n"), k_shape, edits) ==
        "name: New\ndomains:\n  - a\n");
}

TEST_CASE("write: a new file in the schema's order") {
  Node customer = Node::map()
                      .set("name", "Harbour Boats Ltd")
                      .set("schema", "pact/customer/1")
                      .set("aliases", Node::list({"Harbor Boats", "HBL"}))
                      .set("was", Node::list())
                      .set("stewards", Node::list({steward("ann", "exhibitions")}))
                      .set("notes", Node::list({note("272a9w4xq7tm", "One date.\nNot two.")}));
  CHECK(pact::yaml::write(customer, k_shape) ==
        "schema: pact/customer/1\n"
        "name: Harbour Boats Ltd\n"
        "aliases: [Harbor Boats, HBL]\n"
        "was: []\n"
        "stewards:\n"
        "  - {who: ann, division: exhibitions}\n"
        "notes:\n"
        "  - id: 272a9w4xq7tm\n"
        "    text: |-\n"
        "      One date.\n"
        "      Not two.\n");
}
