#include <doctest/doctest.h>

#include <pact/base/source.hpp>
#include <pact/base/text.hpp>

#include "random_text.hpp"

using pact::Location;
using pact::Source;

TEST_CASE("Source::locate counts lines and characters from 1") {
  const Source source("a.yaml", "name: Zoë\nnext: 漢字\n");
  CHECK(source.locate(0) == Location{"a.yaml", 1, 1});
  CHECK(source.locate(8) == Location{"a.yaml", 1, 9});
  CHECK(source.locate(9) == Location{"a.yaml", 1, 9});    // inside the two bytes of ë
  CHECK(source.locate(10) == Location{"a.yaml", 1, 10});  // the line end
  CHECK(source.locate(11) == Location{"a.yaml", 2, 1});
  CHECK(source.locate(20) == Location{"a.yaml", 2, 8});
}

TEST_CASE("Source::locate takes an offset past the end for the end") {
  CHECK(Source("a", "x\ny").locate(99) == Location{"a", 2, 2});
  CHECK(Source("a", "x\n").locate(99) == Location{"a", 2, 1});
  CHECK(Source("a", "").locate(99) == Location{"a", 1, 1});
}

TEST_CASE("Source::locate: a byte order mark counts as nothing") {
  const Source source("a", "\xEF\xBB\xBFname\nx");
  CHECK(source.locate(0) == Location{"a", 1, 1});
  CHECK(source.locate(3) == Location{"a", 1, 1});
  CHECK(source.locate(5) == Location{"a", 1, 3});
  CHECK(source.locate(8) == Location{"a", 2, 1});
  CHECK(source.line_at(0) == "name");
}

TEST_CASE("Source::locate: CR LF ends a line, CR alone does not") {
  const Source source("a", "ab\r\nc\rd");
  CHECK(source.locate(2) == Location{"a", 1, 3});
  CHECK(source.locate(3) == Location{"a", 1, 3});
  CHECK(source.locate(4) == Location{"a", 2, 1});
  CHECK(source.locate(6) == Location{"a", 2, 3});
}

TEST_CASE("Source::line_at") {
  const Source source("a", "one\r\n\ntwo\rx");
  CHECK(source.line_at(0) == "one");
  CHECK(source.line_at(4) == "one");
  CHECK(source.line_at(5) == "");
  CHECK(source.line_at(6) == "two\rx");
  CHECK(source.line_at(99) == "two\rx");
}

TEST_CASE("Source::excerpt puts a caret below the character") {
  CHECK(Source("a", "one\nby: nobody\n").excerpt(8) == "by: nobody\n    ^");
  CHECK(Source("a", "漢字: x").excerpt(6) == "漢字: x\n    ^");
  CHECK(Source("a", "abc").excerpt(3) == "abc\n   ^");
  CHECK(Source("a", "").excerpt(0) == "\n^");
}

TEST_CASE("Source::excerpt shows what a terminal would obey") {
  CHECK(Source("a", "\tx\x1b[31m").excerpt(1) == "\\tx\\u001B[31m\n  ^");
  CHECK(Source("a", "a\xFFz").excerpt(2) == "a\\xFFz\n     ^");
}

TEST_CASE("Source::excerpt cuts long lines around the place") {
  const std::string line(100, 'a');
  CHECK(Source("a", line + "!" + line).excerpt(100) == "…" + std::string(47, 'a') + "!" +
                                                           std::string(22, 'a') + "…\n" +
                                                           std::string(48, ' ') + "^");
  CHECK(Source("a", line).excerpt(2) == std::string(71, 'a') + "…\n  ^");
  CHECK(Source("a", line).excerpt(99) ==
        "…" + std::string(47, 'a') + "a\n" + std::string(48, ' ') + "^");
}

TEST_CASE("Source::excerpt of any bytes is two short printable lines") {
  const std::uint64_t seed = pact::test::seed();
  CAPTURE(seed);
  pact::test::Generator generator(seed);
  for (int i = 0; i < 2000; ++i) {
    const std::string bytes = i % 2 == 0 ? pact::test::random_bytes(generator, 200)
                                         : pact::test::random_text(generator, 200);
    const Source source("a", bytes);
    const std::size_t offset = pact::test::pick(generator, bytes.size() + 2);
    const std::string excerpt = source.excerpt(offset);
    const auto shown = pact::text::split(excerpt, '\n');
    REQUIRE(shown.size() == 2);
    REQUIRE(!pact::text::invalid_utf8(excerpt));
    REQUIRE(pact::text::printable(excerpt) == excerpt);
    REQUIRE(pact::text::width(shown[0]) <= 73);
    REQUIRE(pact::text::width(shown[1]) <= pact::text::width(shown[0]) + 1);
    const Location where = source.locate(offset);
    REQUIRE(where.line >= 1);
    REQUIRE(where.column >= 1);
  }
}
