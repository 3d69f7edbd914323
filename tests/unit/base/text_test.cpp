#include <doctest/doctest.h>

#include <pact/base/text.hpp>

#include "random_text.hpp"

namespace text = pact::text;
using Strings = std::vector<std::string>;
using Views = std::vector<std::string_view>;

TEST_CASE("text::invalid_utf8 finds the first bad byte") {
  CHECK(!text::invalid_utf8(""));
  CHECK(!text::invalid_utf8("plain"));
  CHECK(!text::invalid_utf8("Zoë 漢字 🚢 \xF4\x8F\xBF\xBF"));
  CHECK(text::invalid_utf8("ab\x80") == 2);
  CHECK(text::invalid_utf8("\xC0\xAF") == 0);          // overlong
  CHECK(text::invalid_utf8("x\xC1\xBF") == 1);         // overlong
  CHECK(text::invalid_utf8("\xE0\x9F\xBF") == 0);      // overlong
  CHECK(text::invalid_utf8("\xF0\x8F\xBF\xBF") == 0);  // overlong
  CHECK(text::invalid_utf8("\xED\xA0\x80") == 0);      // surrogate
  CHECK(text::invalid_utf8("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
  CHECK(text::invalid_utf8("\xF5\x80\x80\x80") == 0);
  CHECK(text::invalid_utf8("é\xE2\x82") == 2);  // cut short
  CHECK(text::invalid_utf8("\xE2\x82(") == 0);
}

TEST_CASE("text::next_code_point and append_code_point undo each other") {
  int wrong = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string utf8;
    text::append_code_point(utf8, c);
    std::size_t offset = 0;
    if (text::invalid_utf8(utf8) || text::next_code_point(utf8, offset) != c ||
        offset != utf8.size()) {
      ++wrong;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("text::append_code_point never writes a surrogate") {
  std::string utf8;
  text::append_code_point(utf8, 0xD800);
  text::append_code_point(utf8, 0x110000);
  CHECK(utf8 == "\uFFFD\uFFFD");
}

TEST_CASE("text::next_code_point steps over a bad byte") {
  std::size_t offset = 0;
  CHECK(text::next_code_point("\xE2\x82", offset) == 0xFFFD);
  CHECK(offset == 1);
}

TEST_CASE("text::count_characters") {
  CHECK(text::count_characters("") == 0);
  CHECK(text::count_characters("Zoë") == 3);
  CHECK(text::count_characters("漢🚢") == 2);
}

TEST_CASE("text::width") {
  CHECK(text::width("") == 0);
  CHECK(text::width("plain") == 5);
  CHECK(text::width("Zoë") == 3);
  CHECK(text::width("Zoe\u0308") == 3);
  CHECK(text::width("漢字") == 4);
  CHECK(text::width("ｱ") == 1);   // halfwidth
  CHECK(text::width("Ａ") == 2);  // fullwidth
  CHECK(text::width("한국") == 4);
  CHECK(text::width("\u1112\u1161\u11AB") == 2);  // the same syllable in three jamo
  CHECK(text::width("🚢") == 2);
  CHECK(text::width("👩‍👩‍👧") == 2);  // joined
  CHECK(text::width("👍🏽") == 2);            // with a skin tone
  CHECK(text::width("🇩🇪🇫🇷") == 4);
  CHECK(text::width("❤") == 1);
  CHECK(text::width("❤\uFE0F") == 2);
  CHECK(text::width("a\uFE0F") == 1);
  CHECK(text::width("\u200B\u200D\u202E") == 0);
  CHECK(text::width("\a\x1b\x7f\u0085") == 0);
  CHECK(text::width("€…–") == 3);
}

TEST_CASE("text::prefix_of_width keeps clusters whole") {
  CHECK(text::prefix_of_width("abc", 2) == "ab");
  CHECK(text::prefix_of_width("abc", 9) == "abc");
  CHECK(text::prefix_of_width("abc", 0) == "");
  CHECK(text::prefix_of_width("abc", -1) == "");
  CHECK(text::prefix_of_width("漢字", 3) == "漢");
  CHECK(text::prefix_of_width("e\u0301e\u0301", 1) == "e\u0301");
  CHECK(text::prefix_of_width("a👩‍👩‍👧b", 2) == "a");
  CHECK(text::prefix_of_width("a👩‍👩‍👧b", 3) == "a👩‍👩‍👧");
}

TEST_CASE("text::ellipsize") {
  CHECK(text::ellipsize("harbour", 7) == "harbour");
  CHECK(text::ellipsize("harbour", 6) == "harbo…");
  CHECK(text::ellipsize("harbour boats", 9) == "harbour…");
  CHECK(text::ellipsize("漢字漢字", 6) == "漢字…");
  CHECK(text::ellipsize("harbour", 1) == "…");
  CHECK(text::ellipsize("harbour", 0) == "");
  CHECK(text::ellipsize("", 0) == "");
}

TEST_CASE("text::trim") {
  CHECK(text::trim("  a b\t\r\n") == "a b");
  CHECK(text::trim(" \n ") == "");
}

TEST_CASE("text::split") {
  CHECK(text::split("a,b,,c", ',') == Views{"a", "b", "", "c"});
  CHECK(text::split(",", ',') == Views{"", ""});
  CHECK(text::split("", ',') == Views{""});
}

TEST_CASE("text::lines") {
  CHECK(text::lines("a\nb\r\n\nc\rd") == Views{"a", "b", "", "c\rd"});
  CHECK(text::lines("a\n") == Views{"a"});
  CHECK(text::lines("\n") == Views{""});
  CHECK(text::lines("").empty());
}

TEST_CASE("text::join") {
  CHECK(text::join({"a", "b", "c"}, "; ") == "a; b; c");
  CHECK(text::join({}, "; ") == "");
}

TEST_CASE("text::join_words") {
  CHECK(text::join_words({}) == "");
  CHECK(text::join_words({"a"}) == "a");
  CHECK(text::join_words({"a", "b"}) == "a and b");
  CHECK(text::join_words({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("text functions on any bytes stay within them") {
  const std::uint64_t seed = pact::test::seed();
  CAPTURE(seed);
  pact::test::Generator generator(seed);
  for (int i = 0; i < 5000; ++i) {
    const std::string bytes = pact::test::random_bytes(generator, 40);
    const int columns = static_cast<int>(pact::test::pick(generator, 12));
    text::width(bytes);
    text::ellipsize(bytes, columns);
    text::wrap(bytes, columns);
    text::fold(bytes);
    text::slug(bytes);
    REQUIRE(!text::invalid_utf8(text::printable(bytes)));
  }
}

TEST_CASE("text::width agrees with prefix_of_width and ellipsize") {
  const std::uint64_t seed = pact::test::seed();
  CAPTURE(seed);
  pact::test::Generator generator(seed);
  for (int i = 0; i < 5000; ++i) {
    const std::string utf8 = pact::test::random_text(generator, 30);
    const int columns = static_cast<int>(pact::test::pick(generator, 20));
    const auto prefix = text::prefix_of_width(utf8, columns);
    REQUIRE(utf8.starts_with(prefix));
    REQUIRE(text::width(prefix) <= columns);
    REQUIRE(text::width(prefix) + text::width(std::string_view(utf8).substr(prefix.size())) ==
            text::width(utf8));
    REQUIRE(text::width(text::ellipsize(utf8, columns)) <= columns);
  }
}
