#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/schema/low_card_data.hpp>

namespace pact::schema {
namespace {

/// Most words lose their plural s; "class", "bonus" and "status" keep it.
std::string singular(std::string word) {
  const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
                      !word.ends_with("us") && !word.ends_with("is");
  if (!plural) return word;
  word.pop_back();
  if (word.ends_with("ie")) word.replace(word.size() - 2, 2, "y");
  if (word.ends_with("che")) word.pop_back();
  return word;
}

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

/// Runs of small letters are often written as one: "callsmade", "winrate".
bool same_letters(const std::vector<std::string>& words, const std::vector<std::string>& pattern) {
  return words.size() == 1 && pattern.size() > 1 && words[0] == text::join(pattern, "");
}

bool holds(const std::vector<std::string>& words, const std::vector<std::string>& pattern) {
  return same_letters(words, pattern) ||
         std::search(words.begin(), words.end(), pattern.begin(), pattern.end()) != words.end();
}

bool is(const std::vector<std::string>& words, const std::vector<std::string>& pattern) {
  return words == pattern || same_letters(words, pattern);
}

}  // namespace

const LowCard* low_card_field(std::string_view name) {
  const std::vector<std::string> words = words_of_key(name);
  if (words.empty()) return nullptr;
  const auto matches = [&](const std::vector<std::string>& pattern) { return is(words, pattern); };
  for (const LowCardRule& rule : low_card_data().rules) {
    if (std::any_of(rule.names.begin(), rule.names.end(), matches) ||
        std::any_of(rule.keys.begin(), rule.keys.end(), matches)) {
      return &rule.card;
    }
  }
  return nullptr;
}

const LowCard* low_card_key(std::string_view key) {
  if (const LowCard* exact = low_card_field(key)) return exact;
  const std::vector<std::string> words = words_of_key(key);
  for (const LowCardRule& rule : low_card_data().rules) {
    for (const std::vector<std::string>& pattern : rule.keys) {
      if (holds(words, pattern)) return &rule.card;
    }
  }
  return nullptr;
}

}  // namespace pact::schema
