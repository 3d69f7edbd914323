#include <fmt/format.h>

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/query/lexer.hpp>
#include <pact/query/query.hpp>
#include <pact/query/term_reader.hpp>
#include <pact/query/trust.hpp>

namespace pact::query {
namespace {

bool looks_into_text(const Expression& expression) {
  if (expression.kind == Expression::Kind::term) {
    return expression.term.key == Key::word || expression.term.key == Key::text;
  }
  return std::ranges::any_of(expression.parts, looks_into_text);
}

// One part stands for itself. What needs no text comes first, as it is decided sooner.
Expression joined(Expression::Kind kind, std::vector<Expression> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  std::ranges::stable_partition(parts,
                                [](const Expression& part) { return !looks_into_text(part); });
  Expression whole;
  whole.kind = kind;
  whole.parts = std::move(parts);
  return whole;
}

// Recursive descent over the grammar in query.hpp.
class Parser {
 public:
  Parser(const Source& query, const ParseContext& context)
      : query_(query), context_(context), tokens_(tokens_of(query)) {
    const auto terms = std::ranges::count(tokens_, TokenKind::term, &Token::kind);
    if (static_cast<std::size_t>(terms) > k_most_terms) {
      throw Error(ErrorKind::usage, "the query has too many terms")
          .hint(fmt::format("a query has at most {} terms", k_most_terms));
    }
  }

  Expression run() {
    if (tokens_.empty()) return {};
    Expression whole = any();
    if (const Token* rest = peek()) {
      fail_at(query_, rest->offset, "a parenthesis closes that was not opened",
              "leave it out, or quote it");
    }
    return whole;
  }

 private:
  const Token* peek() const { return next_ < tokens_.size() ? &tokens_[next_] : nullptr; }

  bool take(TokenKind kind) {
    const Token* token = peek();
    if (!token || token->kind != kind) return false;
    ++next_;
    return true;
  }

  Expression any() {
    std::vector<Expression> parts;
    do parts.push_back(all());
    while (take(TokenKind::disjunction));
    return joined(Expression::Kind::any, std::move(parts));
  }

  Expression all() {
    std::vector<Expression> parts{one()};
    while (const Token* token = peek()) {
      if (token->kind == TokenKind::close || token->kind == TokenKind::disjunction) break;
      take(TokenKind::conjunction);
      parts.push_back(one());
    }
    return joined(Expression::Kind::all, std::move(parts));
  }

  Expression one() {
    const Token* token = peek();
    if (!token) nothing_here(query_.text().size());
    switch (token->kind) {
      case TokenKind::minus:
        return negation();
      case TokenKind::open:
        return group();
      case TokenKind::term: {
        ++next_;
        Expression leaf;
        leaf.kind = Expression::Kind::term;
        leaf.term = read_term(*token, query_, context_);
        return leaf;
      }
      case TokenKind::close:
      case TokenKind::conjunction:
      case TokenKind::disjunction:
        break;
    }
    nothing_here(token->offset);
  }

  Expression negation() {
    deepen();
    const std::size_t end = tokens_[next_++].offset + 1;
    const Token* token = peek();
    if (!token || token->offset != end) {
      fail_at(query_, end - 1, "a - stands before nothing",
              "what is not wanted follows without a space, -crane; or quote the dash");
    }
    Expression negated;
    negated.kind = Expression::Kind::negation;
    negated.parts.push_back(one());
    --depth_;
    return negated;
  }

  Expression group() {
    deepen();
    const std::size_t start = tokens_[next_++].offset;
    Expression inner = any();
    if (!take(TokenKind::close)) {
      fail_at(query_, start, "a parenthesis is not closed", "put a ) where the group ends");
    }
    --depth_;
    return inner;
  }

  void deepen() {
    if (++depth_ > k_deepest_nesting) {
      fail_at(query_, tokens_[next_].offset, "the query is nested too deeply",
              fmt::format("parentheses and negations go at most {} deep", k_deepest_nesting));
    }
  }

  // Says what is missing by what stands on either side.
  [[noreturn]] void nothing_here(std::size_t offset) const {
    const Token* before = next_ > 0 ? &tokens_[next_ - 1] : nullptr;
    const Token* here = peek();
    const auto word = [](const Token& token) {
      return token.kind == TokenKind::disjunction ? "or" : "and";
    };
    const auto joins = [](const Token* token) {
      return token &&
             (token->kind == TokenKind::disjunction || token->kind == TokenKind::conjunction);
    };
    if (joins(before)) {
      fail_at(query_, before->offset, fmt::format("nothing follows \"{}\"", word(*before)),
              "for the word itself, quote it");
    }
    if (joins(here)) {
      fail_at(query_, offset, fmt::format("nothing stands before \"{}\"", word(*here)),
              "for the word itself, quote it");
    }
    const bool empty_group = before && before->kind == TokenKind::open;
    fail_at(query_, empty_group ? before->offset : offset,
            empty_group && here ? "there is nothing between the parentheses"
            : here              ? "a parenthesis closes that was not opened"
                                : "a parenthesis is not closed",
            "leave it out, or quote it");
  }

  const Source& query_;
  const ParseContext& context_;
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  int depth_ = 0;
};

}  // namespace

Query parse(std::string_view text, const ParseContext& context) {
  if (text.size() > k_longest_query) {
    throw Error(ErrorKind::usage, "the query is too long")
        .hint(fmt::format("a query has at most {} bytes", k_longest_query));
  }
  if (text::invalid_utf8(text)) {
    throw Error(ErrorKind::usage, "the query is not UTF-8")
        .hint("set the terminal and the locale to UTF-8");
  }
  const Source source("query", std::string(text));
  Query query;
  query.text = text;
  query.root = Parser(source, context).run();
  refuse_listing_a_person(query.root, source);
  return query;
}

}  // namespace pact::query
