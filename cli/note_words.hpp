#pragma once

#include <pact/model/customer.hpp>
#include <pact/model/person.hpp>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "context.hpp"

/// What is said about a note beside its text, and what the tool takes it for: note, plan done.
namespace pact::cli {

/// As typed: `key:value`, or the options of the same name.
struct NoteFields {
  std::string kind, from, via, feeling, context, act, due, handling, teaser, date;
  std::vector<std::string> tags, cites;

  bool operator==(const NoteFields&) const = default;
};

/// Declares an option for each.
void declare_note_fields(Arguments& arguments, NoteFields& fields);
/// Takes the arguments `key:value` out of the words.
void take_note_fields(std::vector<std::string>& words, NoteFields& fields);

/// The fields understood: people, contacts and days are known, and the kind is.
struct NoteWords {
  Date date;
  std::string kind, from, act, due;  ///< ids, and a day as ISO 8601
  NoteFields typed;

  /// Of a note that is handled ask-first only a teaser is kept: neither the text, nor its context,
  /// nor whose words it rests on.
  bool is_teaser() const { return typed.handling == "ask-first"; }
  /// What colleagues read of the text.
  std::string kept_of(const std::string& text) const;
  Node node(const std::string& id, const std::string& by, const std::string& text) const;
};

/// Facts decide the kind, never prose: somebody else must act: feedback; a day or my own act: a
/// promise. Throws Error(usage) or Error(not_found) for what means nothing.
NoteWords note_words(Context& context, const Customer& customer, const NoteFields& typed);

/// "an advance, from Mia Lund, due 9 Apr": what the tool took the note for.
std::string what_was_taken(const Node& note, const Customer& customer, const People& people,
                           Date today);

}  // namespace pact::cli
