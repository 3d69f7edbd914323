#pragma once

#include <optional>
#include <pact/base/date.hpp>
#include <pact/model/note.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <vector>

/// What is shared beside the customers: each is one file of asks/, ideas/, insights/, briefs/ or
/// stories/. The functions read one; what is missing stays empty, nothing throws on a file that the
/// schema accepts.
namespace pact {

/// What is given back for an answer: its kind, and in words.
struct Offer {
  std::string kind;
  std::string says;
};

/// A question to colleagues.
struct Ask {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::vector<std::string> to;     ///< people, divisions, or `anyone`
  std::vector<std::string> about;  ///< customers, items or topics
  std::vector<std::string> tags;
  std::string text;
  std::string context;
  std::string quarter;  ///< "2026-Q1" for the leaders' question of value
  std::string handling;
  std::optional<Offer> offer;
  std::string state;  ///< open, answered, declined, withdrawn; empty reads as open
  std::vector<Reply> replies;
  std::vector<Thanks> thanks;
  std::string path;
  bool unsettled = false;

  bool is_open() const { return state.empty() || state == "open"; }
};
Ask ask_from(const Node& root, std::string path);

/// Who had an idea: a customer's contact, or a colleague.
struct IdeaSource {
  std::string customer;
  std::string contact;
  std::string colleague;
};

/// A judgement on an idea, from the product's side or the community's.
struct Vetting {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::string as;  ///< product-manager or community
  std::string for_what;
};

struct Support {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::string because;
};

/// What somebody was told of an idea.
struct IdeaTold {
  std::string id;
  std::string to;
  Told told;
};

struct Idea {
  std::string id;
  std::optional<Date> date;
  std::string by;
  IdeaSource from;
  std::vector<std::string> about;  ///< topics
  std::vector<std::string> tags;
  std::string title;
  std::string text;
  std::string context;
  std::vector<std::string> cites;
  /// As the file says: open, vetted, trying, shipped, told, declined; empty reads as open. Where it
  /// stands indeed: idea_state.hpp.
  std::string state;
  std::string reason;  ///< why it was declined
  std::string joined;  ///< the id of the idea in which this one goes on, or empty
  std::vector<Vetting> vetting;
  std::vector<Support> support;
  std::vector<Reply> replies;
  std::vector<Thanks> thanks;
  std::vector<IdeaTold> told;
  std::string path;
  bool unsettled = false;

  /// Somebody still waits for what becomes of it: it is neither told nor declined, nor goes on in
  /// another.
  bool is_open() const { return state != "told" && state != "declined" && joined.empty(); }
  /// Both sides have vetted it, each by somebody else.
  bool is_vetted() const;
};
Idea idea_from(const Node& root, std::string path);

/// That an insight was used with a customer, and what came of it.
struct InsightUse {
  std::string id;
  std::string customer;
  std::optional<Date> date;
  std::string by;
  std::string outcome;
};

struct Insight {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::string title;
  std::string problem;
  std::string value;
  std::string solution;
  std::vector<std::string> authors;
  std::vector<std::string> industries;
  std::vector<std::string> tags;
  std::vector<InsightUse> used;
  std::vector<Thanks> thanks;
  std::string path;
  bool unsettled = false;
};
Insight insight_from(const Node& root, std::string path);

/// Whom a brief is for: any of these matches.
struct BriefMatches {
  std::vector<std::string> words;
  std::vector<std::string> industries;
  std::vector<std::string> customers;
  std::vector<std::string> needs;
};

/// A business decision: its effect, and the customers or items that it is about.
struct Decision {
  std::string effect;
  std::vector<std::string> about;
};

struct Brief {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::string title;
  std::string from;
  std::string text;
  std::vector<std::string> tags;
  BriefMatches matches;
  std::optional<Date> until;
  std::optional<Decision> decision;
  std::string path;
  bool unsettled = false;

  bool is_current(Date today) const { return !until || today <= *until; }
};
Brief brief_from(const Node& root, std::string path);

struct Story {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::string behaviour;
  std::string kind;  ///< success, mistake, in-progress, complaint
  std::string title;
  std::string text;
  std::string context;
  std::vector<std::string> tags;
  std::vector<std::string> cites;
  std::vector<Thanks> thanks;
  std::string path;
  bool unsettled = false;
};
Story story_from(const Node& root, std::string path);

}  // namespace pact
