#include <array>
#include <pact/base/text.hpp>
#include <pact/schema/low_cards.hpp>
#include <pact/schema/wording.hpp>
#include <set>

namespace pact::schema {
namespace {

std::vector<std::string> names_of(const Shape& map) {
  std::vector<std::string> names;
  for (const Property& property : map.properties) names.push_back(property.name);
  return names;
}

std::vector<std::string> all_quoted(const std::vector<std::string>& words) {
  std::vector<std::string> result;
  for (const std::string& word : words) result.push_back(quoted(word));
  return result;
}

/// Where else in a file a key is known: "note", "contact"….
void find_nouns(const Shape& shape, std::string_view key, std::set<const Shape*>& seen,
                std::vector<std::string>& nouns) {
  if (shape.open || !seen.insert(&shape).second) return;
  if (shape.kind == ShapeKind::map && !shape.noun.empty() && shape.property(key) != nullptr) {
    nouns.push_back(with_article(shape.noun));
  }
  if (shape.item != nullptr) find_nouns(*shape.item, key, seen, nouns);
  for (const Property& property : shape.properties) find_nouns(*property.shape, key, seen, nouns);
}

std::string kind_of(const Node& node) {
  switch (node.kind()) {
    case NodeKind::text:
      return "a text";
    case NodeKind::list:
      return "a list";
    case NodeKind::map:
      return "a map";
    case NodeKind::number:
      return "a number";
    case NodeKind::none:
      return "nothing";
  }
  return {};
}

/// "a steward takes `who` and `division`."; nothing where the keys are many.
std::string known_keys(const Shape& map) {
  constexpr std::size_t k_few = 8;
  std::vector<std::string> names = names_of(map);
  std::erase(names, "unsettled");
  if (names.empty() || names.size() > k_few) return {};
  return with_article(map.noun) + " takes " + text::join_words(all_quoted(names)) + ".";
}

Problem problem(std::string_view rule, std::string message, std::string hint = {}) {
  return {std::string(rule), {}, {}, std::move(message), std::move(hint)};
}

std::string capitalized(std::string sentence) {
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z') {
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  }
  return sentence;
}

}  // namespace

std::string with_article(std::string_view noun) {
  const bool vowel =
      !noun.empty() && std::string_view("aeiou").find(noun[0]) != std::string_view::npos;
  return (vowel && !noun.starts_with("use") ? "an " : "a ") + std::string(noun);
}

std::string number_word(std::size_t number) {
  static constexpr std::array k_words = {"no",   "one",    "two",   "three", "four",
                                         "five", "six",    "seven", "eight", "nine",
                                         "ten",  "eleven", "twelve"};
  return number < k_words.size() ? k_words[number] : std::to_string(number);
}

std::string one_of(const std::vector<std::string>& words) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) result += i + 1 == words.size() ? " or " : ", ";
    result += words[i];
  }
  return result;
}

std::string quoted(std::string_view text) {
  constexpr int k_columns = 40;
  return "`" + text::printable(text::ellipsize(text, k_columns), text::Newlines::escape) + "`";
}

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) {
  const std::optional<std::string> near = text::nearest(word, candidates);
  return near ? "Did you mean " + quoted(*near) + "?" : std::string();
}

std::string Place::label() const {
  return entry ? "an entry of " + quoted(name) : quoted(name);
}

Problem unknown_key(std::string_view key, const Shape& map, const Shape& file) {
  if (const LowCard* card = low_card_key(key)) {
    return problem("low-card", card->message, card->instead);
  }
  Problem result = problem("unknown-key", with_article(map.noun) + " has no " + quoted(key));
  result.hint = suggestion(key, names_of(map));
  if (result.hint.empty()) {
    std::set<const Shape*> seen{&map};
    std::vector<std::string> nouns;
    find_nouns(file, key, seen, nouns);
    if (!nouns.empty()) result.hint = quoted(key) + " belongs to " + one_of(nouns) + ".";
  }
  if (result.hint.empty()) result.hint = capitalized(known_keys(map));
  return result;
}

Problem missing_key(const Property& property, std::string_view noun) {
  return problem("missing-key", with_article(noun) + " needs " + quoted(property.name),
                 property.description);
}

Problem wrong_shape(const Shape& shape, const Node& node, const Place& place) {
  std::string wanted = "a text";
  std::string hint;
  if (shape.open) {
    wanted = "a text, a list or a map";
  } else if (shape.kind == ShapeKind::list) {
    wanted = "a list";
    hint = node.is_text() ? "Write each entry on a line of its own, after \"- \"."
                          : "Begin each entry with \"- \".";
  } else if (shape.kind == ShapeKind::map) {
    const std::vector<std::string> names = names_of(shape);
    wanted = shape.noun.empty() ? "a map" : "the keys of " + with_article(shape.noun);
    if (!names.empty()) hint = "Write {" + names.front() + ": …}, or a line for each key.";
  } else if (node.is_list()) {
    hint = "Take the \"- \" or the brackets away.";
  }
  return problem("shape", place.label() + " takes " + wanted + ", and here stands " + kind_of(node),
                 hint);
}

Problem empty_text(const Place& place) {
  return problem("empty", place.label() + " is empty",
                 place.entry ? "Write something, or take the entry away."
                             : "Write something, or take the key away.");
}

Problem not_listed(const Shape& shape, std::string_view text, const Place& place) {
  if (place.name == "schema" && !place.entry && shape.values.size() == 1) {
    return problem("value",
                   "this file says " + quoted(text) + " of itself, and is read as " +
                       quoted(shape.values.front()),
                   text.starts_with("pact/")
                       ? "A newer pact may read it; else write schema: " + shape.values.front()
                       : "Write schema: " + shape.values.front());
  }
  Problem result = problem("value", quoted(text) + " is no value of " + quoted(place.name));
  result.hint = suggestion(text, shape.values);
  if (!result.hint.empty()) result.hint += " ";
  result.hint += "It takes " + one_of(shape.values) + ".";
  return result;
}

Problem bad_form(TextForm form, std::string_view text, const Place& place) {
  if (form == TextForm::quarter) {
    return problem("form", quoted(text) + " is no quarter",
                   "Write the year and the quarter: 2026-Q1.");
  }
  Problem result =
      problem("form", quoted(text) + " cannot stand in " + quoted(place.name) +
                          ", which takes small letters, digits and hyphens, at most 64");
  const std::string slug = text::slug(text);
  if (!slug.empty()) result.hint = "Write " + quoted(slug) + ".";
  return result;
}

Problem bad_date(std::string_view text, const Place& place) {
  const bool right_form = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                          text.find_first_not_of("0123456789-") == std::string_view::npos;
  return problem("date",
                 right_form ? quoted(text) + " is not in the calendar"
                            : quoted(text) + " is no date, which " + place.label() + " takes",
                 "Write year, month and day: 2026-04-09.");
}

Problem wrong_length(const Shape& shape, std::size_t length, const Place& place) {
  if (shape.least == shape.most) {
    return problem("length", with_article(place.noun) + " has exactly " + number_word(shape.least) +
                                 " " + std::string(place.name) + "; this one has " +
                                 number_word(length));
  }
  if (length < shape.least) {
    return problem("length", quoted(place.name) + " needs at least " + number_word(shape.least) +
                                 (shape.least == 1 ? " entry" : " entries"));
  }
  return problem("length",
                 quoted(place.name) + " takes at most " + number_word(shape.most) + " entries");
}

Problem says_nothing(const Shape& shape, const Place& place) {
  return problem("length",
                 place.label() + " needs at least " + number_word(shape.least) +
                     (shape.least == 1 ? " key" : " keys"),
                 capitalized(known_keys(shape)));
}

Problem measures(std::string_view text, std::string_view what, const Place& place) {
  return problem(
      "measure",
      quoted(text) + " is " + std::string(what) + "; " + quoted(place.name) + " takes words",
      "Say in words what it is about, or what the customer said.");
}

Problem duplicate_key(std::string_view key, std::string_view noun) {
  return problem("duplicate", "the key " + quoted(key) + " stands twice in " + with_article(noun),
                 "Keep one of them.");
}

Problem duplicate_entry(std::string_view name, const Place& place) {
  return problem("duplicate", quoted(name) + " stands twice in " + quoted(place.name),
                 "Keep one of them, or give one another name.");
}

Problem duplicate_id(std::string_view id) {
  return problem("duplicate", "the id " + quoted(id) + " belongs to another item of this file too",
                 "Take the id of the newer one away; sync gives it one of its own.");
}

}  // namespace pact::schema
