#pragma once

#include <pact/schema/schema.hpp>
#include <string>
#include <string_view>
#include <vector>

/// How problems are put into words.
namespace pact::schema {

/// "an ask", "a note"
std::string with_article(std::string_view noun);
/// "four" for 4; figures from thirteen on.
std::string number_word(std::size_t number);
/// "a, b or c"
std::string one_of(const std::vector<std::string>& words);
/// `text` in back quotes, on one line, cut where it is long.
std::string quoted(std::string_view text);
/// "Did you mean `x`?", or "" when nothing is near.
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

/// Where a value stands, for a sentence: "`text`" of "a note", or an entry of "`tags`".
struct Place {
  std::string_view name;  ///< the key, or that of the list
  bool entry = false;     ///< an entry of the list
  std::string_view noun;  ///< of the map around it: "note"

  /// "`tags`" or "an entry of `tags`"
  std::string label() const;
};

/// The problems of single values; `at` and `span` are the caller's.
Problem unknown_key(std::string_view key, const Shape& map, const Shape& file);
Problem missing_key(const Property& property, std::string_view noun);
Problem wrong_shape(const Shape& shape, const Node& node, const Place& place);
Problem empty_text(const Place& place);
Problem not_listed(const Shape& shape, std::string_view text, const Place& place);
Problem bad_form(TextForm form, std::string_view text, const Place& place);
Problem bad_date(std::string_view text, const Place& place);
Problem wrong_length(const Shape& shape, std::size_t length, const Place& place);
Problem says_nothing(const Shape& shape, const Place& place);
Problem measures(std::string_view text, std::string_view what, const Place& place);
Problem duplicate_key(std::string_view key, std::string_view noun);
Problem duplicate_entry(std::string_view name, const Place& place);
Problem duplicate_id(std::string_view id);

}  // namespace pact::schema
