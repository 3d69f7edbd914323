#include <doctest/doctest.h>

#include <pact/base/text.hpp>

namespace text = pact::text;

TEST_CASE("text::nearest finds a typo's word") {
  const std::vector<std::string> verbs{"note", "prep", "find", "show", "report", "sync"};
  CHECK(text::nearest("noet", verbs) == "note");      // neighbours swapped
  CHECK(text::nearest("fnd", verbs) == "find");       // one missing
  CHECK(text::nearest("shoow", verbs) == "show");     // one too many
  CHECK(text::nearest("PREP", verbs) == "prep");      // case is no distance
  CHECK(text::nearest("rpeotr", verbs) == "report");  // two of six
  CHECK(text::nearest("sink", verbs) == std::nullopt);
  CHECK(text::nearest("customers", verbs) == std::nullopt);
  CHECK(text::nearest("", verbs) == std::nullopt);
  CHECK(text::nearest("note", {}) == std::nullopt);
}

TEST_CASE("text::nearest takes the nearest, and the first of equals") {
  CHECK(text::nearest("ma", {"mb", "mc"}) == "mb");
  CHECK(text::nearest("stewards", {"stewart", "steward"}) == "steward");
  CHECK(text::nearest("Muller", {"miller", "Müller"}) == "Müller");
}

TEST_CASE("text::nearest does not offer one letter for another") {
  CHECK(text::nearest("x", {"a", "b"}) == std::nullopt);
  CHECK(text::nearest("x", {"ax"}) == "ax");
}
