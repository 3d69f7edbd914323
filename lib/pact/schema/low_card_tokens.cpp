#include <algorithm>
#include <array>
#include <pact/base/text.hpp>
#include <pact/schema/low_card_tokens.hpp>

namespace pact::schema {
namespace {

constexpr std::string_view k_apostrophe = "\xe2\x80\x99";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
bool is_small_letter(char c) {
  return (c >= 'a' && c <= 'z') || !is_ascii(c);
}

bool is_count_word(std::string_view word) {
  static constexpr auto k_words = std::to_array<std::string_view>(
      {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
       "fifteen", "twenty", "thirty", "forty", "fifty", "hundred"});
  return std::find(k_words.begin(), k_words.end(), word) != k_words.end();
}

}  // namespace

Tokens::Tokens(std::string_view text) : text_(text), lower_(text) {
  for (char& c : lower_) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  while (at_ < text_.size()) next();
  add(Token::Kind::stop, text_.size());
}

void Tokens::next() {
  const char c = lower_[at_];
  if (c == ' ') {
    ++at_;
  } else if (is_digit(c)) {
    number();
  } else if (c == '"' || !is_ascii(c)) {
    if (!quotation_mark() && !separator()) word();
  } else if (is_small_letter(c)) {
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

bool Tokens::quotation_mark() {
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
    if (!rest.starts_with(mark)) continue;
    // German closes with the mark that opens in English.
    quoted_ = !quoted_ || mark != k_opening[0];
    at_ += mark.size();
    return true;
  }
  for (const std::string_view mark : k_closing) {
    if (!rest.starts_with(mark)) continue;
    quoted_ = false;
    at_ += mark.size();
    return true;
  }
  return false;
}

/// Dashes cut as a comma does; the no-break space is a space.
bool Tokens::separator() {
  static constexpr auto k_dashes = std::to_array<std::string_view>(
      {"\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x80\xa2", "\xe2\x80\xa6"});
  const std::string_view rest = text_.substr(at_);
  for (const std::string_view dash : k_dashes) {
    if (!rest.starts_with(dash)) continue;
    add(Token::Kind::comma, at_ + dash.size());
    at_ += dash.size();
    return true;
  }
  constexpr std::string_view k_no_break = "\xc2\xa0";
  if (!rest.starts_with(k_no_break)) return false;
  at_ += k_no_break.size();
  return true;
}

std::size_t Tokens::digits_end(std::size_t from) const {
  std::size_t end = from;
  while (end < text_.size() && is_digit(text_[end])) ++end;
  while (end + 1 < text_.size() && (text_[end] == '.' || text_[end] == ',') &&
         is_digit(text_[end + 1])) {
    ++end;
    while (end < text_.size() && is_digit(text_[end])) ++end;
  }
  return end;
}

void Tokens::number() {
  std::size_t end = digits_end(at_);
  Token::Kind kind = Token::Kind::count;
  std::size_t after = end;
  if (after < text_.size() && text_[after] == ' ') ++after;
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

bool Tokens::starts_with_word(std::size_t from, std::string_view word) const {
  const std::string_view rest = std::string_view(lower_).substr(from);
  return rest.starts_with(word) &&
         (rest.size() == word.size() || !is_small_letter(rest[word.size()]));
}

/// The end of "out of 10" at `from`, or 0.
std::size_t Tokens::out_of(std::size_t from) const {
  constexpr std::string_view k_out_of = "out of ";
  if (!std::string_view(lower_).substr(from).starts_with(k_out_of)) return 0;
  const std::size_t figure = from + k_out_of.size();
  if (figure < text_.size() && is_digit(text_[figure])) return digits_end(figure);
  return starts_with_word(figure, "ten") ? figure + 3 : 0;
}

/// A dash, a quotation mark or a no-break space, which end a word although they are not ASCII.
bool Tokens::is_mark(std::size_t at) const {
  const std::string_view rest = text_.substr(at);
  return rest.starts_with("\xe2\x80") || rest.starts_with("\xc2\xa0") ||
         rest.starts_with("\xc2\xab") || rest.starts_with("\xc2\xbb");
}

void Tokens::word() {
  std::size_t end = at_;
  bool plain = true;
  while (end < text_.size()) {
    const char c = lower_[end];
    if (c == '\'') {
      plain = false;
      ++end;
    } else if (text_.substr(end).starts_with(k_apostrophe)) {
      plain = false;
      end += k_apostrophe.size();
    } else if (is_small_letter(c) || is_digit(c)) {
      if (end > at_ && is_mark(end)) break;
      plain = plain && is_ascii(c);
      ++end;
    } else {
      break;
    }
  }
  Token& token = add(Token::Kind::word, end);
  if (plain) {
    token.word = std::string_view(lower_).substr(at_, end - at_);
  } else {
    std::string word = text::fold(text_.substr(at_, end - at_));
    std::erase(word, '\'');
    token.word = written_.emplace_back(std::move(word));
  }
  at_ = end;
  // "follow-ups" and "e-mails" are one word.
  if (token.word == "ups" && joins_last("follow")) {
    tokens_.back().word = "followups";
  } else if (token.word.starts_with("mail") && joins_last("e")) {
    tokens_.back().word = written_.emplace_back("e" + std::string(tokens_.back().word));
  }
  Token& last = tokens_.back();
  if (is_count_word(last.word)) last.kind = Token::Kind::count;
  if (const auto known = data_.words.find(last.word); known != data_.words.end()) {
    last.known = &known->second;
  }
}

/// Takes the word before the last into the last, when it is `word` and a hyphen joins the two.
bool Tokens::joins_last(std::string_view word) {
  if (tokens_.size() < 2) return false;
  const Token last = tokens_.back();
  const Token& before = tokens_[tokens_.size() - 2];
  if (before.word != word || before.span.end + 1 != last.span.begin ||
      text_[before.span.end] != '-') {
    return false;
  }
  const std::size_t begin = before.span.begin;
  tokens_.pop_back();
  tokens_.back() = last;
  tokens_.back().span.begin = begin;
  return true;
}

Token& Tokens::add(Token::Kind kind, std::size_t end) {
  Token& token = tokens_.emplace_back();
  token.kind = kind;
  token.quoted = quoted_;
  token.span = {at_, end};
  return token;
}

}  // namespace pact::schema
