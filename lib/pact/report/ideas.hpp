#pragma once

#include <pact/ledger/view.hpp>
#include <pact/model/idea_state.hpp>
#include <pact/report/shared_files.hpp>
#include <string>
#include <vector>

/// Ideas among each other: which go on as one, and who is to hear what became of them.
namespace pact::report {

/// An idea with those that were joined with it. Pointers are into the ideas that it was made of.
struct IdeaWhole {
  const Idea* home = nullptr;       ///< where it goes on
  std::vector<const Idea*> joined;  ///< the others, the oldest first
};
/// What the idea of that id belongs to; home is null where there is none of that id. Where two were
/// joined with each other, in two clones, the older one is the home.
IdeaWhole idea_whole(const std::vector<Idea>& all, const std::string& id);

/// All of them, each idea in one, in the order of their homes among the ideas.
std::vector<IdeaWhole> idea_wholes(const std::vector<Idea>& all);

/// Somebody whom an idea came from.
struct IdeaSourceOf {
  const Idea* idea = nullptr;  ///< in whose file it is said that they were told
  std::string customer;        ///< slug; empty for a colleague
  std::string who;             ///< a contact of the customer, the customer itself, or a colleague
  std::string name;            ///< "Mia Lund, Harbour Boats Ltd"
};
/// Everybody, each once: the home's first.
std::vector<IdeaSourceOf> sources(const IdeaWhole& whole, const View& view);
/// Those who were not told yet what became of it.
std::vector<IdeaSourceOf> still_to_tell(const IdeaWhole& whole, const View& view);

/// An idea that says much the same as another, and the subjects and words that they share.
struct LikeIdea {
  std::string id;
  std::string by;
  std::string title;
  std::optional<Date> date;
  std::vector<std::string> why;  ///< never empty
};
/// The one with most in common, of those the newest; joined and declined ones are left out.
/// Two are alike when they share a topic, when one's title names the other's topic, or when they
/// share two words that say something, one of them in a title.
std::optional<LikeIdea> like_idea(const std::vector<Idea>& all, const Idea& one);

}  // namespace pact::report
