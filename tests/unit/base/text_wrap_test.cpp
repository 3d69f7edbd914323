#include <doctest/doctest.h>

#include <algorithm>
#include <pact/base/text.hpp>

#include "random_text.hpp"

namespace text = pact::text;
using Strings = std::vector<std::string>;

namespace {

std::string without_breaks(std::string_view utf8) {
  std::string rest;
  for (const std::string_view line : text::lines(utf8)) rest += line;
  std::erase(rest, ' ');
  return rest;
}

}  // namespace

TEST_CASE("text::wrap breaks at spaces") {
  CHECK(text::wrap("one two three", 8) == Strings{"one two", "three"});
  CHECK(text::wrap("one two three", 7) == Strings{"one two", "three"});
  CHECK(text::wrap("one two three", 80) == Strings{"one two three"});
  CHECK(text::wrap("one  two   three", 9) == Strings{"one  two", "three"});
  CHECK(text::wrap("漢字 漢字 漢", 9) == Strings{"漢字 漢字", "漢"});
}

TEST_CASE("text::wrap keeps line ends") {
  CHECK(text::wrap("one\n\ntwo three\r\nfour", 5) == Strings{"one", "", "two", "three", "four"});
  CHECK(text::wrap("one\n", 5) == Strings{"one"});
  CHECK(text::wrap("\n", 5) == Strings{""});
}

TEST_CASE("text::wrap is never empty") {
  CHECK(text::wrap("", 5) == Strings{""});
  CHECK(text::wrap("   ", 5) == Strings{""});
}

TEST_CASE("text::wrap keeps leading spaces and drops trailing ones") {
  CHECK(text::wrap("  - one two  ", 7) == Strings{"  - one", "two"});
  CHECK(text::wrap("      one", 5) == Strings{"  one"});
  CHECK(text::wrap("   漢漢漢", 4) == Strings{"漢漢", "漢"});
}

TEST_CASE("text::wrap breaks an overlong word, but no cluster") {
  CHECK(text::wrap("see abcdefghij k", 4) == Strings{"see", "abcd", "efgh", "ij k"});
  CHECK(text::wrap("漢字漢", 5) == Strings{"漢字", "漢"});
  CHECK(text::wrap("漢字", 1) == Strings{"漢", "字"});
  CHECK(text::wrap("e\u0301e\u0301e\u0301", 2) == Strings{"e\u0301e\u0301", "e\u0301"});
  CHECK(text::wrap("🇩🇪🇫🇷🇮🇹", 4) == Strings{"🇩🇪🇫🇷", "🇮🇹"});
  CHECK(text::wrap("ab", 0) == Strings{"a", "b"});
}

TEST_CASE("text::wrap never exceeds the width and loses nothing but spaces") {
  const std::uint64_t seed = pact::test::seed();
  CAPTURE(seed);
  pact::test::Generator generator(seed);
  for (int i = 0; i < 5000; ++i) {
    std::string utf8 = pact::test::random_text(generator, 60);
    for (std::size_t at = utf8.find('e'); at != std::string::npos; at = utf8.find('e', at + 1)) {
      utf8[at] = ' ';
    }
    const int columns = 2 + static_cast<int>(pact::test::pick(generator, 30));
    const Strings wrapped = text::wrap(utf8, columns);
    CAPTURE(utf8);
    CAPTURE(columns);
    std::string together;
    for (const std::string& line : wrapped) {
      REQUIRE(text::width(line) <= columns);
      REQUIRE(line.find('\n') == std::string::npos);
      together += line;
    }
    std::erase(together, ' ');
    REQUIRE(together == without_breaks(utf8));
  }
}
