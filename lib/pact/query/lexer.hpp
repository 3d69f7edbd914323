#pragma once

#include <cstddef>
#include <pact/base/source.hpp>
#include <string>
#include <vector>

namespace pact::query {

enum class TokenKind { open, close, minus, conjunction, disjunction, term };

struct Token {
  TokenKind kind;
  std::size_t offset;   ///< in bytes, from the start of the query
  std::string key{};    ///< as typed; empty for a bare word or phrase
  std::string value{};  ///< as typed, without quotes
  bool quoted = false;
  std::size_t value_offset = 0;
};

/// The tokens of a query. Quotation marks may be straight or typographic. Throws Error(usage) on a
/// mark that is not closed and on a key without a value.
std::vector<Token> tokens_of(const Source& query);

/// Throws what parse promises for a query that cannot be read.
[[noreturn]] void fail_at(const Source& query, std::size_t offset, const std::string& message,
                          const std::string& hint);

}  // namespace pact::query
