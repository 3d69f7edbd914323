#include <pact/base/text.hpp>
#include <pact/schema/low_card_data.hpp>

namespace pact::schema {
namespace {

/// The words of a key: "leadScore", "Lead-Scores" and "lead_score" are {lead, score}.
std::vector<std::string> words_of_key(std::string_view key) {
  constexpr std::size_t k_longest = 100;
  std::string spaced;
  bool after_small = false;
  for (const char c : key.substr(0, k_longest)) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital && after_small) spaced += ' ';
    const bool separator = c == '_' || c == '-' || c == '.' || c == '/' || c == '#' || c == '%';
    spaced += separator ? ' ' : c;
    after_small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
  if (text::invalid_utf8(spaced)) return {};
  std::vector<std::string> words;
  const std::string folded = text::fold(spaced);
  for (const std::string_view word : text::split(folded, ' ')) {
    if (!word.empty()) words.push_back(singular(std::string(word)));
  }
  return words;
}

const LowCard* card_of(const StringMap<std::size_t>& spellings, const std::string& words) {
  const auto found = spellings.find(words);
  return found == spellings.end() ? nullptr : &low_card_data().rules[found->second].card;
}

const LowCard* whole_key(const std::vector<std::string>& words) {
  const std::string joined = text::join(words, " ");
  const LowCard* card = card_of(low_card_data().names, joined);
  return card != nullptr ? card : card_of(low_card_data().keys, joined);
}

}  // namespace

const LowCard* low_card_field(std::string_view name) {
  return whole_key(words_of_key(name));
}

const LowCard* low_card_key(std::string_view key) {
  const std::vector<std::string> words = words_of_key(key);
  if (const LowCard* card = whole_key(words)) return card;
  // The longest run of words that is one.
  for (std::size_t length = words.size(); length > 0; --length) {
    for (std::size_t first = 0; first + length <= words.size(); ++first) {
      const auto begin = words.begin() + static_cast<std::ptrdiff_t>(first);
      const std::vector<std::string> run(begin, begin + static_cast<std::ptrdiff_t>(length));
      if (const LowCard* card = card_of(low_card_data().keys, text::join(run, " "))) return card;
    }
  }
  return nullptr;
}

}  // namespace pact::schema
