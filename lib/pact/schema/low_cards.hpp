#pragma once

#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::schema {

/// A kind of quantity that must not be recorded, and what to write instead
/// (schemas/low-cards.json). Low Cards have no field anyway; these only choose the words.
struct LowCard {
  std::string name;     ///< "owner", "activity", "time", "stage", "score", "forecast"…
  std::string message;  ///< what it is, and why it is refused
  std::string instead;  ///< what to write instead
};

/// The Low Card that a key which no schema knows stands for ("Calls made", "win_rate",
/// "leadScore"), or null. Lives as long as the program.
const LowCard* low_card_key(std::string_view key);

/// The same for the name of a feedback field, where all of the name must say so: "stage" is one,
/// and "stage-light" is not.
const LowCard* low_card_field(std::string_view name);

/// A place in a text that sounds like a Low Card.
struct LowCardPhrase {
  Span span;  ///< bytes of the text
  const LowCard* card = nullptr;
};

/// The Low Cards in prose, for a warning: "called, left voicemail, 14 calls". What stands in double
/// quotes is somebody's words and is let alone. Takes time linear in the text.
std::vector<LowCardPhrase> low_card_phrases(std::string_view prose);

}  // namespace pact::schema
