#include <doctest/doctest.h>

#include <pact/model/item.hpp>

using pact::Date;
using pact::Item;
using pact::ItemKind;
using pact::Node;
using pact::People;

namespace {

Node person(const char* id, const char* name, const char* team, const char* division) {
  return Node::map({{"id", id}, {"name", name}, {"team", team}, {"division", division}});
}

const People k_people = pact::people_from(
    Node::map({{"people", Node::list({person("raj", "Raj Rao", "north", "print"),
                                      person("tom", "Tom Ek", "south", "catering")})}}));

}  // namespace

TEST_CASE("items_of a customer: notes with the customer, contact and author, replies after them") {
  const Node root = Node::map(
      {{"id", "acme"},
       {"name", "Acme"},
       {"group", "g"},
       {"contacts", Node::list({Node::map({{"id", "mia-lund"}, {"name", "Mia Lund"}})})},
       {"notes",
        Node::list(
            {Node::map({{"id", "n1"},
                        {"date", "2026-03-24"},
                        {"by", "raj"},
                        {"kind", "feedback"},
                        {"from", "mia-lund"},
                        {"handling", "ask-first"},
                        {"tags", Node::list({"delivery"})},
                        {"text", "Two dates"},
                        {"context", "Calmly"},
                        {"act", Node::map({{"who", "raj"}, {"due", "2026-04-09"}})},
                        {"told", Node::map({{"text", "One date"}})},
                        {"done", Node::map({{"by", "raj"}})},
                        {"replies", Node::list({Node::map({{"id", "r1"},
                                                           {"date", "2026-03-25"},
                                                           {"by", "tom"},
                                                           {"text", "Which?"}})})}}),
             Node::map({{"id", "n2"}, {"by", "zoe"}, {"from", "nobody"}, {"text", "Second"}})})}});
  const pact::Customer customer = pact::customer_from(root, "customers/acme.yaml");
  const std::vector<Item> items = pact::items_of(customer, root, k_people);
  REQUIRE(items.size() == 3);

  const Item& note = items[0];
  CHECK(note.kind == ItemKind::note);
  CHECK(note.id == "n1");
  CHECK(note.file == "customers/acme.yaml");
  CHECK(note.node == &root.items_of("notes")[0]);
  CHECK(note.note == &customer.notes[0]);
  CHECK(note.of == &customer);
  CHECK(note.customer == "acme");
  CHECK(note.customer_name == "Acme");
  CHECK(note.about == std::vector<std::string>{"acme"});
  CHECK(note.group == "g");
  CHECK(note.by_name == "Raj Rao");
  CHECK(note.team == "north");
  CHECK(note.division == "print");
  CHECK(note.from_name == "Mia Lund");
  CHECK(note.due == Date::from_iso("2026-04-09"));
  CHECK(note.text("text") == "Two dates");
  CHECK(note.text("told") == "One date");
  CHECK(note.text("done") == "");
  CHECK(note.headline() == "Two dates");

  const Item& reply = items[1];
  CHECK(reply.kind == ItemKind::reply);
  CHECK(reply.to == "n1");
  CHECK(reply.customer == "acme");
  CHECK(reply.by_name == "Tom Ek");
  CHECK(reply.division == "catering");
  CHECK(reply.tags.empty());
  CHECK(reply.from.empty());
  CHECK(reply.ask_first());
  CHECK(reply.text("text") == "Which?");

  CHECK(items[2].id == "n2");
  CHECK(items[2].by_name == "zoe");
  CHECK(items[2].team.empty());
  CHECK(items[2].from_name == "nobody");
}

TEST_CASE("items_of an ask: the question, then the answers") {
  const Node root =
      Node::map({{"id", "a1"},
                 {"by", "raj"},
                 {"about", Node::list({"acme"})},
                 {"text", "Who?"},
                 {"offer", Node::map({{"says", "Lunch"}})},
                 {"replies", Node::list({Node::map({{"id", "r1"}, {"text", "Tom"}})})}});
  const pact::Ask ask = pact::ask_from(root, "asks/a1.yaml");
  const std::vector<Item> items = pact::items_of(ask, root, k_people);
  REQUIRE(items.size() == 2);
  CHECK(items[0].kind == ItemKind::ask);
  CHECK(items[0].state == "open");
  CHECK(items[0].text("offer") == "Lunch");
  CHECK(items[0].customer.empty());
  CHECK(items[1].kind == ItemKind::answer);
  CHECK(items[1].about == std::vector<std::string>{"acme"});
  CHECK(items[1].to == "a1");
}

TEST_CASE("items_of an idea: a colleague's has a name and no contact") {
  const Node of_colleague = Node::map(
      {{"id", "i1"}, {"title", "T"}, {"text", "X"}, {"from", Node::map({{"colleague", "tom"}})}});
  const pact::Idea own = pact::idea_from(of_colleague, "ideas/i1.yaml");
  const std::vector<Item> items = pact::items_of(own, of_colleague, k_people);
  CHECK(items.at(0).from.empty());
  CHECK(items.at(0).from_name == "Tom Ek");
  CHECK(items.at(0).headline() == "T");

  const Node of_customer =
      Node::map({{"id", "i2"},
                 {"about", Node::list({"delivery"})},
                 {"from", Node::map({{"customer", "acme"}, {"contact", "mia"}})},
                 {"told", Node::list({Node::map({{"text", "We try it"}})})},
                 {"replies", Node::list({Node::map({{"text", "Good"}})})}});
  const pact::Idea theirs = pact::idea_from(of_customer, "ideas/i2.yaml");
  const std::vector<Item> both = pact::items_of(theirs, of_customer, k_people);
  REQUIRE(both.size() == 2);
  CHECK(both[0].about == std::vector<std::string>{"acme"});
  CHECK(both[0].topics == std::vector<std::string>{"delivery"});
  CHECK(both[0].from == "mia");
  CHECK(both[0].text("told") == "We try it");
  CHECK(both[1].kind == ItemKind::reply);
}

TEST_CASE("items_of insights, briefs and stories") {
  const Node insight_node =
      Node::map({{"problem", "P"},
                 {"used", Node::list({Node::map({{"customer", "acme"}, {"outcome", "Agreed"}}),
                                      Node::map({{"customer", "acme"}})})}});
  const pact::Insight insight = pact::insight_from(insight_node, "");
  const Item used = pact::items_of(insight, insight_node, k_people).at(0);
  CHECK(used.about == std::vector<std::string>{"acme"});
  CHECK(used.text("used") == "Agreed");
  CHECK(used.headline() == "P");

  const Node brief_node = Node::map(
      {{"title", "T"},
       {"from", "marketing"},
       {"until", "2026-06-30"},
       {"decision", Node::map({{"effect", "Lower"}, {"about", Node::list({"quay-nine"})}})}});
  const pact::Brief brief = pact::brief_from(brief_node, "");
  const Item published = pact::items_of(brief, brief_node, k_people).at(0);
  CHECK(published.until == Date::from_iso("2026-06-30"));
  CHECK(published.from_name == "marketing");
  CHECK(published.about == std::vector<std::string>{"quay-nine"});
  CHECK(published.text("decision") == "Lower");

  const Node story_node = Node::map({{"kind", "mistake"}, {"text", "Late"}});
  const pact::Story story = pact::story_from(story_node, "");
  CHECK(pact::items_of(story, story_node, k_people).at(0).note_kind == "mistake");
}

TEST_CASE("the names of the kinds") {
  CHECK(pact::name_of(ItemKind::reply) == "reply");
  CHECK(pact::plural_of(ItemKind::reply) == "replies");
  CHECK(pact::plural_of(ItemKind::story) == "stories");
}
