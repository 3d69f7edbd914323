#pragma once

#include <pact/ledger/whose_words.hpp>
#include <pact/model/person.hpp>
#include <string>

namespace pact {

/// What a change does to somebody's words: "the note 272a9 is gone, and Raj Rao wrote it".
std::string in_words(const Offence& offence, const People& people);

}  // namespace pact
