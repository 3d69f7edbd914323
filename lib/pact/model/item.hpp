#pragma once

#include <optional>
#include <pact/base/date.hpp>
#include <pact/model/customer.hpp>
#include <pact/model/person.hpp>
#include <pact/model/shared_items.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact {

enum class ItemKind { note, reply, ask, answer, idea, insight, brief, story };

/// "note"; and "notes", as `in:` and the lists of `find --json` have it.
std::string_view name_of(ItemKind kind);
std::string_view plural_of(ItemKind kind);

/// One piece of an item's prose and the key that it stands at: "text", "context", "told", "done",
/// "title", "problem", "outcome"….
struct ItemText {
  std::string_view key;
  std::string_view text;
};

/// What `find`, `prep`, `news` and the reports list: one thing that somebody wrote, with what is
/// asked about it most. An answer is a reply to an ask; other replies are to notes and ideas.
///
/// It borrows: `node`, `note`, `of` and every ItemText stay in the nodes and the Customer that the
/// item was made of, which must outlive it and not move. The rest is its own.
struct Item {
  ItemKind kind = ItemKind::note;
  std::string id;
  std::string file;
  const Node* node = nullptr;    ///< the record, for JSON
  const Note* note = nullptr;    ///< of a note
  const Customer* of = nullptr;  ///< the customer in whose file it stands, or null
  std::string to;                ///< of a reply and an answer: the id of what it replies to

  std::string customer;       ///< the slug of `of`, or empty
  std::string customer_name;  ///< and what a reader sees for it
  /// Slugs of the customers that it concerns, `customer` included; an ask or a decision may name
  /// items and topics among them.
  std::vector<std::string> about;
  std::vector<std::string> topics;  ///< of an idea, what it is about
  std::string group;

  std::optional<Date> date;
  std::string by;
  std::string by_name;
  std::string team;       ///< of the author, by people.yaml
  std::string division;   ///< likewise
  std::string note_kind;  ///< a note's kind, or a story's
  std::string from;       ///< a contact's id; of a brief, who it speaks for
  std::string
      from_name;  ///< and what a reader sees; of an idea also a colleague, who has no `from`
  std::string via;
  std::string feeling;
  std::vector<std::string> tags;
  std::string state;     ///< of an ask, an idea: never empty there
  std::string handling;  ///< empty means open

  std::optional<Date> due;    ///< the day that was promised; nothing while it is only asked
  std::optional<Date> until;  ///< the last day of a brief
  std::vector<ItemText> texts;
  bool unsettled = false;

  /// The prose at a key, or "".
  std::string_view text(std::string_view key) const;
  /// The title, else the first prose, which is what a list shows.
  std::string_view headline() const;
  bool ask_first() const { return handling == "ask-first"; }
};

/// The notes of a customer and the replies to them, each reply after its note, in the file's order.
/// `root` is the node that `customer` was read from.
std::vector<Item> items_of(const Customer& customer, const Node& root, const People& people);

/// The one item of such a file, and the replies to it. `root` is the node that it was read from.
/// An item of a customer's contact (an idea's `from`) has only the contact's id for a name.
std::vector<Item> items_of(const Ask& ask, const Node& root, const People& people);
std::vector<Item> items_of(const Idea& idea, const Node& root, const People& people);
std::vector<Item> items_of(const Insight& insight, const Node& root, const People& people);
std::vector<Item> items_of(const Brief& brief, const Node& root, const People& people);
std::vector<Item> items_of(const Story& story, const Node& root, const People& people);

}  // namespace pact
