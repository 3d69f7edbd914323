#include <fmt/format.h>

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/query/lexer.hpp>

namespace pact::query {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000;
}

bool is_quote(char32_t c) {
  return c == '"' || (c >= 0x201C && c <= 0x201E);
}

bool ends_word(char32_t c) {
  return is_space(c) || is_quote(c) || c == '(' || c == ')';
}

// 10:30 and https://… have no key.
bool is_key(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  });
}

class Lexer {
 public:
  explicit Lexer(const Source& query) : query_(query), text_(query.text()) {}

  std::vector<Token> run() {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  char32_t peek(std::size_t& after) const {
    after = at_;
    return text::next_code_point(text_, after);
  }

  void step() {
    std::size_t after = 0;
    const char32_t c = peek(after);
    const std::size_t start = at_;
    if (is_space(c)) {
      at_ = after;
    } else if (c == '(' || c == ')' || c == '-') {
      const TokenKind kind = c == '('   ? TokenKind::open
                             : c == ')' ? TokenKind::close
                                        : TokenKind::minus;
      tokens_.push_back({.kind = kind, .offset = start});
      at_ = after;
    } else if (is_quote(c)) {
      tokens_.push_back({.kind = TokenKind::term,
                         .offset = start,
                         .value = quoted(),
                         .quoted = true,
                         .value_offset = start});
    } else {
      word();
    }
  }

  std::string quoted() {
    const std::size_t start = at_;
    peek(at_);
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      std::size_t after = 0;
      if (is_quote(peek(after))) {
        const std::size_t end = at_;
        at_ = after;
        return std::string(text_.substr(begin, end - begin));
      }
      at_ = after;
    }
    fail_at(query_, start, "a quotation mark is not closed",
            "put a second mark where the phrase ends: \"two days\"");
  }

  std::string_view run_of_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      std::size_t after = 0;
      if (ends_word(peek(after))) break;
      at_ = after;
    }
    return text_.substr(begin, at_ - begin);
  }

  void word() {
    const std::size_t start = at_;
    const std::string_view run = run_of_word();
    const std::size_t colon = run.find(':');
    if (colon != std::string_view::npos && is_key(run.substr(0, colon))) {
      return key(start, run.substr(0, colon), run.substr(colon + 1));
    }
    const bool is_or = run == "or" || run == "OR";
    const bool is_and = run == "and" || run == "AND";
    tokens_.push_back({.kind = is_or    ? TokenKind::disjunction
                               : is_and ? TokenKind::conjunction
                                        : TokenKind::term,
                       .offset = start,
                       .value = std::string(run),
                       .value_offset = start});
  }

  void key(std::size_t start, std::string_view name, std::string_view rest) {
    Token token{.kind = TokenKind::term, .offset = start, .key = std::string(name)};
    token.value_offset = start + name.size() + 1;
    std::size_t after = 0;
    if (!rest.empty()) {
      token.value = rest;
    } else if (at_ < text_.size() && is_quote(peek(after))) {
      token.value = quoted();
      token.quoted = true;
    }
    if (text::trim(token.value).empty()) no_value(token);
    tokens_.push_back(std::move(token));
  }

  [[noreturn]] void no_value(const Token& token) const {
    const bool group = at_ < text_.size() && text_[at_] == '(';
    fail_at(query_, token.offset, fmt::format("{}: has no value", token.key),
            group ? fmt::format("a key takes one value: ({0}:one or {0}:another)", token.key)
                  : fmt::format("the value follows without a space, {0}:value or {0}:\"two words\"",
                                token.key));
  }

  const Source& query_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(const Source& query) {
  return Lexer(query).run();
}

void fail_at(const Source& query, std::size_t offset, const std::string& message,
             const std::string& hint) {
  throw Error(ErrorKind::usage, message)
      .at(query.locate(offset))
      .excerpt(query.excerpt(offset))
      .hint(hint);
}

}  // namespace pact::query
