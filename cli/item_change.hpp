#pragma once

#include <pact/lookup/items.hpp>
#include <pact/yaml/splice.hpp>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "context.hpp"
#include "result.hpp"

/// What the commands share that add to an item which is there: told, done, reply, thank.
namespace pact::cli {

/// An item to add to, and what the answer says of it. Holds copies, since writing reads the ledger
/// anew.
struct ItemInHand {
  std::string id;
  std::string file;
  schema::FileKind file_kind;
  Path at;  ///< in the file; empty for the item that is a whole file
  Node node;
  std::string noun;  ///< "note", "reply", "need", "ask"
  /// Slugs: the one in whose file it stands; of an ask, an idea those that it is about.
  std::vector<std::string> customers;
  std::string name;      ///< of the first of them, or empty
  std::string headline;  ///< its first words, on one line

  /// The slug of the first customer, or "".
  std::string customer() const { return customers.empty() ? "" : customers.front(); }
  /// A note's own kind ("feedback"), else the noun: what --json says.
  std::string kind() const;
  /// The place of one of its keys in the file.
  Path place(const std::string& key) const;
  /// What may stand at a key; null when the schema has no such key there.
  const schema::Shape* shape_of(const std::string& key) const;
};

/// The words of an item that say most, on one line: a note's text, an idea's title, what a need
/// wants.
std::string headline_of(const Node& node);

/// What told, done and thank take: the item, the words, the day.
struct WordsOnItem {
  std::string item, date;
  std::vector<std::string> words, literal;
};
void setup_words_on_item(Arguments& arguments, WordsOnItem& args);
/// With `date:` taken out of the words.
WordsOnItem with_fields(WordsOnItem args);

/// The item that a person means: a prefix of its id, or `last`. Throws Error when the ledger cannot
/// be written to now.
ItemInHand item_in_hand(Context& context, const std::string& reference);
/// The item that this one stands in (a reply's note), if it has that key; nothing when none has.
std::optional<ItemInHand> nearest_with(Context& context, const ItemInHand& item,
                                       const std::string& key);

/// A change of an item, and how the command answers.
struct ItemChange {
  std::string command;  ///< "told"
  std::string text;     ///< for the commit's first line
  std::string id;       ///< of what was made, or the item's own
  std::string kind;     ///< for --json
  std::string done;     ///< the gutter word of the answer: "Told"
  std::string about;  ///< what stands before the item's first words: "Harbour Boats Ltd, Mia Lund"
  std::vector<yaml::Edit> edits;
  std::string subject{};      ///< for the commit's first line where the text says too little
  std::vector<Line> below{};  ///< of the answer, under its first line
  /// The file of another item that goes along, and its edits.
  std::string other_file{};
  std::vector<yaml::Edit> other_edits{};
};

/// Writes the change in one commit and answers.
Result change_item(Context& context, const ItemInHand& item, const ItemChange& change);

/// Throws Error(refused) where two people said different things at the key.
void require_settled(Context& context, const ItemInHand& item, const std::string& key);

/// Says on a note, need or plan what became of it: one value {date, by, text} at `key`. Another's
/// is not overwritten (refused, with who said what); one's own is, with a warning.
struct Account {
  std::string command;
  std::string key;    ///< "told", "done"
  std::string word;   ///< "Told": of the answer
  std::string again;  ///< "the customer was told already": of the refusal
  Date date;
  std::string text;  ///< may be empty where the schema lets it
};
Result give_account(Context& context, const ItemInHand& item, const Account& account,
                    const std::string& about);
/// That it was done; words are welcome, and none are asked for.
Result give_done(Context& context, const ItemInHand& item, const WordsOnItem& args);

}  // namespace pact::cli
