#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <pact/base/date.hpp>
#include <pact/base/error.hpp>
#include <pact/model/item.hpp>
#include <pact/query/vocabulary.hpp>
#include <pact/query/words.hpp>
#include <string>
#include <string_view>
#include <vector>

/// The query language of `find` and of watches.
///
///     query  = [ any ]
///     any    = all { "or" all }
///     all    = one { [ "and" ] one }
///     one    = "-" one | "(" any ")" | term
///     term   = word | word* | "a phrase" | key:value | key:"a value"
///
/// Everything is compared folded (case, accents, width), and words are whole words:
///  - A bare word or phrase is looked for in the prose of an item, its tags and topics, and the
///    names of its customer and of the contact; `text:` in the prose only. A phrase is words side
///    by side in one text; a word with a hyphen or an apostrophe in it is such a phrase.
///  - `tag: group: division: team:` are the same words in the same order, so that
///    group:meridian-leisure is "Meridian Leisure"; `word: text: tag: from:` take a beginning,
///    pre*.
///  - `customer:` is one customer: see ParseContext.
///  - `by:` is a person's id or whole name, or `me`. `from:` is a contact, or a brief's sender;
///  what
///    a colleague gave is not found by it, for that would be a way around `by:`.
///  - `date: since: until:` are about the day of the item, both ends included, days without a year
///    in the past; `due:` is about the day that was promised, days without a year to come. `date:`
///    and `due:` take a range A..B, either end of which may be missing. An item without such a day
///    matches none of them.
///
/// The empty query matches everything.
namespace pact::query {

struct Term {
  Key key = Key::word;
  std::string value;  ///< folded, without quotes and star
  Pattern pattern;    ///< of a value that is compared by its words
  /// `date: since: until: due:`
  std::optional<DateRange> days;
  /// `in:`
  std::optional<ItemKind> kind;
  /// `is: has:`; lives as long as the program.
  const Fact* fact = nullptr;
  /// `customer:` where it was looked up: the slug and the former ones.
  std::vector<std::string> slugs;
  /// `by:me`; the value is the id.
  bool me = false;
  std::size_t offset = 0;  ///< where it stands in the query, in bytes
};

struct Expression {
  enum class Kind { all, any, negation, term };

  Kind kind = Kind::all;
  std::vector<Expression> parts;  ///< of all and any; the one of a negation
  Term term;
};

/// A query that parsed and that the trust rules allow.
struct Query {
  std::string text;  ///< as it was typed
  Expression root;

  bool empty() const { return root.kind == Expression::Kind::all && root.parts.empty(); }
};

/// What a customer is found by in the items: its slug, and the former ones.
struct NamedCustomer {
  std::string slug;
  std::vector<std::string> was;
};

struct ParseContext {
  Date today;
  /// The id of whoever asks; empty when that is not known, and `by:me` is then an error.
  std::string me;
  /// The customers that a reference can mean. None is Error(not_found), several Error(ambiguous).
  /// Without this function `customer:` compares each item's own customer: slug, former slugs,
  /// aliases, or words side by side in the name.
  std::function<std::vector<NamedCustomer>(std::string_view reference)> customers;
};

struct MatchContext {
  Date today;
};

/// Bounds of a query. Past them it is Error(usage); work is linear in the query's length.
inline constexpr std::size_t k_longest_query = 4096;  ///< bytes
inline constexpr std::size_t k_most_terms = 64;
inline constexpr std::size_t k_most_words = 32;  ///< of a phrase
inline constexpr int k_deepest_nesting = 32;     ///< of parentheses and negations

/// Error(usage) with the place in the query and what could stand there; Error(refused) where `by:`
/// stands in an alternative without a text, a tag or a customer, which would list what a person
/// writes (trust rule 4; `by:me` needs nothing, negated or not). Beginnings of fewer than three
/// characters and negated terms do not count, nor does a word of one letter.
Query parse(std::string_view text, const ParseContext& context);

/// Linear in the length of the item's text.
bool matches(const Query& query, const Item& item, const MatchContext& context);

/// Whether `by:` stands anywhere in it: then no total is printed.
bool narrows_by_author(const Query& query);

/// The words and phrases that the query looks for, those that it excludes left out; places_of finds
/// them in a text, to show them.
std::vector<Pattern> patterns_of(const Query& query);

}  // namespace pact::query
