#pragma once

#include <string_view>

#include "context.hpp"

/// What several commands warn of, on stderr; they go on.
namespace pact::cli {

/// That the writer is not in people.yaml, so that colleagues see a bare id.
void warn_if_unknown(Context& context);

/// That a text sounds like a Low Card, and what to write instead.
void warn_of_low_cards(const Context& context, std::string_view text);

/// That files could not be read, so that an answer made of all of them lacks these.
void warn_of_unreadable(Context& context);

}  // namespace pact::cli
