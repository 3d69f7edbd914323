#pragma once

#include <pact/query/lexer.hpp>
#include <pact/query/query.hpp>

namespace pact::query {

/// What a term means: its key and value known, its dates and customer looked up. Throws as parse
/// does.
Term read_term(const Token& token, const Source& query, const ParseContext& context);

}  // namespace pact::query
