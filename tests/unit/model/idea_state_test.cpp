#include <doctest/doctest.h>

#include <algorithm>
#include <pact/model/idea_state.hpp>

using namespace pact;

namespace {

Idea idea_at(const std::string& state,
             const std::vector<std::pair<std::string, std::string>>& voices = {}) {
  Idea idea;
  idea.state = state;
  for (const auto& [by, as] : voices)
    idea.vetting.push_back({.id = {}, .date = {}, .by = by, .as = as, .for_what = "Why"});
  return idea;
}

const std::vector<std::pair<std::string, std::string>> k_both = {{"lena", "product-manager"},
                                                                 {"tom", "community"}};

}  // namespace

TEST_CASE("may_follow: every state after every other") {
  using enum IdeaState;
  const std::vector<std::pair<IdeaState, IdeaState>> allowed = {
      {open, vetted},   {vetted, trying},   {trying, shipped},  {shipped, told},
      {open, declined}, {vetted, declined}, {trying, declined},
  };
  for (const IdeaState from : idea_states()) {
    for (const IdeaState to : idea_states()) {
      CAPTURE(name_of(from));
      CAPTURE(name_of(to));
      const bool is_allowed = std::ranges::find(allowed, std::pair(from, to)) != allowed.end();
      CHECK(may_follow(from, to) == is_allowed);
    }
  }
}

TEST_CASE("next_after goes the whole way, and ends") {
  std::vector<std::string_view> way;
  for (std::optional<IdeaState> at = IdeaState::open; at; at = next_after(*at))
    way.push_back(name_of(*at));
  CHECK(way == std::vector<std::string_view>{"open", "vetted", "trying", "shipped", "told"});
  CHECK_FALSE(next_after(IdeaState::declined));
}

TEST_CASE("idea_state_of knows each name again, and no other") {
  for (const IdeaState each : idea_states()) CHECK(idea_state_of(name_of(each)) == each);
  CHECK_FALSE(idea_state_of("won"));
  CHECK_FALSE(idea_state_of(""));
}

TEST_CASE("standing: vetted exactly when both sides vetted it, whatever the file says") {
  CHECK(standing(idea_at("")) == IdeaState::open);
  CHECK(standing(idea_at("open", k_both)) == IdeaState::vetted);
  CHECK(standing(idea_at("", k_both)) == IdeaState::vetted);
  CHECK(standing(idea_at("vetted", k_both)) == IdeaState::vetted);
  CHECK(standing(idea_at("vetted")) == IdeaState::open);
  for (const auto& [by, as] : k_both)
    CHECK(standing(idea_at("vetted", {{by, as}})) == IdeaState::open);
  CHECK(standing(idea_at("vetted", {{"tom", "product-manager"}, {"tom", "community"}})) ==
        IdeaState::open);
}

TEST_CASE("standing: what came after the vetting stands as it is") {
  for (const IdeaState each :
       {IdeaState::trying, IdeaState::shipped, IdeaState::told, IdeaState::declined}) {
    CHECK(standing(idea_at(std::string(name_of(each)))) == each);
    CHECK(standing(idea_at(std::string(name_of(each)), k_both)) == each);
  }
}

TEST_CASE("standing does not follow from how many support it") {
  Idea idea = idea_at("open");
  for (int i = 0; i < 50; ++i)
    idea.support.push_back({.id = {}, .date = {}, .by = "raj", .because = "I want it"});
  CHECK(standing(idea) == IdeaState::open);
}

TEST_CASE("sides_missing names who has not vetted it") {
  using Sides = std::vector<std::string_view>;
  CHECK(sides_missing(idea_at("")) == Sides{"product-manager", "community"});
  CHECK(sides_missing(idea_at("", {{"tom", "community"}})) == Sides{"product-manager"});
  CHECK(sides_missing(idea_at("", {{"lena", "product-manager"}})) == Sides{"community"});
  CHECK(sides_missing(idea_at("", {{"lena", "product-manager"}, {"lena", "community"}})) ==
        Sides{"community"});
  CHECK(sides_missing(idea_at("", k_both)).empty());
}
