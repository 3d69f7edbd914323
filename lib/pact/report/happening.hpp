#pragma once

#include <optional>
#include <pact/base/date.hpp>
#include <pact/model/person.hpp>
#include <pact/schema/schema.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <vector>

namespace pact::report {

/// One thing that somebody said or did in a file of the ledger: an item that is there, or what
/// became of it. When it came here, and in which order, is no part of it.
struct Happening {
  enum class What {
    written,    ///< the item itself
    named,      ///< the item's own words speak to `whom`
    told,       ///< the customer, or of an idea `whom`, was told
    done,       ///< kept, acted upon, took place
    accepted,   ///< an act, a handoff
    declined,   ///< likewise
    moved,      ///< a visit, to the day `whom`
    dropped,    ///< a visit
    thanked,    ///< for the item
    vetted,     ///< an idea, by the side `whom`
    supported,  ///< an idea
    used,       ///< an insight, with the customer `whom`
    stands      ///< an idea is tried, shipped or declined: the state `whom`; nobody is named for it
  };

  /// What it says: the item's id, and for what became of it the id of that, or its content. Two
  /// happenings with one key are one, whatever file, branch or clone they stand in.
  std::string key;
  What what = What::written;
  std::string item;  ///< the id of the item
  std::string sort;  ///< of the item: "note", "reply", "answer", "need", "ask", "critical"…
  std::string by;
  std::string entered;  ///< who entered it for its author, or empty
  std::optional<Date> date;
  std::string text;
  std::string context;
  std::string whom;
  std::vector<std::string> names;  ///< the people whom its words speak to, by id
  /// The item's record and, of a reply, the one that it replies to; in the node that was read.
  const Node* node = nullptr;
  const Node* parent = nullptr;
};
std::string_view name_of(Happening::What what);

/// All of one file, `root`, which outlives them; none in the charter and among the people.
std::vector<Happening> happenings_in(schema::FileKind kind, const Node& root, const People& people);

/// The words of an item that say most: a note's text, a title, what a need wants.
std::string_view headline_of(const Node& item);

}  // namespace pact::report
