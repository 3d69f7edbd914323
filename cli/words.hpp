#pragma once

#include <optional>
#include <pact/model/customer.hpp>
#include <pact/model/person.hpp>
#include <string>
#include <utility>
#include <vector>

#include "context.hpp"

namespace pact::cli {

/// A separate argument `key:value` of a command that takes free text.
struct Field {
  std::string key;
  std::string value;
};

/// Takes the arguments `key:value` with one of `keys` out of `words`; what is left is the text.
std::vector<Field> take_fields(std::vector<std::string>& words,
                               const std::vector<std::string>& keys);

/// The words as one text; `-` alone reads standard input, whose trailing line ends go. Throws
/// Error(usage) for an empty text or one that is not UTF-8 or over 64 KiB; `what` names it.
std::string text_of(const Context& context, const std::vector<std::string>& words,
                    const std::vector<std::string>& literal, const std::string& what);

/// As text_of; without words, somebody at a terminal is asked `question`, and types to Ctrl-D.
std::string text_or_asked(const Context& context, const std::vector<std::string>& words,
                          const std::vector<std::string>& literal, const std::string& what,
                          const std::string& question);

/// The day that was typed, or today for none. Throws Error(usage) for one to come, with the hint.
Date past_day(const Context& context, const std::string& typed, const std::string& hint = "");

/// Checks a text that came in any way (an option, an argument, input): UTF-8, no NUL or control
/// characters but tab and line end, at most 64 KiB, not blank.
void require_text(const std::string& text, const std::string& what);

/// The person whom `who` means, by id, email or name; "me" is me. A division, a department or
/// `anyone` stays as it is; somebody whom the ledger does not know is warned of, and stays as
/// typed, folded.
std::string person_or_division(Context& context, const std::string& who);

/// A name or the like: require_text, in one line and without the spaces around it.
std::string one_line(const std::string& text, const std::string& what);

/// "https://www.Harbour.example/en", "mia@harbour.example" → "harbour.example". Throws
/// Error(usage).
std::string domain_of(const std::string& typed);

/// The address, after a look at its form. Throws Error(usage).
std::string email_of(const std::string& typed);

/// "advance" → "an advance"; "feedback", which nobody counts, as it is.
std::string with_article(const std::string& noun);

}  // namespace pact::cli
