#pragma once

#include <optional>
#include <pact/base/date.hpp>
#include <pact/model/note.hpp>
#include <string_view>

/// What follows from a note's act. A promise is one's own (`act.who` is the author) or an act that
/// somebody accepted; until then an act for somebody else is an ask: nothing is due, and no name
/// stands beside it as owing. A note of kind promise without an act is its author's promise. All
/// answers are views into the note.
namespace pact {

/// Something is to be done: an act, or a promise.
bool calls_for_action(const Note& note);

/// It calls for action, and that is neither done nor declined.
bool is_open(const Note& note);

/// Somebody said that they will not, and nobody else has accepted.
bool is_declined(const Note& note);

/// Somebody stands by it: it is the author's own, or it was accepted.
bool is_accepted(const Note& note);

/// Open, and asked of somebody who has not accepted it.
bool is_waiting(const Note& note);

/// The person whose promise it is: the author of their own, else who accepted; empty for an ask
/// that waits, and where nothing is to be done.
std::string_view promised_by(const Note& note);

/// The person, division or `anyone` whom an act that waits is asked of; else empty.
std::string_view asked_of(const Note& note);

/// The day that was promised; nothing while it only waits.
std::optional<Date> due_on(const Note& note);

/// Open, promised, and its day has passed: on the day itself nothing is overdue.
bool is_overdue(const Note& note, Date today);

/// Feedback, and the customer has not been told what came of it.
bool is_untold(const Note& note);

}  // namespace pact
