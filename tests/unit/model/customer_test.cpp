#include <doctest/doctest.h>

#include <pact/model/customer.hpp>

using pact::Customer;
using pact::Date;
using pact::Node;

namespace {

Date day(const char* iso) {
  return *Date::from_iso(iso);
}

Node sample() {
  return Node::map(
      {{"schema", "pact/customer/1"},
       {"id", "harbour-boats-ltd"},
       {"name", "Harbour Boats Ltd"},
       {"aliases", Node::list({"Harbor Boats", "HBL"})},
       {"was", Node::list({"harbour-boats"})},
       {"domains", Node::list({"harbour.example"})},
       {"group", "meridian-leisure"},
       {"phone", "0049123"},
       {"industries", Node::list({"boats"})},
       {"stewards", Node::list({Node::map({{"who", "ann"}, {"division", "exhibitions"}})})},
       {"contacts", Node::list({Node::map({{"id", "mia-lund"},
                                           {"name", "Mia Lund"},
                                           {"role", "Marketing director"},
                                           {"email", "mia@harbour.example"},
                                           {"phone", "1"},
                                           {"kind", "customer"},
                                           {"prefers", "email"},
                                           {"cares_about", "Being first"}})})},
       {"critical", Node::list({Node::map({{"id", "stand-size"},
                                           {"answer", "Fixed by 1 June"},
                                           {"by", "ann"},
                                           {"date", "2026-02-03"}})})},
       {"needs", Node::list({Node::map({{"id", "n1"}, {"wants", "Outlook"}, {"why", "Budget"}}),
                             Node::map({{"id", "n2"}, {"done", Node::map({{"by", "ann"}})}})})},
       {"objectives", Node::list({Node::map({{"id", "o1"},
                                             {"date", "2026-02-01"},
                                             {"from", "marketing"},
                                             {"topic", "lead-offer"},
                                             {"says", "Lead with digital"},
                                             {"until", "2026-06-30"}})})},
       {"plans",
        Node::list({Node::map({{"id", "p1"},
                               {"date", "2026-04-02"},
                               {"with", Node::list({"mia-lund"})},
                               {"purpose", "Agree the size"}}),
                    Node::map({{"id", "p2"},
                               {"date", "2026-04-02"},
                               {"moved", Node::map({{"to", "2026-04-09"}, {"text", "Ill"}})}}),
                    Node::map({{"id", "p3"}, {"dropped", Node::map({{"by", "ann"}})}})})},
       {"handoffs",
        Node::list({Node::map({{"id", "h1"}, {"by", "ann"}, {"to", "raj"}, {"text", "Print"}}),
                    Node::map({{"id", "h2"}, {"accepted", Node::map({{"by", "raj"}})}}),
                    Node::map({{"id", "h3"}, {"declined", Node::map({{"text", "Full"}})}})})},
       {"notes", Node::list({Node::map({{"id", "a"}, {"text", "First"}}), Node("not a note"),
                             Node::map({{"id", "b"}})})},
       {"unsettled", Node::list({Node::map({{"at", "phone"}, {"or", Node::list({"2"})}}),
                                 Node::map({{"at", "contacts/x"}, {"gone", "removed"}})})}});
}

}  // namespace

TEST_CASE("customer_from reads every key") {
  const Node root = sample();
  const Customer customer = pact::customer_from(root, "customers/ha/harbour-boats-ltd.yaml");
  CHECK(customer.path == "customers/ha/harbour-boats-ltd.yaml");
  CHECK(customer.slug == "harbour-boats-ltd");
  CHECK(customer.display() == "Harbour Boats Ltd");
  CHECK(customer.aliases.size() == 2);
  CHECK(customer.domains == std::vector<std::string>{"harbour.example"});
  CHECK(customer.group == "meridian-leisure");
  CHECK(customer.phone == "0049123");
  CHECK(customer.industries == std::vector<std::string>{"boats"});
  REQUIRE(customer.stewards.size() == 1);
  CHECK(customer.stewards[0].division == "exhibitions");
  REQUIRE(customer.contact("mia-lund"));
  CHECK(customer.contact("mia-lund")->cares_about == "Being first");
  CHECK_FALSE(customer.contact(""));
  CHECK_FALSE(customer.contact("mia"));
  REQUIRE(customer.answer_to("stand-size"));
  CHECK(customer.answer_to("stand-size")->date == day("2026-02-03"));
  CHECK_FALSE(customer.answer_to("crane"));
  REQUIRE(customer.needs.size() == 2);
  CHECK(customer.needs[0].is_open());
  CHECK_FALSE(customer.needs[1].is_open());
  REQUIRE(customer.notes.size() == 3);
  REQUIRE(customer.note("b"));
  CHECK(customer.notes[1].id.empty());
}

TEST_CASE("Customer::has_slug knows former ones") {
  const Node root = sample();
  const Customer customer = pact::customer_from(root, "");
  CHECK(customer.has_slug("harbour-boats-ltd"));
  CHECK(customer.has_slug("harbour-boats"));
  CHECK_FALSE(customer.has_slug("harbour"));
  CHECK_FALSE(customer.has_slug(""));
}

TEST_CASE("Plan: a visit stands on the day it was moved to, and ends when done or dropped") {
  const Node root = sample();
  const Customer customer = pact::customer_from(root, "");
  REQUIRE(customer.plans.size() == 3);
  CHECK(customer.plans[0].day() == day("2026-04-02"));
  CHECK(customer.plans[0].with == std::vector<std::string>{"mia-lund"});
  CHECK(customer.plans[0].is_open());
  CHECK(customer.plans[1].day() == day("2026-04-09"));
  CHECK(customer.plans[1].moved->text == "Ill");
  CHECK_FALSE(customer.plans[2].is_open());
}

TEST_CASE("Objective::in_force includes both ends") {
  const Node root = sample();
  const pact::Objective objective = pact::customer_from(root, "").objectives.at(0);
  CHECK_FALSE(objective.in_force(day("2026-01-31")));
  CHECK(objective.in_force(day("2026-02-01")));
  CHECK(objective.in_force(day("2026-06-30")));
  CHECK_FALSE(objective.in_force(day("2026-07-01")));
  CHECK(pact::Objective{}.in_force(day("2026-07-01")));
}

TEST_CASE("Handoff waits until it is accepted or declined") {
  const Node root = sample();
  const Customer customer = pact::customer_from(root, "");
  REQUIRE(customer.handoffs.size() == 3);
  CHECK(customer.handoffs[0].is_open());
  CHECK_FALSE(customer.handoffs[1].is_open());
  CHECK(customer.handoffs[2].declined->text == "Full");
}

TEST_CASE("unsettled_from points at the other values") {
  const Node root = sample();
  const Customer customer = pact::customer_from(root, "");
  REQUIRE(customer.unsettled.size() == 2);
  CHECK(customer.unsettled[0].at == "phone");
  REQUIRE(customer.unsettled[0].others.size() == 1);
  CHECK(customer.unsettled[0].others[0]->text() == "2");
  CHECK_FALSE(customer.unsettled[0].gone);
  CHECK(customer.unsettled[1].gone);
}

TEST_CASE("customer_from: a nameless customer shows its slug") {
  const Node root = Node::map({{"id", "acme"}, {"notes", Node()}});
  const Customer customer = pact::customer_from(root, "");
  CHECK(customer.display() == "acme");
  CHECK(customer.notes.empty());
}
