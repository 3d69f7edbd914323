#pragma once

#include <pact/schema/schema.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Whose words stand in a file, and who may change them (format.md, "Whose words"). Pure.
namespace pact {

/// Whether I wrote the record, or entered it for its author in an import.
bool is_mine(const Node& record, std::string_view me);

/// Somebody else who wrote, accepted, told or did something inside of the node (a reply, a promise
/// that was accepted); empty when nobody did. The node's own `by` does not count.
std::string other_hand_in(const Node& node, std::string_view me);

/// What an item says in its author's own words (`x-pact-author`), and where it stands.
struct OwnWords {
  std::string id;  ///< empty for an item that was written by hand without one
  std::string by;
  std::string entered;  ///< who entered it for its author, or empty
  std::string noun;     ///< "note", "reply"
  Path at;              ///< from the root of the file; empty for a file that is one item
  Span span;            ///< of the item, in the text it was read from
  Node words;           ///< a map of the own words alone
  /// What others wrote at a place of the own words that is unsettled, by key: settling picks one.
  std::vector<Entry> candidates;
};

/// The items of a file that have an author, outer ones first.
std::vector<OwnWords> own_words(schema::FileKind kind, const Node& root);

/// What a change does to the words of somebody else.
struct Offence {
  enum class Deed {
    changed,    ///< `key` says something else
    forgotten,  ///< `key` became `[forgotten]`, which a sponsor may do
    removed,    ///< the item is gone
    ascribed,   ///< a new item stands there as somebody's, who did not write it
  };
  Deed deed = Deed::changed;
  std::string key;  ///< of the words that changed, or empty
  OwnWords item;    ///< as it was; a new one as it is
};

/// What `me` may not do among the changes from `before` to `after`; empty when all is well. Items
/// are found again by id, wherever they stand, so that both may be the words of a whole ledger;
/// what has no id by its words.
std::vector<Offence> offences(const std::vector<OwnWords>& before,
                              const std::vector<OwnWords>& after, std::string_view me);

/// The same for two versions of one file.
std::vector<Offence> offences(schema::FileKind kind, const Node& before, const Node& after,
                              std::string_view me);

}  // namespace pact
