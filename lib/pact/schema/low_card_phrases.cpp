#include <algorithm>
#include <array>
#include <pact/base/text.hpp>
#include <pact/schema/low_card_data.hpp>

namespace pact::schema {
namespace {

struct Token {
  enum class Kind { word, count, percent, ratio, colon, comma, stop };
  Kind kind = Kind::word;
  Span span;
  std::string word;           ///< folded, without apostrophes; of words and written-out counts
  std::uint64_t classes = 0;  ///< of the word
  bool quoted = false;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_count_word(std::string_view word) {
  static constexpr auto k_words = std::to_array<std::string_view>(
      {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
       "fifteen", "twenty", "thirty", "forty", "fifty", "hundred"});
  return std::find(k_words.begin(), k_words.end(), word) != k_words.end();
}

/// Cuts a text into words, counts and the signs that matter. A full stop, a line end and the end of
/// the text end a sentence.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {
    while (at_ < text_.size()) next();
    add(Token::Kind::stop, text_.size());
  }

  std::vector<Token> take() { return std::move(tokens_); }

 private:
  void next() {
    const char c = text_[at_];
    if (is_digit(c)) {
      number();
    } else if (quotation_mark() || separator()) {
      return;
    } else if (is_letter(c)) {
      word();
    } else {
      if (c == ':') {
        add(Token::Kind::colon, at_ + 1);
      } else if (c == ',' || c == '(' || c == ')' || c == '/') {
        add(Token::Kind::comma, at_ + 1);
      } else if (c == '.' || c == '!' || c == '?' || c == ';' || c == '\n') {
        add(Token::Kind::stop, at_ + 1);
      }
      ++at_;
    }
  }

  /// Marks that are several bytes, and would else be letters.
  bool quotation_mark() {
    static constexpr auto k_opening =
        std::to_array<std::string_view>({"\xe2\x80\x9c", "\xe2\x80\x9e", "\xc2\xab"});
    static constexpr auto k_closing = std::to_array<std::string_view>({"\xe2\x80\x9d", "\xc2\xbb"});
    const std::string_view rest = text_.substr(at_);
    if (rest.front() == '"') {
      quoted_ = !quoted_;
      ++at_;
      return true;
    }
    for (const std::string_view mark : k_opening) {
      // German closes with the mark that opens in English.
      if (rest.starts_with(mark)) {
        quoted_ = !quoted_ || mark != k_opening[0];
        at_ += mark.size();
        return true;
      }
    }
    for (const std::string_view mark : k_closing) {
      if (rest.starts_with(mark)) {
        quoted_ = false;
        at_ += mark.size();
        return true;
      }
    }
    return false;
  }

  /// Dashes cut as a comma does, the no-break space as a space.
  bool separator() {
    static constexpr auto k_dashes = std::to_array<std::string_view>(
        {"\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x80\xa2", "\xe2\x80\xa6"});
    const std::string_view rest = text_.substr(at_);
    for (const std::string_view dash : k_dashes) {
      if (rest.starts_with(dash)) {
        add(Token::Kind::comma, at_ + dash.size());
        at_ += dash.size();
        return true;
      }
    }
    constexpr std::string_view k_no_break = "\xc2\xa0";
    if (rest.starts_with(k_no_break)) {
      at_ += k_no_break.size();
      return true;
    }
    return false;
  }

  std::size_t digits_end(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    while (end + 1 < text_.size() && (text_[end] == '.' || text_[end] == ',') &&
           is_digit(text_[end + 1])) {
      ++end;
      while (end < text_.size() && is_digit(text_[end])) ++end;
    }
    return end;
  }

  void number() {
    std::size_t end = digits_end(at_);
    Token::Kind kind = Token::Kind::count;
    std::size_t after = end;
    while (after < text_.size() && text_[after] == ' ') ++after;
    if (after < text_.size() && text_[after] == '%') {
      end = after + 1;
      kind = Token::Kind::percent;
    } else if (end + 1 < text_.size() && text_[end] == '/' && is_digit(text_[end + 1])) {
      end = digits_end(end + 1);
      kind = Token::Kind::ratio;
    } else if (starts_with_word(after, "percent")) {
      end = after + std::string_view("percent").size();
      kind = Token::Kind::percent;
    } else if (const std::size_t of = out_of(after); of != 0) {
      end = of;
      kind = Token::Kind::ratio;
    }
    add(kind, end);
    at_ = end;
  }

  bool starts_with_word(std::size_t from, std::string_view word) const {
    const std::string_view rest = text_.substr(from);
    return rest.starts_with(word) && (rest.size() == word.size() || !is_letter(rest[word.size()]));
  }

  /// The end of "out of 10" at `from`, or 0.
  std::size_t out_of(std::size_t from) const {
    constexpr std::string_view k_out_of = "out of ";
    if (!text_.substr(from).starts_with(k_out_of)) return 0;
    const std::size_t figure = from + k_out_of.size();
    if (figure < text_.size() && is_digit(text_[figure])) return digits_end(figure);
    return starts_with_word(figure, "ten") ? figure + 3 : 0;
  }

  void word() {
    std::string letters;
    std::size_t end = at_;
    constexpr std::string_view k_apostrophe = "\xe2\x80\x99";
    for (; end < text_.size(); ++end) {
      if (text_.substr(end).starts_with(k_apostrophe)) {
        end += k_apostrophe.size() - 1;
      } else if (is_letter(text_[end]) || is_digit(text_[end])) {
        if (text_.substr(end).starts_with("\xe2\x80")) break;  // a dash or a quotation mark
        letters += text_[end];
      } else if (text_[end] != '\'') {
        break;
      }
    }
    // "e-mails" and "follow-ups" are words with a hyphen.
    Token& token = add(Token::Kind::word, end);
    token.word = text::fold(letters);
    if (is_count_word(token.word)) token.kind = Token::Kind::count;
    const auto& classes = low_card_data().classes_of;
    if (token.word == "ups" && joins_last("follow")) token.word = "followups";
    if ((token.word == "mails" || token.word == "mailed") && joins_last("e")) {
      token.word = "e" + token.word;
    }
    if (const auto found = classes.find(token.word); found != classes.end()) {
      token.classes = found->second;
    }
    at_ = end;
  }

  /// Takes the word before the last into the last, when it is `word` and a hyphen joins the two.
  bool joins_last(std::string_view word) {
    if (tokens_.size() < 2) return false;
    Token& last = tokens_.back();
    const Token& before = tokens_[tokens_.size() - 2];
    if (before.word != word || before.span.end + 1 != last.span.begin) return false;
    last.span.begin = before.span.begin;
    tokens_.erase(tokens_.end() - 2);
    return true;
  }

  Token& add(Token::Kind kind, std::size_t end) {
    Token& token = tokens_.emplace_back();
    token.kind = kind;
    token.span = {at_, end};
    token.quoted = quoted_;
    return token;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool quoted_ = false;
  std::vector<Token> tokens_;
};

bool is_word(const Token& token) {
  return token.kind == Token::Kind::word || !token.word.empty();
}

/// Finds the phrases of one text.
class Search {
 public:
  explicit Search(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  std::vector<LowCardPhrase> run() {
    std::vector<LowCardPhrase> found;
    std::size_t at = 0;
    while (at < tokens_.size()) {
      if (at > 0 && tokens_[at - 1].kind == Token::Kind::stop) sentence_ = at;
      std::size_t end = at + 1;
      if (const LowCardRule* rule = longest_at(at, end)) {
        found.push_back({{tokens_[at].span.begin, tokens_[end - 1].span.end}, &rule->card});
      }
      at = end;
    }
    return found;
  }

 private:
  const LowCardRule* longest_at(std::size_t at, std::size_t& end) const {
    const LowCardRule* best = nullptr;
    if (tokens_[at].quoted || tokens_[at].kind == Token::Kind::stop) return nullptr;
    for (const LowCardRule& rule : low_card_data().rules) {
      for (const Phrase& phrase : rule.phrases) {
        const std::size_t after = match(phrase, 0, at);
        if (after <= at || (best != nullptr && after <= end)) continue;
        if (is_harmless(rule, at, after)) continue;
        best = &rule;
        end = after;
      }
    }
    return best;
  }

  /// The index behind the phrase's parts from `part` on, read at `at`; 0 when they are not there.
  /// A phrase has few parts, so that trying both ways at the optional ones costs little.
  std::size_t match(const Phrase& phrase, std::size_t part, std::size_t at) const {
    if (part == phrase.size()) return at;
    const PhrasePart& wanted = phrase[part];
    using Kind = PhrasePart::Kind;
    if (wanted.kind == Kind::begin) {
      return at == sentence_ || tokens_[at - 1].kind == Token::Kind::comma
                 ? match(phrase, part + 1, at)
                 : 0;
    }
    if (wanted.kind == Kind::end) {
      const Token::Kind next = tokens_[at].kind;
      return next == Token::Kind::stop || next == Token::Kind::comma ? match(phrase, part + 1, at)
                                                                     : 0;
    }
    if (at + 1 < tokens_.size() && is_wanted(wanted, tokens_[at])) {
      if (const std::size_t end = match(phrase, part + 1, at + 1); end != 0) return end;
    }
    return wanted.optional ? match(phrase, part + 1, at) : 0;
  }

  static bool is_wanted(const PhrasePart& wanted, const Token& token) {
    using Kind = PhrasePart::Kind;
    switch (wanted.kind) {
      case Kind::word:
        return is_word(token) && token.word == wanted.word;
      case Kind::word_class:
        return (token.classes & wanted.word_class) != 0;
      case Kind::any_word:
        return is_word(token);
      case Kind::count:
        return token.kind == Token::Kind::count;
      case Kind::percent:
        return token.kind == Token::Kind::percent;
      case Kind::ratio:
        return token.kind == Token::Kind::ratio;
      case Kind::colon:
        return token.kind == Token::Kind::colon;
      case Kind::begin:
      case Kind::end:
        return false;
    }
    return false;
  }

  static bool is_in(const WordSet& set, const Token& token) {
    return (token.classes & set.classes) != 0 ||
           (is_word(token) &&
            std::find(set.words.begin(), set.words.end(), token.word) != set.words.end());
  }

  bool is_harmless(const LowCardRule& rule, std::size_t at, std::size_t after) const {
    // Far words say nothing about the phrase, and looking for them would cost.
    constexpr std::size_t k_far = 12;
    if (is_in(rule.after, tokens_[after])) return true;
    const std::size_t first = std::max(sentence_, at - std::min(at, k_far));
    for (std::size_t i = first; i < at; ++i) {
      if (is_in(rule.before, tokens_[i]) || is_in(rule.near, tokens_[i])) return true;
    }
    for (std::size_t i = at; i < tokens_.size() && i < after + k_far; ++i) {
      if (tokens_[i].kind == Token::Kind::stop) break;
      if (is_in(rule.near, tokens_[i])) return true;
    }
    return false;
  }

  std::vector<Token> tokens_;
  std::size_t sentence_ = 0;  ///< where the sentence in hand begins
};

}  // namespace

std::vector<LowCardPhrase> low_card_phrases(std::string_view prose) {
  return Search(Tokens(prose).take()).run();
}

}  // namespace pact::schema
