#pragma once

#include <pact/lookup/unsettled.hpp>
#include <string>

#include "context.hpp"

/// What is unsettled, in words: the same on every page.
namespace pact::cli {

/// "Acme Exhibitions, phone"; "Acme Exhibitions, Mia Lund, email"; "Harbour Boats Ltd, note 272a9,
/// told".
std::string place_in_words(Context& context, const lookup::UnsettledPlace& place);

/// A value on one line: a text as it is, a note by its author, day and words.
std::string value_in_words(const Node& value, const People& people, Date today);

/// As value_in_words; "removed" for the wish that it be gone.
std::string candidate_in_words(const lookup::UnsettledPlace& place,
                               const lookup::Candidate& candidate, const People& people,
                               Date today);

}  // namespace pact::cli
