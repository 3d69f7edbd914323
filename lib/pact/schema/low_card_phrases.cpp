#include <algorithm>
#include <pact/schema/low_card_tokens.hpp>

namespace pact::schema {
namespace {

bool ends_clause(const Token& token) {
  return token.kind == Token::Kind::stop || token.kind == Token::Kind::comma;
}

bool is_wanted(const PhrasePart& wanted, const Token& token) {
  switch (wanted.kind) {
    case PhrasePart::Kind::word:
      return token.word == wanted.word;
    case PhrasePart::Kind::word_class:
      return (token.classes() & wanted.word_class) != 0;
    case PhrasePart::Kind::any_word:
      return !token.word.empty();
    case PhrasePart::Kind::count:
      return token.kind == Token::Kind::count;
    case PhrasePart::Kind::percent:
      return token.kind == Token::Kind::percent;
    case PhrasePart::Kind::ratio:
      return token.kind == Token::Kind::ratio;
    case PhrasePart::Kind::colon:
      return token.kind == Token::Kind::colon;
    case PhrasePart::Kind::comma:
      return token.kind == Token::Kind::comma;
    case PhrasePart::Kind::begin:
    case PhrasePart::Kind::end:
      return false;
  }
  return false;
}

bool is_in(const WordSet& set, const Token& token) {
  return (token.classes() & set.classes) != 0 ||
         (!token.word.empty() &&
          std::find(set.words.begin(), set.words.end(), token.word) != set.words.end());
}

/// Finds the phrases of one text.
class Search {
 public:
  explicit Search(const std::vector<Token>& tokens) : tokens_(tokens) {}

  std::vector<LowCardPhrase> run() {
    std::vector<LowCardPhrase> found;
    std::size_t at = 0;
    while (at < tokens_.size()) {
      if (at > 0 && tokens_[at - 1].kind == Token::Kind::stop) sentence_ = at;
      best_rule_ = nullptr;
      best_end_ = at + 1;
      if (!tokens_[at].quoted) try_all(at);
      if (best_rule_ != nullptr) {
        const Span span{tokens_[at].span.begin, tokens_[best_end_ - 1].span.end};
        found.push_back({span, &best_rule_->card});
      }
      at = best_end_;
    }
    return found;
  }

 private:
  void try_all(std::size_t at) {
    const Token& token = tokens_[at];
    if (token.known != nullptr) try_phrases(token.known->begins, at);
    if (token.kind == Token::Kind::count) try_phrases(data_.begin_count, at);
    if (token.kind == Token::Kind::percent) try_phrases(data_.begin_percent, at);
    const bool begins = at == sentence_ || tokens_[at - 1].kind == Token::Kind::comma;
    if (begins && !token.word.empty()) try_phrases(data_.begin_sentence, at);
  }

  /// Keeps the longest.
  void try_phrases(const std::vector<std::size_t>& phrases, std::size_t at) {
    for (const std::size_t index : phrases) {
      const LowCardPhraseRule& phrase = data_.phrases[index];
      const LowCardRule& rule = data_.rules[phrase.rule];
      const bool from_start = phrase.parts.front().kind == PhrasePart::Kind::begin;
      const std::size_t end = match(phrase.parts, from_start ? 1 : 0, at);
      if (end <= at || (best_rule_ != nullptr && end <= best_end_)) continue;
      if (is_harmless(rule, at, end)) continue;
      best_rule_ = &rule;
      best_end_ = end;
    }
  }

  /// The index behind the phrase's parts from `part` on, read at `at`; 0 when they are not there.
  /// A phrase has few parts, so that trying both ways at the optional ones costs little.
  std::size_t match(const Phrase& phrase, std::size_t part, std::size_t at) const {
    if (part == phrase.size()) return at;
    const PhrasePart& wanted = phrase[part];
    if (wanted.kind == PhrasePart::Kind::end) {
      return ends_clause(tokens_[at]) ? match(phrase, part + 1, at) : 0;
    }
    if (at + 1 < tokens_.size() && is_wanted(wanted, tokens_[at])) {
      if (const std::size_t end = match(phrase, part + 1, at + 1); end != 0) return end;
    }
    return wanted.optional ? match(phrase, part + 1, at) : 0;
  }

  bool is_harmless(const LowCardRule& rule, std::size_t at, std::size_t end) const {
    // Far words say nothing about the phrase, and looking for them would cost.
    constexpr std::size_t k_far = 12;
    if (is_in(rule.after, tokens_[end])) return true;
    for (std::size_t i = std::max(sentence_, at - std::min(at, k_far)); i < at; ++i) {
      if (is_in(rule.before, tokens_[i]) || is_in(rule.near, tokens_[i])) return true;
    }
    for (std::size_t i = at; i < std::min(tokens_.size(), end + k_far); ++i) {
      if (tokens_[i].kind == Token::Kind::stop) break;
      if (is_in(rule.near, tokens_[i])) return true;
    }
    return false;
  }

  const LowCardData& data_ = low_card_data();
  const std::vector<Token>& tokens_;
  std::size_t sentence_ = 0;  ///< where the sentence in hand begins
  const LowCardRule* best_rule_ = nullptr;
  std::size_t best_end_ = 0;
};

}  // namespace

std::vector<LowCardPhrase> low_card_phrases(std::string_view prose) {
  const Tokens tokens(prose);
  return Search(tokens.all()).run();
}

}  // namespace pact::schema
