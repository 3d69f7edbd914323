#include <doctest/doctest.h>

#include <pact/model/charter.hpp>

using pact::Charter;
using pact::Node;

TEST_CASE("charter_from reads every key") {
  const Charter charter = pact::charter_from(Node::map(
      {{"schema", "pact/charter/1"},
       {"name", "Meridian Sales"},
       {"layout", "customers/{slug}.yaml"},
       {"commit_times", "exact"},
       {"admission", "They were right."},
       {"promise", "We will not count."},
       {"goals", Node::list({"One picture"})},
       {"imagine_if", Node::list({Node::map({{"question", "Imagine if?"}, {"answer", "Yes"}})})},
       {"behaviours", Node::list({Node::map({{"id", "tell"}, {"says", "I write it down"}})})},
       {"critical", Node::list({Node::map({{"id", "stand-size"},
                                           {"division", "exhibitions"},
                                           {"what", "When is it fixed?"},
                                           {"why", "Cranes"},
                                           {"how", "We reserve it"}})})},
       {"listening",
        Node::list({Node::map(
            {{"about", "delivery"}, {"answers", "operations"}, {"within", "10 days"}})})},
       {"handling", Node::map({{"open", "retell"}, {"ask-first", "ask"}})},
       {"feedback_fields", Node::list({Node::map({{"id", "product"},
                                                  {"type", "enum"},
                                                  {"values", Node::list({"stand", "print"})},
                                                  {"sponsor", "lena"}})})},
       {"severity", Node::map({{"unsigned", "error"}})},
       {"divisions", Node::list({"exhibitions", "print"})},
       {"departments", Node::list({"marketing"})},
       {"teams", Node::list({"north"})},
       {"sponsors", Node::list({Node::map({{"who", "lena"}, {"signed", "2026-01-05"}}),
                                Node::map({{"who", "max"}})})},
       {"champions", Node::list({Node::map(
                         {{"who", "ann"}, {"since", "2026-01-05"}, {"chosen_by", "north"}})})}}));

  CHECK(charter.name == "Meridian Sales");
  CHECK(charter.layout == "customers/{slug}.yaml");
  CHECK(charter.commit_times == pact::CommitTimes::exact);
  CHECK(charter.admission == "They were right.");
  CHECK(charter.promise == "We will not count.");
  CHECK(charter.goals == std::vector<std::string>{"One picture"});
  REQUIRE(charter.imagine_if.size() == 1);
  CHECK(charter.imagine_if[0].answer == "Yes");
  REQUIRE(charter.behaviours.size() == 1);
  CHECK(charter.behaviours[0].says == "I write it down");
  REQUIRE(charter.critical_question("stand-size"));
  CHECK(charter.critical_question("stand-size")->why == "Cranes");
  CHECK(charter.critical_question("stand-size")->how == "We reserve it");
  CHECK_FALSE(charter.critical_question("crane"));
  REQUIRE(charter.handling.size() == 2);
  CHECK(charter.handling[1].first == "ask-first");
  REQUIRE(charter.feedback_fields.size() == 1);
  CHECK(charter.feedback_fields[0].values == std::vector<std::string>{"stand", "print"});
  CHECK(charter.severity[0].second == "error");
  CHECK(charter.is_division("print"));
  CHECK_FALSE(charter.is_division("marketing"));
  CHECK(charter.departments == std::vector<std::string>{"marketing"});
  CHECK(charter.teams == std::vector<std::string>{"north"});
  REQUIRE(charter.sponsors.size() == 2);
  CHECK(charter.sponsors[0].signed_on == pact::Date::from_iso("2026-01-05"));
  CHECK_FALSE(charter.sponsors[1].signed_on);
  CHECK(charter.is_sponsor("max"));
  CHECK_FALSE(charter.is_sponsor("ann"));
  REQUIRE(charter.champions.size() == 1);
  CHECK(charter.champions[0].chosen_by == "north");
}

TEST_CASE("charter_from: what is missing is empty, the layout and the times have defaults") {
  const Charter charter = pact::charter_from(Node());
  CHECK(charter.layout == pact::k_default_layout);
  CHECK(charter.commit_times == pact::CommitTimes::day);
  CHECK(charter.behaviours.empty());
}

TEST_CASE("Charter::listener_for takes the first that one of the tags names") {
  Charter charter;
  charter.listening = {{"delivery", "operations", ""}, {"price", "sales", ""}};
  CHECK(charter.listener_for({"price", "delivery"})->answers == "operations");
  CHECK(charter.listener_for({"price"})->answers == "sales");
  CHECK_FALSE(charter.listener_for({"cranes"}));
  CHECK_FALSE(charter.listener_for({}));
}
