#include <doctest/doctest.h>

#include <stdexcept>
#include <support/shell_words.hpp>

using pact::test::shell_words;
using Words = std::vector<std::string>;

TEST_CASE("shell_words: quotes and backslashes as in a shell") {
  CHECK(shell_words("pact note  harbour 36 m2") == Words{"pact", "note", "harbour", "36", "m2"});
  CHECK(shell_words(R"(a 'b c'"d \" e"f\ g)") == Words{"a", "b cd \" ef g"});
  CHECK(shell_words(R"('it'\''s' "" '')") == Words{"it's", "", ""});
  CHECK(shell_words(R"("a\b" 'a\b' a\b)") == Words{"a\\b", "a\\b", "ab"});
  CHECK(shell_words("") == Words{});
}

TEST_CASE("shell_words: what only a shell can tell") {
  for (const char* line : {"a | b", "a > b", "a < b", "a; b", "a && b", "a $b", "a \"$b\"", "a `b`",
                           "~/a", "a # b", "(a)"}) {
    CAPTURE(line);
    CHECK_FALSE(shell_words(line));
  }
  CHECK(shell_words(R"('$a' \$a '|' a#b a~ who? crane*)") ==
        Words{"$a", "$a", "|", "a#b", "a~", "who?", "crane*"});
}

TEST_CASE("shell_words: a quote that does not end") {
  CHECK_THROWS_AS(shell_words("don't"), std::runtime_error);
  CHECK_THROWS_AS(shell_words("\"a"), std::runtime_error);
}
