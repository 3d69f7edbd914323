#include <doctest/doctest.h>

#include <pact/yaml/reader.hpp>
#include <pact/yaml/scanner.hpp>
#include <string>
#include <vector>
#include <yaml/same_reading.hpp>

using pact::Node;
using pact::test::Reading;
using pact::test::reading_of;
using pact::yaml::scan;

namespace {

struct Case {
  std::string name;
  std::string text;
};

const std::vector<Case> k_scanned = {
    {"plain texts", "a: b\nc: d e  f\nh: 2026-03-24\n"},
    {"signs within a plain text", "a: b:c d#e -f ?g [h] {i}, j & k * l ! m | n > o % p @ q ` r\n"},
    {"two colons behind a key", "a:: b\n"},
    {"letters of all alphabets", "näme: Ångström 東京 \U0001F6A2 \u2028\n東京: x\n"},
    {"empty values", "a:\nb:\n  - \n  -\nc:\n  d:\ne: \n"},
    {"spaces behind values", "a: b  \nc: \"d\" \ne: [f] \n"},
    {"single quotes", "a: 'it''s: #1 \\n'\nb: ''\n'c d': e\n"},
    {"double quotes", "a: \"b\\n\\t\\r\\\"\\\\ \\u0085\\u2028 # x\"\nb: \"\"\n\"c: d\": e\n"},
    {"quotes within a plain text", "a: it's \"so\"\n"},
    {"lists on lines", "a:\n  - b\n  - 'c'\n  - \"d\"\n  - [e]\n  - {f: g}\n"},
    {"list in the column of its key", "a:\n- b\n- c: d\n  e: f\ng: h\n"},
    {"maps in lists", "a:\n  - b: c\n    d: e\n  - 'f': g\n  -   h: i\n      j: k\n"},
    {"lists in lists", "a:\n  - - b\n    - c\n  - - - d\n"},
    {"items below their dash", "a:\n  -\n    b: c\n  -\n    - d\n"},
    {"maps in maps", "a:\n  b:\n    c: d\n  e: f\ng: h\n"},
    {"brackets", "a: [b, 'c', \"d\", [e], {f: g}]\nh: {i: j, 'k': l, \"m\": [], n: {}}\n"},
    {"spaces in brackets", "a: [ b , c ]\nd: [ ]\ne: {  f:  g  }\n"},
    {"no spaces in brackets", "a: [b,c]\nd: [[e],[f]]\n"},
    {
        "signs in brackets",
        "a: [b:c, d#e, https://f, x-1]\n",
    },
    {"block", "a: |-\n  b\n    c\n\n  # d: e\n   f\tg\nh: |\n  i\n\n\nj: k\n"},
    {"block with a line end of its own", "a: |\n  b\n"},
    {"blocks in lists", "a:\n  - |-\n    b\n  - c: |-\n      d\n\n    e: f\n"},
    {"block with spaces in an empty line", "a: |-\n  b\n  \n \n  c\n"},
    {"block that ends at a comment", "a: |-\n    b\n  # c\nd: e\n"},
    {"block with empty lines at its end", "a: |+\n  b\n\n \nc: |+\n  d\n"},
    {"comments", "# a\n\n  # b\nc: d # e\nf: # g\n  # h\n  - i # j\n# k\n  - [l] # m\n#n\n"},
    {"empty lines", "\n\na: b\n\n  \nc:\n\n  - d\n\n"},
};

const std::vector<Case> k_left = {
    {"nothing", ""},
    {"only a comment", "# a\n"},
    {"no final line end", "a: b"},
    {"no final line end behind a colon", "a:"},
    {"no final line end in a block", "a: |-\n  b"},
    {"list at the root", "- a\n"},
    {"text at the root", "a\n"},
    {"brackets at the root", "{a: b}\n"},
    {"indented root", "  a: b\n"},
    {"byte order mark",
     "\xEF\xBB\xBF"
     "a: b\n"},
    {"byte order mark within", "a: b\xEF\xBB\xBF\n"},
    {"carriage returns", "a: b\r\n"},
    {"NUL", std::string("a: b\0\n", 6)},
    {"control character", "a: b\x1B\n"},
    {"DEL", "a: b\x7F\n"},
    {"control character beyond ASCII", "a: b\u0080\n"},
    {"no UTF-8", "a: b\xC3\n"},
    {"overlong UTF-8", "a: \xC0\xAF\n"},
    {"no character", "a: \uFFFE\n"},
    {"tab before a value", "a:\tb\n"},
    {"tab in a plain text", "a: b\tc\n"},
    {"tab behind a value", "a: b\t\n"},
    {"tab in quotes", "a: 'b\tc'\n"},
    {"tab in double quotes", "a: \"b\tc\"\n"},
    {"tab as indentation", "a:\n\tb: c\n"},
    {"tab as indentation of a block", "a: |-\n\tb\n"},
    {"tab at the start of a block", "a: |-\n  \tb\n"},
    {"tab before a later line of a block", "a: |-\n  b\n \tc\n"},
    {"document start", "---\na: b\n"},
    {"document end", "a: b\n...\n"},
    {"key that is a document end", "a: b\n... c: d\n"},
    {"directive", "%YAML 1.2\n"},
    {"conflict", "<<<<<<< a: b\nc: d\n"},
    {"end of a conflict", ">>>>>>> a: b\n"},
    {"middle of a conflict", "||||||| a: b\n"},
    {"merge key", "a: b\n<<: c\n"},
    {"anchor", "a: &b c\n"},
    {"alias", "a: *b\n"},
    {"tag", "a: !b c\n"},
    {"anchor of a key", "&a b: c\n"},
    {"anchor of an item", "a:\n  - &b c\n"},
    {"anchor in brackets", "a: [&b c]\n"},
    {"long key", "? a\n: b\n"},
    {"no key", ": a\n"},
    {"dash alone", "a: -\n"},
    {"dash behind a key", "a: - b\n"},
    {"key twice", "a: b\nc: d\na: e\n"},
    {"key twice in other quotes", "a: b\n'a': c\n"},
    {"key twice in brackets", "a: {b: c, b: d}\n"},
    {"key without a space", "a: b\nc:d\n"},
    {"quoted key without a space", "'a':b\n"},
    {"space before a colon", "a : b\n"},
    {"space before the colon of a quoted key", "'a' : b\n"},
    {"two colons in a line", "a: b: c\n"},
    {"two keys in a line", "a: 'b': c\n"},
    {"key without a colon", "a: b\nc\n"},
    {"colon at the end of a text", "a: b:\n"},
    {"words behind quotes", "a: 'b' c\n"},
    {"words behind brackets", "a: [b] c\n"},
    {"comment without a space", "a: 'b'# c\n"},
    {"comment without a space behind brackets", "a: [b]# c\n"},
    {"plain text over lines", "a: b\n  c\n"},
    {"item over lines", "a:\n  - b\n    c\n"},
    {"text below its key", "a:\n  b\n"},
    {"quoted text below its key", "a:\n  'b'\n"},
    {"brackets below their key", "a:\n  [b]\n"},
    {"single quotes over lines", "a: 'b\n  c'\n"},
    {"double quotes over lines", "a: \"b\n  c\"\n"},
    {"quotes never closed", "a: 'b\n"},
    {"double quotes never closed", "a: \"b\n"},
    {"double quotes that end in a backslash", "a: \"b\\\n"},
    {"brackets never closed", "a: [b\n"},
    {"empty block", "a: |-\nb: c\n"},
    {"empty block, kept", "a: |+\n\nb: c\n"},
    {"block header at the end of the file", "a: |-\n"},
    {"unusual escape", "a: \"\\x41\"\n"},
    {"escaped NUL", "a: \"\\u0000\"\n"},
    {"half a character", "a: \"\\uD800\"\n"},
    {"escape too short", "a: \"\\u12\"\n"},
    {"brackets over lines", "a: [b,\n  c]\n"},
    {"brackets of two kinds", "a: [b}\n"},
    {"comma at the end", "a: [b, ]\n"},
    {"comma at the start", "a: [, b]\n"},
    {"no comma", "a: ['b' 'c']\n"},
    {"empty value in brackets", "a: {b: }\n"},
    {"no value in brackets", "a: {b}\n"},
    {"no space behind a colon in brackets", "a: {b:c}\n"},
    {"colon in a list in brackets", "a: [b: c]\n"},
    {"brackets as a key", "[a]: b\n"},
    {"brackets as a key in brackets", "a: {[b]: c}\n"},
    {"comment in brackets", "a: [b #c\n]\n"},
    {"block in brackets", "a: [|, b]\n"},
    {"question mark in brackets", "a: [?, b]\n"},
    {"folded block", "a: >-\n  b\n"},
    {"block with a stated indentation", "a: |2-\n   b\n"},
    {"comment behind a block header", "a: |- # b\n  c\n"},
    {"text on the line of a block header", "a: |- b\n  c\n"},
    {"block with an empty first line", "a: |-\n\n  b\n"},
    {"block with too many spaces in an empty line", "a: |-\n  b\n   \n  c\n"},
    {"block with spaces at the end of the file", "a: |-\n  b\n  "},
    {"line between the columns", "a: |-\n   b\n  c: d\n"},
    {"item among keys", "a: b\n- c\n"},
    {"key among items", "a:\n  - b\n  c: d\n"},
    {"deeper key", "a: b\n  c: d\n"},
    {"deeper item", "a:\n  - b\n    - c\n"},
    {"key less deep than the first", "a:\n    b: c\n  d: e\n"},
    {"item less deep than the first", "a:\n    - b\n  - c\n"},
    {"long key in bytes", std::string(1025, 'k') + ": v\n"},
};

std::string nested(int levels) {
  std::string text = "a: ";
  for (int i = 1; i < levels; ++i) text += '[';
  for (int i = 1; i < levels; ++i) text += ']';
  return text + '\n';
}

std::string nested_on_lines(int levels) {
  std::string text;
  for (int i = 0; i < levels; ++i) text += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  return text;
}

std::string keys(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "k" + std::to_string(i) + ": v\n";
  return text;
}

}  // namespace

TEST_CASE("scan: what pact writes, as the strict reader reads it") {
  for (const Case& document : k_scanned) {
    CAPTURE(document.name);
    CHECK(reading_of(document.text) == Reading::scanned);
  }
}

TEST_CASE("scan: what it is not sure of is left to the strict reader") {
  for (const Case& document : k_left) {
    CAPTURE(document.name);
    CHECK(reading_of(document.text) == Reading::left);
  }
}

TEST_CASE("scan: limits are those of the strict reader, or lower") {
  CHECK(reading_of(nested(32)) == Reading::scanned);
  CHECK(reading_of(nested(33)) == Reading::left);
  CHECK_THROWS(pact::test::read_strictly(nested(33)));
  CHECK(reading_of(nested_on_lines(32)) == Reading::scanned);
  CHECK(reading_of(nested_on_lines(33)) == Reading::left);
  CHECK_THROWS(pact::test::read_strictly(nested_on_lines(33)));
  CHECK(reading_of(keys(64)) == Reading::scanned);
  CHECK(reading_of(keys(65)) == Reading::left);
  CHECK(reading_of(std::string(1024, 'k') + ": v\n") == Reading::scanned);

  std::string brackets = "a: ";
  std::string maps = "a: ";
  std::string dashes = "a:\n  ";
  for (int i = 0; i < 1'000'000; ++i) {
    brackets += '[';
    maps += "{b: ";
    dashes += "- ";
  }
  CHECK(reading_of(brackets + '\n') == Reading::left);
  CHECK(reading_of(maps + '\n') == Reading::left);
  CHECK(reading_of(dashes + '\n') == Reading::left);

  std::string many = "a:\n";
  for (int i = 1; i < 500'000; ++i) many += "- b\n";
  CHECK(reading_of(many) == Reading::scanned);
  CHECK(reading_of(many + "- b\n") == Reading::left);
  const std::string large = "a: b\n#" + std::string(8 * 1024 * 1024 - 7, 'c');
  CHECK(reading_of(large + '\n') == Reading::scanned);
  CHECK(reading_of(large + "c\n") == Reading::left);
}

TEST_CASE("scan: values are texts as they were written") {
  const std::optional<Node> root = scan(
      "a: no\nb: 'it''s'\nc: \"\\u00E9\\n\"\nd: |\n  e\n\n   f\ng: [0049123, {h: ~}]\n'i j':\n");
  REQUIRE(root);
  CHECK(root->text_of("a") == "no");
  CHECK(root->text_of("b") == "it's");
  CHECK(root->text_of("c") == "\u00E9\n");
  CHECK(root->text_of("d") == "e\n\n f\n");
  CHECK(root->items_of("g")[0].text() == "0049123");
  CHECK(root->items_of("g")[1].text_of("h") == "~");
  CHECK(root->find("i j")->is_none());
}

TEST_CASE("read: a file that the scanner leaves is read, or refused with its place") {
  using pact::yaml::Readers;
  CHECK(pact::yaml::read("x", "a: b\r\n", Readers::own).root.text_of("a") == "b");
  try {
    pact::yaml::read("x.yaml", "a: b\na: c\n", Readers::own);
    FAIL("read");
  } catch (const pact::Error& error) {
    CHECK(to_string(*error.location()) == "x.yaml:2:1");
  }
}
