#include <algorithm>
#include <pact/model/idea_state.hpp>

namespace pact {

const std::vector<IdeaState>& idea_states() {
  static const std::vector<IdeaState> k_states = {IdeaState::open,   IdeaState::vetted,
                                                  IdeaState::trying, IdeaState::shipped,
                                                  IdeaState::told,   IdeaState::declined};
  return k_states;
}

std::string_view name_of(IdeaState state) {
  switch (state) {
    case IdeaState::open:
      return "open";
    case IdeaState::vetted:
      return "vetted";
    case IdeaState::trying:
      return "trying";
    case IdeaState::shipped:
      return "shipped";
    case IdeaState::told:
      return "told";
    case IdeaState::declined:
      return "declined";
  }
  return "";
}

std::optional<IdeaState> idea_state_of(std::string_view name) {
  for (const IdeaState each : idea_states()) {
    if (name_of(each) == name) return each;
  }
  return std::nullopt;
}

IdeaState standing(const Idea& idea) {
  const IdeaState stated = idea_state_of(idea.state).value_or(IdeaState::open);
  if (stated != IdeaState::open && stated != IdeaState::vetted) return stated;
  return idea.is_vetted() ? IdeaState::vetted : IdeaState::open;
}

bool may_follow(IdeaState from, IdeaState to) {
  if (to == IdeaState::declined) {
    return from == IdeaState::open || from == IdeaState::vetted || from == IdeaState::trying;
  }
  return next_after(from) == to;
}

std::optional<IdeaState> next_after(IdeaState state) {
  switch (state) {
    case IdeaState::open:
      return IdeaState::vetted;
    case IdeaState::vetted:
      return IdeaState::trying;
    case IdeaState::trying:
      return IdeaState::shipped;
    case IdeaState::shipped:
      return IdeaState::told;
    case IdeaState::told:
    case IdeaState::declined:
      break;
  }
  return std::nullopt;
}

std::vector<std::string_view> sides_missing(const Idea& idea) {
  if (idea.is_vetted()) return {};
  const auto vetted_as = [&](std::string_view side) {
    return std::ranges::find(idea.vetting, side, &Vetting::as) != idea.vetting.end();
  };
  std::vector<std::string_view> missing;
  for (const std::string_view side : {"product-manager", "community"}) {
    if (!vetted_as(side)) missing.push_back(side);
  }
  if (missing.empty()) missing.emplace_back("community");  // one person stands for both
  return missing;
}

}  // namespace pact
