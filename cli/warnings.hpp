#pragma once

#include <string>

#include "context.hpp"

/// What is said on stderr beside the answer of a command that wrote; it is written all the same.
namespace pact::cli {

/// Somebody who is not in people.yaml wrote something.
void warn_of_stranger(Context& context);

/// The text tells of calls, minutes, scores (R43).
void warn_of_low_cards(const Context& context, const std::string& text);

}  // namespace pact::cli
