#pragma once

#include <cstdint>
#include <functional>
#include <pact/schema/low_cards.hpp>
#include <unordered_map>

namespace pact::schema {

/// One part of a phrase.
struct PhrasePart {
  enum class Kind { word, word_class, any_word, count, percent, ratio, colon, comma, begin, end };
  Kind kind = Kind::word;
  bool optional = false;
  std::string word;              ///< of Kind::word
  std::uint64_t word_class = 0;  ///< of Kind::word_class: its bit
};
using Phrase = std::vector<PhrasePart>;

/// Words by which a phrase is seen to be harmless.
struct WordSet {
  std::vector<std::string> words;
  std::uint64_t classes = 0;
};

struct LowCardRule {
  LowCard card;
  WordSet before;
  WordSet near;
  WordSet after;
};

struct LowCardPhraseRule {
  Phrase parts;
  std::size_t rule = 0;
};

/// What the data knows of a word: its classes, and the phrases that begin with it.
struct PhraseWord {
  std::uint64_t classes = 0;
  std::vector<std::size_t> begins;
};

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
template <typename Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

struct LowCardData {
  std::vector<LowCardRule> rules;
  /// Words that a key holds, as in "calls made" (the index of their rule), and words that are a
  /// whole key; spelled with spaces, and without: "callsmade".
  StringMap<std::size_t> keys;
  StringMap<std::size_t> names;

  std::vector<LowCardPhraseRule> phrases;
  StringMap<PhraseWord> words;
  /// The phrases that begin with no certain word, by the kind of their first part.
  std::vector<std::size_t> begin_count;
  std::vector<std::size_t> begin_percent;
  std::vector<std::size_t> begin_sentence;
};

/// The word without its plural s, which "class", "bonus" and "analysis" keep.
std::string singular(std::string word);

/// schemas/low-cards.json, read when first asked for; any thread may ask.
const LowCardData& low_card_data();

}  // namespace pact::schema
