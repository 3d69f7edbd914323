#include <doctest/doctest.h>

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/report/ideas.hpp>

#include "support/git_sandbox.hpp"

using namespace pact;
using report::IdeaWhole;

namespace {

Idea idea(const std::string& id, const std::string& joined = "") {
  Idea idea;
  idea.id = id;
  idea.by = "ann";
  idea.title = "Title " + id;
  idea.joined = joined;
  return idea;
}

/// "home: joined, joined"
std::string whole(const std::vector<Idea>& all, const std::string& id) {
  const IdeaWhole found = report::idea_whole(all, id);
  if (!found.home) return "none";
  std::vector<std::string> joined;
  for (const Idea* each : found.joined) joined.push_back(each->id);
  return found.home->id + ": " + text::join(joined, ", ");
}

}  // namespace

TEST_CASE("idea_whole: an idea alone, with others, and through others") {
  const std::vector<Idea> all = {idea("d", "c"), idea("c", "a"), idea("b", "a"), idea("a"),
                                 idea("x", "gone")};
  for (const char* each : {"a", "b", "c", "d"}) CHECK(whole(all, each) == "a: b, c, d");
  CHECK(whole(all, "x") == "x: ");
  CHECK(whole(all, "gone") == "none");
  CHECK(whole(all, "") == "none");
}

TEST_CASE("idea_whole: of two that were joined with each other the older one is the home") {
  const std::vector<Idea> all = {idea("b", "a"), idea("a", "b"), idea("c", "b")};
  for (const char* each : {"a", "b", "c"}) CHECK(whole(all, each) == "a: b, c");
  CHECK(whole({idea("a", "a")}, "a") == "a: ");
}

TEST_CASE("idea_wholes has each idea once, as idea_whole has it") {
  const std::vector<Idea> all = {idea("d", "c"), idea("c", "a"), idea("b"), idea("a"), idea("")};
  std::vector<std::string> homes;
  for (const IdeaWhole& each : report::idea_wholes(all)) {
    homes.push_back(each.home->id);
    if (!each.home->id.empty()) CHECK(each.joined == report::idea_whole(all, each.home->id).joined);
  }
  CHECK(homes == std::vector<std::string>{"b", "a", ""});
  CHECK(report::idea_wholes({idea("a", "b"), idea("b", "a")}).size() == 1);
}

namespace {

/// Whom the whole of idea "a" came from, and who is to be told yet.
struct Heard {
  std::vector<std::string> all, rest;
};

Heard heard(const std::vector<Idea>& ideas) {
  test::GitSandbox sandbox;
  sandbox.write("pact.yaml", "schema: pact/charter/1\nname: Test\n");
  sandbox.write("people.yaml", R"(schema: pact/people/1
people:
  - {id: tom, name: Tom Hale}
)");
  for (const char* slug : {"harbour", "quay"}) {
    sandbox.write(std::string("customers/") + slug + ".yaml",
                  std::string("schema: pact/customer/1\nid: ") + slug + "\nname: The " + slug +
                      "\ncontacts:\n  - {id: mia-lund, name: Mia Lund}\n");
  }
  const auto repository = sandbox.open();
  const View view(repository, std::nullopt);
  const IdeaWhole whole = report::idea_whole(ideas, "a");
  Heard heard;
  for (const auto& each : report::sources(whole, view)) heard.all.push_back(each.name);
  for (const auto& each : report::still_to_tell(whole, view)) heard.rest.push_back(each.name);
  return heard;
}

}  // namespace

TEST_CASE("sources: a contact, a customer, a colleague, else whoever wrote it down") {
  Idea one = idea("a");
  CHECK(heard({one}).all == std::vector<std::string>{"ann"});
  one.from = {.customer = "harbour", .contact = "", .colleague = "tom"};
  CHECK(heard({one}).all == std::vector<std::string>{"The harbour", "Tom Hale"});
  one.from = {.customer = "harbour", .contact = "mia-lund", .colleague = ""};
  CHECK(heard({one}).all == std::vector<std::string>{"Mia Lund, The harbour"});
  one.from = {.customer = "gone", .contact = "mia-lund", .colleague = ""};
  CHECK(heard({one}).all == std::vector<std::string>{"mia-lund, gone"});
}

TEST_CASE("still_to_tell: of joined ideas too, and contacts of two customers are two people") {
  Idea home = idea("a"), other = idea("b", "a"), again = idea("c", "a");
  home.from = again.from = {.customer = "harbour", .contact = "mia-lund", .colleague = ""};
  other.from = {.customer = "quay", .contact = "mia-lund", .colleague = ""};
  const std::string at_harbour = "Mia Lund, The harbour", at_quay = "Mia Lund, The quay";
  using Names = std::vector<std::string>;
  CHECK(heard({home, other, again}).all == Names{at_harbour, at_quay});
  CHECK(heard({home, other, again}).rest == Names{at_harbour, at_quay});
  const IdeaTold told{.id = {}, .to = "mia-lund", .told = {}};
  home.told = {told};
  CHECK(heard({home, other, again}).rest == Names{at_quay});
  home.told = {};
  again.told = {told};
  CHECK(heard({home, other, again}).rest == Names{at_quay});
  other.told = {told};
  CHECK(heard({home, other, again}).rest.empty());
}

TEST_CASE("like_idea: a topic, or two words that say something, one of them in a title") {
  Idea one = idea("a");
  one.title = "One delivery calendar";
  one.text = "Customers see the dates";
  const auto like = [&](const Idea& other) {
    const auto found = report::like_idea({other}, one);
    return found ? text::join(found->why, " ") : "";
  };
  Idea other = idea("b");
  other.title = "Weather at the berth";
  CHECK(like(other).empty());
  other.text = "A calendar of it";
  CHECK(like(other).empty());
  other.text = "A calendar of it, with every delivery";
  CHECK(like(other) == "calendar delivery");
  other.text = "Customers want dates";
  CHECK(like(other).empty());
  one.about = {"Tides"};
  other.tags = {"tides"};
  other.text = "";
  CHECK(like(other) == "tides");
  other.tags = {};
  other.title = "The Tides at the berth";
  one.about = {"tide"};
  CHECK(like(other) == "tide");
  other.state = "declined";
  CHECK(like(other).empty());
  other.state = "";
  other.joined = "c";
  CHECK(like(other).empty());
  other.joined = "";
  other.id = one.id;
  CHECK(like(other).empty());
}
