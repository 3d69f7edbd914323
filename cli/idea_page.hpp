#pragma once

#include <pact/report/ideas.hpp>
#include <string>

#include "context.hpp"
#include "item_lines.hpp"
#include "result.hpp"

/// How an idea looks, and what comes next for it. Who supports it stands beside their reasons, in
/// the order in which they gave them; nothing is counted (R47).
namespace pact::cli {

/// "open", "vetted", "being tried", "shipped", "told", "declined"
std::string in_words(IdeaState state);

/// "Mia Lund, Harbour Boats Ltd" of each; empty for one's own idea.
std::string from_words(const Idea& idea, const View& view);

/// What comes next on its way, as a line of the page and as the command to type; the command is
/// empty where nothing comes. `id` is short.
struct NextStep {
  std::string words;
  std::string command;
};
NextStep next_step(const report::IdeaWhole& whole, const View& view, const std::string& id);

/// The lines "Next" and "To tell" below an idea that was shown or changed.
void add_what_comes_next(Page& page, const report::IdeaWhole& whole, const View& view,
                         const lookup::Records& records);

/// One idea, whole. `data` is the root to which its fields are added.
Result show_idea(const lookup::Record& record, const View& view, const Reader& reader, Node data);

}  // namespace pact::cli
