#pragma once

#include <optional>
#include <pact/model/shared_items.hpp>
#include <string_view>
#include <vector>

/// The way of an idea (R17): open, vetted, trying, shipped, told; or declined, while it is not
/// shipped yet.
namespace pact {

enum class IdeaState { open, vetted, trying, shipped, told, declined };

/// All of them, in the order of the way.
const std::vector<IdeaState>& idea_states();
/// "open", as the files have it.
std::string_view name_of(IdeaState state);
std::optional<IdeaState> idea_state_of(std::string_view name);

/// Where an idea stands: as its file says, but that it is vetted exactly when both sides vetted it.
/// Two people who vet it in two clones do not see each other, and neither can write the state.
IdeaState standing(const Idea& idea);

/// Whether an idea may go from one state to the other at once.
bool may_follow(IdeaState from, IdeaState to);
/// What comes next on the way; nothing at its ends.
std::optional<IdeaState> next_after(IdeaState state);

/// The sides that have not vetted it, as the files have them. One who vetted for both sides stands
/// for the first alone.
std::vector<std::string_view> sides_missing(const Idea& idea);

}  // namespace pact
