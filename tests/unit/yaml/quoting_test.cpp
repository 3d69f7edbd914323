#include <doctest/doctest.h>

#include <pact/base/text.hpp>
#include <pact/yaml/scalar_style.hpp>
#include <pact/yaml/splice.hpp>
#include <yaml/customer_shape.hpp>
#include <yaml/random.hpp>
#include <yaml/samples.hpp>

using pact::Node;
using pact::schema::TextKind;
using pact::yaml::Edit;
using pact::yaml::one_line;
using pact::yaml::Surroundings;

namespace {

/// Texts that some reader takes for something else.
const std::vector<std::string> k_naughty = {
    // truth, nothing, merge, value
    "yes",
    "Yes",
    "YES",
    "no",
    "No",
    "on",
    "On",
    "OFF",
    "off",
    "y",
    "Y",
    "n",
    "N",
    "true",
    "True",
    "TRUE",
    "false",
    "~",
    "null",
    "Null",
    "NULL",
    "=",
    "<<",
    "nUll",
    "tRue",
    // numbers
    "0",
    "7",
    "-1",
    "+1",
    "007",
    "0049123",
    "08",
    "1_000",
    "1,000",
    "12:30",
    "1:2:3",
    "190:20:30.15",
    "0x1F",
    "0xdead_beef",
    "0o17",
    "017",
    "0b1010",
    ".5",
    "5.",
    "1.5",
    "-.5",
    "+.5",
    "1e3",
    "1E3",
    "1e+3",
    "1.5e-3",
    "12e03",
    "685.230_15e+03",
    ".inf",
    "-.inf",
    "+.INF",
    ".nan",
    ".NaN",
    "._",
    "1__",
    "0_",
    "1e",
    "1e3x",
    "0x",
    "0xg",
    "123456789012",
    "123e45678901",
    "0x1234567890",
    "0b1111000011",
    // dates
    "2026-03-24",
    "2026-3-4",
    "2026-03-24T10:00:00Z",
    "2026-03-24 10:00:00",
    "2026-03-24t10:00:00+01:00",
    "2026-03",
    "20260324",
    "2026-03-24x",
    // indicators at the start
    "-",
    "- a",
    "-a",
    "--",
    "---",
    "--- a",
    "?",
    "? a",
    "?a",
    ":",
    ": a",
    ":a",
    ",",
    ",a",
    "[",
    "[a",
    "]",
    "{",
    "{a",
    "}",
    "#",
    "#a",
    "&a",
    "*a",
    "!a",
    "!!str",
    "|",
    "|a",
    ">",
    ">a",
    "'",
    "'a",
    "\"",
    "\"a",
    "%",
    "%a",
    "@",
    "@a",
    "`",
    "`a",
    "...",
    "... a",
    "<a@b>",
    ".",
    "..",
    "/",
    "\\",
    "~a",
    "=a",
    "<",
    "<<a",
    // punctuation inside
    "a: b",
    "a :b",
    "a:b",
    "a:",
    "a: ",
    "a #b",
    "a# b",
    "a#b",
    "a,b",
    "a, b",
    "a]",
    "a}",
    "a[b]",
    "a{b}",
    "a?",
    "a ?b",
    "a? b",
    "Who?",
    "it's",
    "say \"hi\"",
    "'a'",
    "\"a\"",
    "a'b\"c",
    "a\\b",
    "a\\nb",
    "C:\\x",
    "https://x.example/?a=b&c=d#e",
    "a&b",
    "a*b",
    "a!b",
    "100%",
    "a|b",
    "a>b",
    "a - b",
    "a -",
    "a ?",
    "a :",
    // white space
    " a",
    "a ",
    "  ",
    " ",
    "\t",
    "a\tb",
    "\ta",
    "a\t",
    "a  b",
    "\n",
    "a\n",
    "\na",
    "a\nb",
    "a\n\nb",
    "a\nb\n",
    "a\n\n",
    "a \nb",
    "a\n b",
    " a\nb",
    "a\n\tb",
    "\ta\nb",
    "a\n \nb",
    "a\r",
    "a\rb",
    "a\r\nb",
    "a\n# b",
    "a\n- b",
    "a\nb: c",
    "a\n---\nb",
    "a\n...\nb",
    "# a\nb",
    "- a\n- b",
    "a: b\nc: d",
    "<<<<<<< a\nb",
    "a\n=======\nb",
    "a:\n",
    "|\na",
    "\"\n",
    "'\n'",
    // characters
    "\x01",
    "a\x07",
    "\x08",
    "\x0B",
    "\x0C",
    "\x0E",
    "\x1B[31mred",
    "\x1F",
    "\x7F",
    "a\x7F",
    "\u0080",
    "\u0085",
    "a\u0085b",
    "\u009F",
    "\u00A0",
    "a\u00A0",
    "\u00A0a",
    "\u00AD",
    "\u200B",
    "\u200E",
    "\u2028",
    "a\u2028b",
    "\u2029",
    "a\u2029b\nc",
    "\u202E",
    "\uFEFF",
    "\uFEFFa",
    "a\uFEFF",
    "\uFFFD",
    "\uFFFE",
    "\uFFFF",
    "\uE000",
    "\uD7FF",
    "\U0001F600",
    "\U0001F468\u200D\U0001F469",
    "\U0010FFFF",
    "\U0001FFFE",
    "Ångström",
    "東京",
    "é",
    "e\u0301",
    "مرحبا",
    // what looks like code
    "${x}",
    "$(x)",
    "`x`",
    "{{x}}",
    "<b>",
    "&amp;",
    "%s",
    "\\u0041",
    "\\x41",
    "''",
    "\"\"",
    "NaN",
    "Infinity",
    "undefined",
    "None",
    "!ruby/object",
    "*",
    "&",
    "!",
    "a: |",
    "a: >-",
    "key: [a",
    "null ",
    " null",
};

/// The text in every place that a customer has.
Node everywhere(const std::string& text) {
  const Node value(text);
  Node customer = Node::map();
  customer.set("name", value)
      .set("aliases", Node::list({value, "and", value}))
      .set("domains", Node::list({value, "then"}));
  customer.set("stewards", Node::list({Node::map().set("who", value).set("division", value)}));
  customer.set("contacts", Node::list({Node::map().set("id", value).set("name", value)}));
  customer.set(
      "notes",
      Node::list(
          {Node::map()
               .set("id", "272a9w4xq7tm")
               .set("date", "2026-03-24")
               .set("tags", Node::list({value}))
               .set("text", value)
               .set("context", value)
               .set("act",
                    Node::map().set("who", value).set("accepted", Node::map().set("by", value)))}));
  customer.set("about", value);
  customer.set("fields", Node::map().set("first", value));
  if (text.size() < 500) customer.find("fields")->set(text, "of an odd key");
  return customer;
}

std::string random_text(pact::test::Random& random) {
  static const std::vector<std::string> k_pieces = {
      "a",  "b", "e", "x", "o", "n",      "0",      "1",  "9",  ".",          "_",
      "-",  "+", ":", " ", ",", "?",      "#",      "'",  "\"", "\\",         "\n",
      "\t", "[", "]", "{", "}", "&",      "*",      "!",  "|",  ">",          "%",
      "@",  "`", "=", "~", "<", "\u0085", "\u2028", "\r", "é",  "\U0001F600", "\x7F"};
  std::string text;
  for (std::size_t i = random.between(1, 6); i > 0; --i) text += random.of(k_pieces);
  return text;
}

}  // namespace

TEST_CASE("one_line: the plainest form that every reader reads as this text") {
  const auto block = [](std::string_view text) {
    return one_line(text, TextKind::plain, Surroundings::block);
  };
  const auto flow = [](std::string_view text) {
    return one_line(text, TextKind::plain, Surroundings::flow);
  };
  CHECK(block("Harbour Boats, Ltd") == "Harbour Boats, Ltd");
  CHECK(flow("Harbour Boats, Ltd") == "\"Harbour Boats, Ltd\"");
  CHECK(block("Who?") == "Who?");
  CHECK(flow("Who?") == "\"Who?\"");
  CHECK(block("272a9w4xq7tm") == "272a9w4xq7tm");
  CHECK(block("36 m2") == "36 m2");
  CHECK(block("0049123") == "\"0049123\"");
  CHECK(block("") == "\"\"");
  CHECK(block("a\"b") == "a\"b");
  CHECK(block("\"b") == "'\"b'");
  CHECK(block("'\"b") == "\"'\\\"b\"");
  CHECK(block("a\nb\t\x1B") == "\"a\\nb\\t\\u001B\"");
  CHECK(one_line("2026-03-24", TextKind::date, Surroundings::flow) == "2026-03-24");
  CHECK(one_line("2026-02-30", TextKind::date, Surroundings::flow) == "\"2026-02-30\"");
  CHECK(block("2026-03-24") == "\"2026-03-24\"");
}

TEST_CASE("fits_block: texts that a block holds without loss") {
  using pact::yaml::fits_block;
  CHECK(fits_block("a"));
  CHECK(fits_block("a\n\n  b"));
  CHECK(fits_block("# a"));
  for (const char* text : {"", " a", "\na", "a\n", "a ", "a \nb", "a\n \nb", "a\rb", "a\n\tb",
                           "a\u0085b", "a\u2028", "\uFEFFa", "a\x7F", "a\x1B"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(fits_block(text));
  }
}

TEST_CASE("write and apply: every text reads back from every place") {
  const pact::test::CustomerShape shape;
  const std::uint64_t seed = pact::test::Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  pact::test::Random random(seed);
  std::vector<std::string> texts = k_naughty;
  texts.emplace_back(5000, 'w');
  while (texts.size() < 1500) texts.push_back(random_text(random));

  pact::test::Samples samples("written");
  const std::string by_hand =
      "name: plain\ndomains: ['single', \"double\"]\nabout: |\n  block\n"
      "fields: {a: plain, b: 'single', \"c\":\"double\"}\n";
  for (const std::string& text : texts) {
    CAPTURE(text);
    const Node customer = everywhere(text);
    samples.add(pact::yaml::write(customer, shape), customer);

    std::vector<Edit> edits;
    for (const pact::Path& at : std::vector<pact::Path>{{"name"},
                                                        {"domains", "#1"},
                                                        {"domains", "#2"},
                                                        {"about"},
                                                        {"fields", "a"},
                                                        {"fields", "b"},
                                                        {"fields", "c"}}) {
      edits.push_back({Edit::Op::set, at, Node(text)});
    }
    const std::string edited = pact::yaml::apply(pact::yaml::read("x", by_hand), shape, edits);
    samples.add(edited, pact::yaml::read("x", edited).root);
  }
}
