#pragma once

#include <pact/report/ideas.hpp>

#include "item_change.hpp"

/// What the subcommands of `idea` share that take an idea further.
namespace pact::cli {

/// An idea to change, among all the others; the pointers are into `all`.
struct IdeaInHand {
  IdeaInHand() = default;
  IdeaInHand(IdeaInHand&&) = default;
  IdeaInHand(const IdeaInHand&) = delete;

  ItemInHand item;
  std::vector<Idea> all;
  report::IdeaWhole whole;
  const Idea* idea = nullptr;
  std::string short_id;

  IdeaState state() const { return standing(*whole.home); }
};

/// The idea that a person means, by its own id or that of a reason or reply in it. Throws
/// Error(refused) for another item.
IdeaInHand idea_in_hand(Context& context, const std::string& reference);

/// Throws Error(refused) for an idea that was joined with another, where `verb` is done.
void require_home(Context& context, const IdeaInHand& hand, const std::string& verb);

/// Throws Error(refused) unless the idea may go there at once, with what comes next; or where two
/// people brought it to different states.
void require_step(Context& context, const IdeaInHand& hand, IdeaState to);

/// Writes the change in one commit and answers, with what comes next. `name` is the subcommand:
/// "idea vet".
Result change_idea(Context& context, const IdeaInHand& hand, const std::string& name,
                   ItemChange change);

/// A word said to the idea, as a comment: the edit that adds it to the replies.
yaml::Edit comment_edit(Context& context, const IdeaInHand& hand, const std::string& text);

/// Why, in words: "+1", "yes" and "5/5" would be a vote, which somebody will count (R47). Somebody
/// at a terminal is asked the question. Throws Error(refused).
std::string reason_in_words(Context& context, const std::vector<std::string>& words,
                            const std::vector<std::string>& literal, const std::string& question);

}  // namespace pact::cli
