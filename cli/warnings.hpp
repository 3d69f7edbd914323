#pragma once

#include <string>

#include "context.hpp"

/// What is said on stderr beside an answer; it is given all the same.
namespace pact::cli {

/// Somebody who is not in people.yaml wrote something.
void warn_of_stranger(Context& context);

/// The text tells of calls, minutes, scores (R43).
void warn_of_low_cards(const Context& context, const std::string& text);

/// What the command noticed of earlier ones: one was cut short, and is completed or dropped now; a
/// git commit left out what somebody wrote.
void warn_of_earlier_commands(const Context& context);

/// Files could not be read, so that an answer made of all of them lacks these.
void warn_of_unreadable(Context& context);

/// Plain git would merge this clone's files as lines.
void warn_of_missing_driver(Context& context);

}  // namespace pact::cli
