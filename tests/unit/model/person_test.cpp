#include <doctest/doctest.h>

#include <pact/model/person.hpp>

using pact::Node;
using pact::People;

namespace {

Node sample() {
  return Node::map(
      {{"schema", "pact/people/1"},
       {"people",
        Node::list({Node::map({{"id", "raj"},
                               {"name", "Raj Rao"},
                               {"emails", Node::list({"Raj@Example.com", "rr@example.org"})},
                               {"team", "north"},
                               {"division", "print"},
                               {"role", "rep"},
                               {"interests", Node::list({"paper"})},
                               {"watches", Node::list({"tag:delivery"})},
                               {"start", "2019-03-01"},
                               {"left", "2026-01-31"}}),
                    Node::map({{"id", "ann"}, {"name", "Ann Berg"}}),
                    Node::map({{"id", "bo"}})})}});
}

}  // namespace

TEST_CASE("people_from reads every key") {
  const People people = pact::people_from(sample());
  REQUIRE(people.all().size() == 3);
  const pact::Person& raj = people.all()[0];
  CHECK(raj.id == "raj");
  CHECK(raj.name == "Raj Rao");
  CHECK(raj.emails == std::vector<std::string>{"Raj@Example.com", "rr@example.org"});
  CHECK(raj.team == "north");
  CHECK(raj.division == "print");
  CHECK(raj.role == "rep");
  CHECK(raj.interests == std::vector<std::string>{"paper"});
  CHECK(raj.watches == std::vector<std::string>{"tag:delivery"});
  CHECK(raj.start == pact::Date::from_iso("2019-03-01"));
  CHECK(raj.left == pact::Date::from_iso("2026-01-31"));
}

TEST_CASE("People::find knows ids only") {
  const People people = pact::people_from(sample());
  REQUIRE(people.find("ann"));
  CHECK(people.find("ann")->name == "Ann Berg");
  CHECK(people.find("bo"));
  CHECK_FALSE(people.find("Ann"));
  CHECK_FALSE(people.find(""));
  CHECK_FALSE(people.find("zoe"));
}

TEST_CASE("People::find takes the first of two with one id") {
  pact::Person first;
  first.id = "ann";
  first.name = "First";
  pact::Person second = first;
  second.name = "Second";
  const People people({first, second});
  CHECK(people.find("ann")->name == "First");
}

TEST_CASE("People::find_by_email takes upper and lower case for one") {
  const People people = pact::people_from(sample());
  REQUIRE(people.find_by_email("raj@EXAMPLE.com"));
  CHECK(people.find_by_email("raj@EXAMPLE.com")->id == "raj");
  CHECK(people.find_by_email("rr@example.org")->id == "raj");
  CHECK_FALSE(people.find_by_email("rr@example.or"));
  CHECK_FALSE(people.find_by_email(""));
}

TEST_CASE("People::find_by_email keeps accents apart") {
  pact::Person rene;
  rene.emails = {"rené@example.com"};
  const People people({rene});
  CHECK(people.find_by_email("rené@example.com"));
  CHECK_FALSE(people.find_by_email("rene@example.com"));
}

TEST_CASE("People::display gives the name, and the id of somebody unknown") {
  const People people = pact::people_from(sample());
  CHECK(people.display("raj") == "Raj Rao");
  CHECK(people.first_name("raj") == "Raj");
  CHECK(people.display("bo") == "bo");
  CHECK(people.first_name("bo") == "bo");
  CHECK(people.display("operations") == "operations");
  CHECK(people.first_name("operations") == "operations");
}

TEST_CASE("people_from takes an empty file") {
  CHECK(pact::people_from(Node::map()).all().empty());
  CHECK(pact::people_from(Node()).all().empty());
  CHECK(pact::people_from(Node::map({{"people", Node()}})).all().empty());
}
