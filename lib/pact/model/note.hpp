#pragma once

#include <optional>
#include <pact/base/date.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <utility>
#include <vector>

namespace pact {

/// That somebody will not do it, and why.
struct Declined {
  std::optional<Date> date;
  std::string by;
  std::string text;
};

/// A person, division or `anyone` that is to act on a note. For somebody else it is an ask until
/// they accept: see promise.hpp, which answers what follows.
struct Act {
  std::string who;
  std::optional<Date> due;
  std::string accepted_by;
  std::optional<Date> accepted_on;
  std::optional<Declined> declined;
};

/// What the customer was told about it.
struct Told {
  std::optional<Date> date;
  std::string by;
  std::string text;
};

/// That it was done, and what came of it.
struct Done {
  std::optional<Date> date;
  std::string by;
  std::string text;
  std::string note;  ///< the id of the note that came of it
};

struct Thanks {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::string for_what;
};

struct Reply {
  std::string id;
  std::optional<Date> date;
  std::string by;
  std::string kind;  ///< answer, comment, unclear; or empty
  std::string text;
  std::string context;
  std::vector<std::string> cites;
  std::vector<Thanks> thanks;
  bool unsettled = false;
};

/// A High Card: what moves the sale, or feedback that must be acted upon.
struct Note {
  std::string id;  ///< empty when it was written by hand and has none yet
  std::optional<Date> date;
  std::string by;
  std::string kind;  ///< advance, feedback or promise
  std::string from;  ///< the id of a contact
  std::string via;
  std::string feeling;
  std::vector<std::string> tags;
  std::string text;
  std::string context;
  std::string handling;  ///< "open", "ask-first", or empty, which means open
  std::string entered;   ///< who wrote it down for `by`, as an import does
  std::optional<Act> act;
  std::optional<Told> told;
  std::optional<Done> done;
  std::vector<Reply> replies;
  std::vector<Thanks> thanks;
  std::vector<std::string> cites;
  std::vector<std::string> helped_by;
  std::vector<std::string> used;                            ///< ids of insights
  std::vector<std::pair<std::string, std::string>> fields;  ///< the charter's feedback fields
  std::string mail;                                         ///< the Message-ID that it came with
  bool unsettled = false;

  bool ask_first() const { return handling == "ask-first"; }
};

/// Each reads one record; what is missing stays empty, nothing throws.
Note note_from(const Node& record);
Reply reply_from(const Node& record);
Thanks thanks_from(const Node& record);
Told told_from(const Node& record);
Done done_from(const Node& record);
Declined declined_from(const Node& record);

}  // namespace pact
