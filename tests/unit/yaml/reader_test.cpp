#include <doctest/doctest.h>

#include <pact/base/error.hpp>
#include <pact/yaml/reader.hpp>
#include <string>
#include <vector>

using pact::Node;
using pact::NodeKind;
using pact::Span;
using pact::yaml::Document;
using pact::yaml::read;

namespace {

/// The value of the key `v` in a document.
std::string text_in(const std::string& document) {
  const Document read_document = read("x.yaml", document);
  const Node* value = read_document.root.find("v");
  REQUIRE(value);
  REQUIRE(value->is_text());
  return value->text();
}

std::string bytes_of(const Document& document, const Node& node) {
  const Span span = node.span();
  return document.source.text().substr(span.begin, span.end - span.begin);
}

struct Accepted {
  std::string name;
  std::string text;
  std::string value;
};

const std::vector<Accepted> k_texts = {
    {"bare words", "v: Harbour Boats Ltd\n", "Harbour Boats Ltd"},
    {"signs within bare words", "v: a:b c#d -e ?f [g] {h}, i & j * k ! l | m > n % o @ p ` q\n",
     "a:b c#d -e ?f [g] {h}, i & j * k ! l | m > n % o @ p ` q"},
    {"comment behind", "v: a # b\n", "a"},
    {"dash at the start of a word", "v: -a\n", "-a"},
    {"question mark and colon at the start of a word", "v: ?a\n", "?a"},
    {"no final line end", "v: a", "a"},
    {"bare words over lines", "v: a\n  b\n\n   c\n\n\n  d\n", "a b\nc\n\nd"},
    {"bare words on the next line", "v:\n  a\n  b\n", "a b"},
    {"comments before a value on the next line", "v: # c\n  # d\n\n  a\n", "a"},
    {"tab between key and value", "v:\ta\t# b\n", "a"},
    {"single quotes", "v: 'it''s: #1'\n", "it's: #1"},
    {"single quotes over lines", "v: 'a \n\n  b\n  c'\n", "a\nb c"},
    {"double quotes", "v: \"a\\tb\\n\\\"c\\\"\\\\\\/\\x41\\u00e9\\U0001F600\\_\\N\\L\\P\\e\"\n",
     "a\tb\n\"c\"\\/A\u00e9\U0001F600\u00a0\u0085\u2028\u2029\x1B"},
    {"double quotes over lines", "v: \"a\n  b\n\n  c \\\n  d\\n\n  e\"\n", "a b\nc d\n e"},
    {"empty quotes", "v: ''\n", ""},
    {"literal", "v: |\n  a\n   b\n\n  c\n", "a\n b\n\nc\n"},
    {"literal, stripped", "v: |-\n  a\n\n", "a"},
    {"literal, kept", "v: |+\n  a\n\n\n", "a\n\n\n"},
    {"literal, nothing in it", "v: |\n\n", ""},
    {"literal, kept, nothing in it", "v: |+\n\n\nw: x\n", "\n\n"},
    {"literal with a comment behind the header", "v: |- # c\n  a\n", "a"},
    {"literal that holds a comment sign", "v: |-\n  # a\n  b # c\n # d\n", "# a\nb # c"},
    {"literal with a stated indentation", "v: |2-\n   a\n  b\n", " a\nb"},
    {"literal without a final line end", "v: |\n  a", "a"},
    {"literal with empty lines first", "v: |\n\n \n  a\n", "\n\na\n"},
    {"literal with spaces on an empty line", "v: |-\n  a\n     \n  b\n", "a\n   \nb"},
    {"folded", "v: >\n  a\n  b\n\n  c\n", "a b\nc\n"},
    {"folded, further indented lines", "v: >-\n  a\n    b\n   c\n  d\n\n    e\n\n  f\n",
     "a\n  b\n c\nd\n\n  e\n\nf"},
    {"folded, kept", "v: >+\n  a\n\n\n", "a\n\n\n"},
    {"folded, empty lines first", "v: >-\n\n\n  a\n", "\n\na"},
    {"CRLF", "v: a\r\n  b\r\n", "a b"},
    {"CRLF in a literal", "v: |\r\n  a\r\n\r\n  b\r\n", "a\n\nb\n"},
    {"CRLF in quotes", "v: \"a\r\n\r\n  b\"\r\n", "a\nb"},
    {"byte order mark", "\xEF\xBB\xBFv: a\n", "a"},
    {"byte order mark and comment", "\xEF\xBB\xBF# c\nv: a\n", "a"},
    {"document markers", "# c\n--- # d\nv: a\n... # e\n# f\n", "a"},
    {"indented root", "  v: a\n  w: b\n", "a"},
    {"quoted key", "'v': a\n\"w x\": b\n", "a"},
    {"root in brackets", "{v: a,\nw: b}\n", "a"},
    {"JSON", "{\"v\":\"a\",\"w\":[\"b\",{}]}\n", "a"},
    {"line separators stand as they are", "v: a\u2028b\n", "a\u2028b"},
};

}  // namespace

TEST_CASE("read: texts of every form") {
  for (const Accepted& document : k_texts) {
    CAPTURE(document.name);
    CHECK(text_in(document.text) == document.value);
  }
}

TEST_CASE("read: every scalar is text as it was written") {
  for (const std::string word :
       {"no",  "on",   "Yes",   "true",  "~",  "null", "NULL",       "0049123",
        "1e3", "0x1F", "1_000", "12:30", ".5", "+1",   "2026-03-24", "2026-03-24T10:00:00Z",
        "=",   ".inf", ".NaN",  "1.10"}) {
    CAPTURE(word);
    CHECK(text_in("v: " + word + "\n") == word);
    const Document list = read("x", "v: [" + word + ", '" + word + "']\n");
    CHECK(list.root.texts_of("v") == std::vector<std::string>{word, word});
    const Document key = read("x", word + ": a\n");
    CHECK(key.root.entries()[0].key == word);
  }
}

TEST_CASE("read: an empty value is none, an empty text is not") {
  const Document document =
      read("x", "a:\nb: ''\nc: []\nd: {}\ne: # c\nf:\n  -\n  - x\ng: {h: , i: }\n");
  const Node& root = document.root;
  CHECK(root.find("a")->kind() == NodeKind::none);
  CHECK(root.find("b")->kind() == NodeKind::text);
  CHECK(root.find("c")->kind() == NodeKind::list);
  CHECK(root.find("d")->kind() == NodeKind::map);
  CHECK(root.find("e")->kind() == NodeKind::none);
  CHECK(root.items_of("f")[0].kind() == NodeKind::none);
  CHECK(root.find("g")->find("h")->kind() == NodeKind::none);
  CHECK(root.find("g")->find("i")->kind() == NodeKind::none);
}

TEST_CASE("read: lists and maps in every layout") {
  const Node wanted = Node::map().set(
      "notes", Node::list({Node::map().set("id", "a").set("tags", Node::list({"x", "y"})),
                           Node::map().set("id", "b").set("act", Node::map().set("who", "c"))}));
  for (const char* text : {
           "notes:\n  - id: a\n    tags:\n      - x\n      - y\n  - id: b\n    act:\n      who: "
           "c\n",
           "notes:\n- id: a\n  tags:\n  - x\n  - y\n- id: b\n  act:\n   who: c\n",
           "notes:\n    -   id: a\n        tags: [x, y]\n    -   id: b\n        act: {who: c}\n",
           "notes:\n  -\n    id: a\n    tags: [x,\n     y, ]\n  - # c\n     id: b\n     act:\n\n   "
           "   who: c\n",
           "notes: [{id: a, tags: [ x, y ]}, {id: b, act: {who: c,},},]\n",
           "{notes: [\n  # c\n  {id: a, tags:\n[x,y]}, # d\n{\"id\":\"b\",act: {who: c}}]}\n",
       }) {
    CAPTURE(std::string(text));
    CHECK(read("x", text).root == wanted);
  }
  CHECK(read("x", "a:\n  - - x\n    - y\n  -\n    - z\n").root ==
        Node::map().set("a", Node::list({Node::list({"x", "y"}), Node::list({"z"})})));
}

TEST_CASE("read: the span of a node is its bytes, to the end of its last child") {
  const Document document = read("x",
                                 "\xEF\xBB\xBF# head\r\n"
                                 "name: Harbour # c\r\n"
                                 "'quoted key':  'it''s' \r\n"
                                 "plain: a\r\n  b  \r\n"
                                 "tags: [ a, {b: c} ] # d\r\n"
                                 "none: # e\r\n"
                                 "notes:\r\n"
                                 "  - id: x\r\n"
                                 "    text: |\r\n"
                                 "      words\r\n"
                                 "\r\n"
                                 "  - kept: |+\r\n"
                                 "      words\r\n"
                                 "\r\n"
                                 "  # f\r\n"
                                 "last: \"q\"\r\n"
                                 "...\r\n");
  const Node& root = document.root;
  CHECK(bytes_of(document, *root.find("name")) == "Harbour");
  CHECK(bytes_of(document, *root.find("quoted key")) == "'it''s'");
  CHECK(bytes_of(document, *root.find("plain")) == "a\r\n  b");
  CHECK(bytes_of(document, *root.find("tags")) == "[ a, {b: c} ]");
  CHECK(bytes_of(document, root.find("tags")->items()[1]) == "{b: c}");
  const Span none = root.find("none")->span();
  CHECK(none.begin == none.end);
  CHECK(document.source.text().substr(none.begin - 5, 8) == "none: # ");
  const Node& notes = *root.find("notes");
  CHECK(bytes_of(document, notes) ==
        "- id: x\r\n    text: |\r\n      words\r\n\r\n  - kept: |+\r\n      words\r\n");
  CHECK(bytes_of(document, notes.items()[0]) == "id: x\r\n    text: |\r\n      words");
  CHECK(bytes_of(document, *notes.items()[0].find("text")) == "|\r\n      words");
  CHECK(notes.items()[1].text_of("kept") == "words\n\n");
  CHECK(bytes_of(document, *root.find("last")) == "\"q\"");
  CHECK(root.span().end == root.find("last")->span().end);
  const pact::Span key = root.entries()[1].key_span;
  CHECK(document.source.text().substr(key.begin, key.end - key.begin) == "'quoted key'");
}

TEST_CASE("read: many keys in one map") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "k" + std::to_string(i) + ": v\n";
  CHECK(read("x", text).root.entries().size() == 2000);
  CHECK_THROWS_AS(read("x", text + "k1000: w\n"), pact::Error);
}
