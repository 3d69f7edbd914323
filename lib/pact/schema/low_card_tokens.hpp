#pragma once

#include <deque>
#include <pact/schema/low_card_data.hpp>

namespace pact::schema {

/// A word, a figure or a sign of a text.
struct Token {
  enum class Kind { word, count, percent, ratio, colon, comma, stop };
  Kind kind = Kind::word;
  bool quoted = false;  ///< between double quotes
  Span span;
  std::string_view word;              ///< folded, without apostrophes; of words and counts in words
  const PhraseWord* known = nullptr;  ///< of a word that the Low Cards' data knows

  std::uint64_t classes() const { return known == nullptr ? 0 : known->classes; }
};

/// Cuts a text into tokens, and owns what they point at. A full stop, a line end and the end of the
/// text end a sentence; the last token is such an end.
class Tokens {
 public:
  explicit Tokens(std::string_view text);
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;

  const std::vector<Token>& all() const { return tokens_; }

 private:
  void next();
  bool quotation_mark();
  bool separator();
  void number();
  bool is_mark(std::size_t at) const;
  void word();
  std::size_t digits_end(std::size_t from) const;
  std::size_t out_of(std::size_t from) const;
  bool starts_with_word(std::size_t from, std::string_view word) const;
  bool joins_last(std::string_view word);
  Token& add(Token::Kind kind, std::size_t end);

  const LowCardData& data_ = low_card_data();
  std::string_view text_;
  std::string lower_;                ///< the text with small ASCII letters, byte for byte
  std::deque<std::string> written_;  ///< words that had to be written anew
  std::size_t at_ = 0;
  bool quoted_ = false;
  std::vector<Token> tokens_;
};

}  // namespace pact::schema
