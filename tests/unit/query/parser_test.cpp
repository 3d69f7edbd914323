#include <doctest/doctest.h>

#include <fmt/format.h>

#include <pact/query/query.hpp>

#include "unit/query/sample.hpp"

using pact::Error;
using pact::ErrorKind;
using pact::query::Expression;
using sample::error_of;

namespace {

// The structure in prefix form; `all` and `any` as & and |.
std::string shape(const Expression& expression) {
  if (expression.kind == Expression::Kind::term) {
    const std::string_view key = name_of(expression.term.key);
    std::string words;
    for (const std::string& word : expression.term.pattern.words) {
      words += fmt::format("{}{}", words.empty() ? "" : "+", word);
    }
    if (words.empty()) words = expression.term.value;
    if (expression.term.pattern.prefix) words += '*';
    return key.empty() ? words : fmt::format("{}:{}", key, words);
  }
  std::string parts;
  for (const Expression& part : expression.parts) parts += fmt::format(" {}", shape(part));
  const char sign = expression.kind == Expression::Kind::negation ? '-'
                    : expression.kind == Expression::Kind::all    ? '&'
                                                                  : '|';
  return fmt::format("({}{})", sign, parts);
}

std::string shape_of(std::string_view query) {
  return shape(pact::query::parse(query, sample::context()).root);
}

std::string caret(const Error& error) {
  const std::string& excerpt = error.excerpt();
  return excerpt.substr(excerpt.find('\n') + 1);
}

}  // namespace

TEST_CASE("parse: adjacent terms are and, or binds looser, parentheses group, - negates") {
  CHECK(shape_of("a") == "a");
  CHECK(shape_of("a b c") == "(& a b c)");
  CHECK(shape_of("a b or c d") == "(| (& a b) (& c d))");
  CHECK(shape_of("a OR b or c") == "(| a b c)");
  CHECK(shape_of("a and b or c") == "(| (& a b) c)");
  CHECK(shape_of("a (b or c) d") == "(& a (| b c) d)");
  CHECK(shape_of("-a b") == "(& (- a) b)");
  CHECK(shape_of("-(a or b)") == "(- (| a b))");
  CHECK(shape_of("--a") == "(- (- a))");
  CHECK(shape_of("((a))") == "a");
  CHECK(shape_of("(a)(b)") == "(& a b)");
}

TEST_CASE("parse: what needs no text is decided first") {
  CHECK(shape_of("crane tag:x") == "(& tag:x crane)");
  CHECK(shape_of("(crane or a) -b is:open") == "(& is:open (| crane a) (- b))");
}

TEST_CASE("parse: the empty query matches everything") {
  CHECK(pact::query::parse("", sample::context()).empty());
  CHECK(pact::query::parse("  \t ", sample::context()).empty());
  CHECK_FALSE(pact::query::parse("a", sample::context()).empty());
}

TEST_CASE("parse: words, phrases, beginnings") {
  CHECK(shape_of("Crane") == "crane");
  CHECK(shape_of("cran*") == "cran*");
  CHECK(shape_of("\"two days\"") == "two+days");
  CHECK(shape_of("“two days”") == "two+days");
  CHECK(shape_of("\"or\"") == "or");
  CHECK(shape_of("\"-a (b)\"") == "a+b");
  CHECK(shape_of("lead-offer") == "lead+offer");
  CHECK(shape_of("lead-of*") == "lead+of*");
  CHECK(shape_of("text:\"two days\"") == "text:two+days");
  CHECK(shape_of("text:deliv*") == "text:deliv*");
  CHECK(shape_of("a\"b\"") == "(& a b)");
  CHECK(shape_of("a\u00A0b\u3000c") == "(& a b c)");
}

TEST_CASE("parse: a colon makes a key only after letters") {
  CHECK(shape_of("10:30") == "10+30");
  CHECK(shape_of("TAG:Delivery") == "tag:delivery");
  CHECK(shape_of("\"https://x\"") == "https+x");
  CHECK(error_of("https://x").kind() == ErrorKind::usage);
}

TEST_CASE("parse: an unknown key names the nearest and all") {
  const Error error = error_of("crane custmer:harbour");
  CHECK(error.kind() == ErrorKind::usage);
  CHECK(error.message() == "there is no key custmer:");
  CHECK(error.location() == pact::Location{"query", 1, 7});
  CHECK(error.excerpt() == "crane custmer:harbour\n      ^");
  REQUIRE(error.hints().size() == 1);
  CHECK(error.hints()[0].starts_with("customer:? keys: "));
  for (const auto& key : pact::query::keys()) {
    CHECK(error.hints()[0].find(std::string(key.name)) != std::string::npos);
  }
}

TEST_CASE("parse: an unknown value names the nearest and all") {
  const Error error = error_of("is:opne");
  CHECK(error.message() == "is: does not know \"opne\"");
  CHECK(caret(error) == "   ^");
  CHECK(error.hints().at(0).starts_with("is:open? is: takes open done "));
  for (const auto& fact : pact::query::is_values()) {
    CHECK(error.hints()[0].find(std::string(fact.name)) != std::string::npos);
  }
  CHECK(error_of("has:everything").hints().at(0).starts_with("has: takes context "));
  CHECK(error_of("in:note").message() == "no error");
  CHECK(error_of("in:customers").kind() == ErrorKind::usage);
  CHECK(error_of("kind:call").kind() == ErrorKind::usage);
  CHECK(error_of("via:pigeon").kind() == ErrorKind::usage);
}

TEST_CASE("parse: what cannot be read says where and why") {
  struct Case {
    const char* query;
    const char* message;
    int column;
  };
  for (const Case& each : {
           Case{"a \"b c", "a quotation mark is not closed", 3},
           Case{"a tag:\"b", "a quotation mark is not closed", 7},
           Case{"a (b", "a parenthesis is not closed", 3},
           Case{"(", "a parenthesis is not closed", 1},
           Case{"a) b", "a parenthesis closes that was not opened", 2},
           Case{")", "a parenthesis closes that was not opened", 1},
           Case{"a ()", "there is nothing between the parentheses", 3},
           Case{"or a", "nothing stands before \"or\"", 1},
           Case{"a or", "nothing follows \"or\"", 3},
           Case{"a or or b", "nothing follows \"or\"", 3},
           Case{"(a or) b", "nothing follows \"or\"", 4},
           Case{"a and", "nothing follows \"and\"", 3},
           Case{"and", "nothing stands before \"and\"", 1},
           Case{"a - b", "a - stands before nothing", 3},
           Case{"-", "a - stands before nothing", 1},
           Case{"a tag: b", "tag: has no value", 3},
           Case{"tag:\" \"", "tag: has no value", 1},
           Case{"tag:(a or b)", "tag: has no value", 1},
           Case{"a &", "there is no word in \"&\"", 3},
           Case{"*", "a * alone would match everything", 1},
           Case{"tag:*", "a * alone would match everything", 5},
           Case{"cr*ne", "there is a * within \"cr*ne\"", 1},
           Case{"customer:harb*", "there is a * within \"harb*\"", 10},
           Case{"by:r* crane", "there is a * within \"r*\"", 4},
           Case{"é date:soon", "\"soon\" is no date", 8},
           Case{"date:..", "\"..\" is no date", 6},
           Case{"since:2025..2026", "\"2025..2026\" is no date", 7},
           Case{"date:2026-02-30", "\"2026-02-30\" is no date", 6},
           Case{"date:2025..2024", "the range ends before it begins", 6},
           Case{"due:any", "\"any\" is no date", 5},
       }) {
    CAPTURE(each.query);
    const Error error = error_of(each.query);
    CHECK(error.kind() == ErrorKind::usage);
    CHECK(error.message() == each.message);
    REQUIRE(error.location());
    CHECK(error.location()->column == each.column);
    CHECK(caret(error) == std::string(static_cast<std::size_t>(each.column) - 1, ' ') + "^");
    CHECK(error.hints().size() == 1);
  }
}

TEST_CASE("parse: what was typed cannot drive a terminal") {
  CHECK(error_of("is:\x1b[31m").message() == "is: does not know \"\\u001B[31m\"");
  CHECK(error_of("is:" + std::string(1000, 'x')).message().size() < 100);
  CHECK(error_of("\xff").kind() == ErrorKind::usage);
}

TEST_CASE("parse: by:me needs to know who asks") {
  pact::query::ParseContext nobody = sample::context();
  nobody.me.clear();
  CHECK(error_of("by:me", nobody).message() == "it is not known who you are");
}

TEST_CASE("parse looks customers up") {
  pact::query::ParseContext context = sample::context();
  context.customers = [](std::string_view name) -> std::vector<pact::query::NamedCustomer> {
    if (name == "Harbour") return {{"harbour-boats-ltd", {"old-harbour"}}};
    if (name == "boats") return {{"quay-boats", {}}, {"harbour-boats-ltd", {}}};
    return {};
  };
  const auto query = pact::query::parse("customer:Harbour", context);
  CHECK(query.root.term.slugs == std::vector<std::string>{"harbour-boats-ltd", "old-harbour"});

  const Error several = error_of("crane customer:boats", context);
  CHECK(several.kind() == ErrorKind::ambiguous);
  CHECK(several.hints().at(0) == "one of: harbour-boats-ltd quay-boats");
  CHECK(several.location()->column == 16);
  CHECK(error_of("customer:zoo", context).kind() == ErrorKind::not_found);
}

TEST_CASE("parse refuses what is too long, too deep or too much, at once") {
  const auto repeat = [](std::string_view part, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += part;
    return all;
  };
  CHECK(error_of(repeat("a ", 64)).message() == "no error");
  CHECK(error_of(repeat("a ", 65)).message() == "the query has too many terms");
  CHECK(error_of(repeat("x", 4096)).message() == "no error");
  CHECK(error_of(repeat("x", 4097)).message() == "the query is too long");
  CHECK(error_of(std::string(100000000, 'x')).message() == "the query is too long");
  CHECK(error_of(repeat("(", 32) + "a" + repeat(")", 32)).message() == "no error");
  CHECK(error_of(repeat("(", 33) + "a" + repeat(")", 33)).message() ==
        "the query is nested too deeply");
  CHECK(error_of(repeat("-", 4000) + "a").message() == "the query is nested too deeply");
  CHECK(error_of(repeat("(", 4000)).message() == "the query is nested too deeply");
  CHECK(error_of(fmt::format("\"{}\"", repeat("a ", 33))).message() == "the phrase is too long");
  // Its disjunctive normal form would have 2^32 lines.
  CHECK(error_of(repeat("(a or b) ", 32)).message() == "no error");
  CHECK(error_of("by:raj " + repeat("(a1 or -b1) ", 31)).kind() == ErrorKind::refused);
}

TEST_CASE("patterns_of leaves out what is excluded") {
  const auto query = pact::query::parse("crane \"two days\" -late -(-noon) tag:x crane text:cr*",
                                        sample::context());
  const std::vector<pact::query::Pattern> patterns = patterns_of(query);
  REQUIRE(patterns.size() == 4);
  CHECK(patterns[0] == pact::query::pattern_of("crane"));
  CHECK(patterns[1] == pact::query::pattern_of("two days"));
  CHECK(patterns[2] == pact::query::pattern_of("noon"));
  CHECK(patterns[3] == pact::query::pattern_of("cr", true));
}

TEST_CASE("narrows_by_author") {
  const auto narrows = [](std::string_view text) {
    return narrows_by_author(pact::query::parse(text, sample::context()));
  };
  CHECK(narrows("by:me"));
  CHECK(narrows("crane (by:raj tag:x or -b)"));
  CHECK_FALSE(narrows("crane team:north"));
  CHECK_FALSE(narrows(""));
}
