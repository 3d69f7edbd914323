#include <doctest/doctest.h>

#include <algorithm>
#include <pact/base/text.hpp>

#include "random_text.hpp"

namespace text = pact::text;

TEST_CASE("text::printable leaves text alone") {
  CHECK(text::printable("C:\\dir Zoë 漢字 שלום עולם 👩‍👩‍👧 ❤\uFE0F\na") ==
        "C:\\dir Zoë 漢字 שלום עולם 👩‍👩‍👧 ❤\uFE0F\na");
}

TEST_CASE("text::printable escapes control characters") {
  CHECK(text::printable("\x1b[2J\x07") == "\\u001B[2J\\u0007");
  CHECK(text::printable(std::string_view("\0", 1)) == "\\u0000");
  CHECK(text::printable("a\tb\r\n") == "a\\tb\\r\n");
  CHECK(text::printable("a\nb", text::Newlines::escape) == "a\\nb");
  CHECK(text::printable("\x7f\u0085\u009B") == "\\u007F\\u0085\\u009B");
}

TEST_CASE("text::printable escapes what reorders or hides") {
  for (const char32_t c :
       {0x61Cu, 0x200Eu, 0x200Fu, 0x2028u, 0x2029u, 0x202Au, 0x202Eu, 0x2066u, 0x2069u, 0xFEFFu}) {
    std::string utf8;
    text::append_code_point(utf8, c);
    CAPTURE(c);
    CHECK(text::printable(utf8).starts_with("\\u"));
    CHECK(text::printable(utf8).size() == 6);
  }
  CHECK(text::printable("a\u202Eb") == "a\\u202Eb");
  CHECK(text::printable("\U000E0041") == "\\U000E0041");
  CHECK(text::printable("\U000E0FFF") == "\\U000E0FFF");  // unassigned, and shown as nothing
}

TEST_CASE("text::printable shows bytes that are not UTF-8") {
  CHECK(text::printable("a\xFF\xE2\x82z") == "a\\xFF\\xE2\\x82z");
  CHECK(text::printable("\uFFFD") == "\uFFFD");
}

TEST_CASE("text::printable of any text holds nothing to escape") {
  const std::uint64_t seed = pact::test::seed();
  CAPTURE(seed);
  pact::test::Generator generator(seed);
  for (int i = 0; i < 5000; ++i) {
    const std::string utf8 = pact::test::random_text(generator, 40);
    const std::string once = text::printable(utf8, text::Newlines::escape);
    REQUIRE(text::printable(once, text::Newlines::escape) == once);
    REQUIRE(std::none_of(once.begin(), once.end(),
                         [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
  }
}
