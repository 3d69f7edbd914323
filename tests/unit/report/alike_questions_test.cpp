#include <doctest/doctest.h>

#include <pact/report/alike_questions.hpp>

using namespace pact;
using report::compare;

namespace {

Charter charter(std::vector<CriticalQuestion> questions) {
  Charter made;
  made.critical = std::move(questions);
  return made;
}

}  // namespace

TEST_CASE("questions of two divisions that share what they ask are alike") {
  const Charter made = charter({
      {"stand-size", "exhibitions", "When is the stand size fixed?", "Crane bookings close",
       "We book"},
      {"print-order", "print", "What fixes the print order?", "Paper is reserved", "We hold paper"},
      {"buyer", "print", "Who signs?", "Nobody else can order", "We ask once"},
      {"menu", "catering", "When is the number of guests fixed?", "Bread", "Fresh"},
  });
  const auto found = compare(made);
  REQUIRE(found.alike.size() == 1);
  REQUIRE(found.alike[0].questions.size() == 2);
  CHECK(found.alike[0].questions[0]->id == "stand-size");
  CHECK(found.alike[0].questions[1]->id == "menu");
  CHECK(found.alike[0].words == std::vector<std::string>{"fixed"});
  REQUIRE(found.apart.size() == 2);
  CHECK(found.apart[0]->id == "print-order");
  CHECK(found.apart[1]->id == "buyer");
}

TEST_CASE("two words of why and how are enough, one is not, and plurals are one with singulars") {
  const CriticalQuestion crane{"a", "exhibitions", "Size?", "The crane needs booking",
                               "We call the harbour"};
  CHECK(compare(charter({crane, {"b", "print", "Order?", "Cranes", "The harbours hold it"}}))
            .alike.size() == 1);
  CHECK(compare(charter({crane, {"b", "print", "Order?", "Cranes", "We hold it"}})).alike.empty());
  CHECK(compare(charter({crane, {"b", "exhibitions", "Order?", "Cranes", "Harbours"}}))
            .alike.empty());
}

TEST_CASE("likeness goes on from one to the next") {
  const auto found = compare(charter({{"a", "one", "Stand size?", "", ""},
                                      {"b", "two", "Paper colour?", "", ""},
                                      {"c", "three", "Stand colour?", "", ""}}));
  REQUIRE(found.alike.size() == 1);
  CHECK(found.alike[0].questions.size() == 3);
  CHECK(found.alike[0].words == std::vector<std::string>{"colour", "stand"});
  CHECK(found.apart.empty());
}
