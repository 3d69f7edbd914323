#include <pact/model/promise.hpp>

namespace pact {
namespace {

// `me` is what a person types; the commands write the id, but a hand may not.
bool is_own(const Note& note) {
  return !note.act || note.act->who.empty() || note.act->who == note.by || note.act->who == "me";
}

}  // namespace

bool calls_for_action(const Note& note) {
  return note.act || note.kind == "promise";
}

bool is_declined(const Note& note) {
  return note.act && note.act->declined && note.act->accepted_by.empty();
}

bool is_open(const Note& note) {
  return calls_for_action(note) && !note.done && !is_declined(note);
}

bool is_accepted(const Note& note) {
  if (!calls_for_action(note) || is_declined(note)) return false;
  return is_own(note) || !note.act->accepted_by.empty();
}

bool is_waiting(const Note& note) {
  return is_open(note) && !is_accepted(note);
}

std::string_view promised_by(const Note& note) {
  if (!is_accepted(note)) return {};
  return note.act && !note.act->accepted_by.empty() ? note.act->accepted_by : note.by;
}

std::string_view asked_of(const Note& note) {
  return is_waiting(note) ? std::string_view(note.act->who) : std::string_view();
}

std::optional<Date> due_on(const Note& note) {
  return note.act && is_accepted(note) ? note.act->due : std::nullopt;
}

bool is_overdue(const Note& note, Date today) {
  const std::optional<Date> due = due_on(note);
  return is_open(note) && due && *due < today;
}

bool is_untold(const Note& note) {
  return note.kind == "feedback" && !note.told;
}

}  // namespace pact
