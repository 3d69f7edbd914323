#include <doctest/doctest.h>

#include <pact/model/shared_items.hpp>

using pact::Date;
using pact::Node;

TEST_CASE("ask_from reads the question, the offer and the answers") {
  const pact::Ask ask = pact::ask_from(
      Node::map({{"id", "a1"},
                 {"date", "2026-03-24"},
                 {"by", "ann"},
                 {"to", Node::list({"print"})},
                 {"about", Node::list({"harbour-boats-ltd"})},
                 {"text", "Who arranges the crane?"},
                 {"quarter", "2026-Q1"},
                 {"offer", Node::map({{"kind", "help"}, {"says", "An introduction"}})},
                 {"state", "answered"},
                 {"replies", Node::list({Node::map({{"id", "r1"}, {"text", "Tom"}})})},
                 {"thanks", Node::list({Node::map({{"for", "It saved the visit"}})})}}),
      "asks/a1.yaml");
  CHECK(ask.path == "asks/a1.yaml");
  CHECK(ask.to == std::vector<std::string>{"print"});
  CHECK(ask.about == std::vector<std::string>{"harbour-boats-ltd"});
  CHECK(ask.quarter == "2026-Q1");
  REQUIRE(ask.offer);
  CHECK(ask.offer->says == "An introduction");
  CHECK_FALSE(ask.is_open());
  CHECK(ask.replies.size() == 1);
  CHECK(ask.thanks.size() == 1);
  CHECK(pact::ask_from(Node(), "").is_open());
}

TEST_CASE("idea_from reads whose it is, and what was thought of it") {
  const pact::Idea idea = pact::idea_from(
      Node::map(
          {{"id", "i1"},
           {"from", Node::map({{"customer", "acme"}, {"contact", "mia"}})},
           {"about", Node::list({"delivery"})},
           {"title", "One calendar"},
           {"state", "vetted"},
           {"cites", Node::list({"272a9w4xq7tm"})},
           {"joined", "268e5m9w3d7k"},
           {"vetting",
            Node::list({Node::map({{"by", "lena"}, {"as", "product-manager"}, {"for", "Feasible"}}),
                        Node::map({{"by", "tom"}, {"as", "community"}})})},
           {"support", Node::list({Node::map({{"because", "I need it"}})})},
           {"told", Node::list({Node::map({{"to", "mia"}, {"text", "We try it"}})})}}),
      "ideas/i1.yaml");
  CHECK(idea.from.customer == "acme");
  CHECK(idea.from.contact == "mia");
  CHECK(idea.cites == std::vector<std::string>{"272a9w4xq7tm"});
  CHECK(idea.joined == "268e5m9w3d7k");
  CHECK(idea.is_vetted());
  CHECK(idea.support.at(0).because == "I need it");
  CHECK(idea.told.at(0).to == "mia");
  CHECK(idea.told.at(0).told.text == "We try it");
}

TEST_CASE("Idea::is_vetted needs both sides, which are two people") {
  const auto vetted = [](std::vector<std::pair<std::string, std::string>> voices) {
    pact::Idea idea;
    for (auto& [by, as] : voices)
      idea.vetting.push_back({.id = {}, .date = {}, .by = by, .as = as, .for_what = "Why"});
    return idea.is_vetted();
  };
  CHECK_FALSE(vetted({}));
  CHECK_FALSE(vetted({{"tom", "community"}, {"raj", "community"}}));
  CHECK_FALSE(vetted({{"lena", "product-manager"}, {"raj", "product-manager"}}));
  CHECK_FALSE(vetted({{"lena", "product-manager"}, {"lena", "community"}}));
  CHECK(vetted({{"lena", "product-manager"}, {"tom", "community"}}));
  CHECK(vetted({{"lena", "community"}, {"lena", "product-manager"}, {"tom", "community"}}));
}

TEST_CASE("Idea::is_open ends with told or declined, or where it goes on in another") {
  for (const char* state : {"", "open", "vetted", "trying", "shipped"}) {
    pact::Idea idea;
    idea.state = state;
    CHECK(idea.is_open());
  }
  for (const char* state : {"told", "declined"}) {
    pact::Idea idea;
    idea.state = state;
    CHECK_FALSE(idea.is_open());
  }
  pact::Idea joined;
  joined.joined = "268e5m9w3d7k";
  CHECK_FALSE(joined.is_open());
}

TEST_CASE("insight_from reads problem, value, solution and where it was used") {
  const pact::Insight insight = pact::insight_from(
      Node::map({{"title", "Demo days"},
                 {"problem", "P"},
                 {"value", "V"},
                 {"solution", "S"},
                 {"authors", Node::list({"ann", "tom"})},
                 {"industries", Node::list({"boats"})},
                 {"used", Node::list({Node::map({{"customer", "acme"}, {"outcome", "Agreed"}})})}}),
      "insights/x.yaml");
  CHECK(insight.problem == "P");
  CHECK(insight.value == "V");
  CHECK(insight.solution == "S");
  CHECK(insight.authors.size() == 2);
  CHECK(insight.used.at(0).outcome == "Agreed");
}

TEST_CASE("brief_from reads for whom it is, until when, and a decision") {
  const Date last = *Date::from_iso("2026-06-30");
  const pact::Brief brief = pact::brief_from(
      Node::map(
          {{"title", "Outlook"},
           {"from", "marketing"},
           {"matches", Node::map({{"words", Node::list({"outlook"})},
                                  {"industries", Node::list({"boats"})},
                                  {"customers", Node::list({"acme"})},
                                  {"needs", Node::list({"n1"})}})},
           {"until", "2026-06-30"},
           {"decision", Node::map({{"effect", "Lower prices"}, {"about", Node::list({"acme"})}})}}),
      "briefs/x.yaml");
  CHECK(brief.matches.words == std::vector<std::string>{"outlook"});
  CHECK(brief.matches.needs == std::vector<std::string>{"n1"});
  CHECK(brief.is_current(last));
  CHECK_FALSE(brief.is_current(last.plus_days(1)));
  REQUIRE(brief.decision);
  CHECK(brief.decision->effect == "Lower prices");
  CHECK(pact::brief_from(Node(), "").is_current(last));
}

TEST_CASE("story_from reads the behaviour and what it cites") {
  const pact::Story story = pact::story_from(Node::map({{"behaviour", "tell"},
                                                        {"kind", "mistake"},
                                                        {"text", "We were late"},
                                                        {"cites", Node::list({"272a9"})}}),
                                             "stories/x.yaml");
  CHECK(story.behaviour == "tell");
  CHECK(story.kind == "mistake");
  CHECK(story.cites == std::vector<std::string>{"272a9"});
}
