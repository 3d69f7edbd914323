#pragma once

#include <cstdint>
#include <pact/schema/low_cards.hpp>
#include <unordered_map>

namespace pact::schema {

/// One part of a phrase.
struct PhrasePart {
  enum class Kind { word, word_class, any_word, count, percent, ratio, colon, begin, end };
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
  std::vector<std::vector<std::string>> keys;   ///< words that a key holds
  std::vector<std::vector<std::string>> names;  ///< words that are a whole key
  std::vector<Phrase> phrases;
  WordSet before;
  WordSet near;
  WordSet after;
};

struct LowCardData {
  std::vector<LowCardRule> rules;
  std::unordered_map<std::string, std::uint64_t> classes_of;  ///< a word's classes, as bits
};

/// schemas/low-cards.json, read when first asked for; any thread may ask.
const LowCardData& low_card_data();

}  // namespace pact::schema
