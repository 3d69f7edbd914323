#pragma once

#include <pact/model/person.hpp>
#include <string_view>

namespace pact::lookup {

/// The person that somebody means: by id, email, full name or first name. Throws Error(not_found)
/// with the nearest, or Error(ambiguous) with the candidates.
const Person& person(const People& people, std::string_view reference);

/// Null when nobody answers; throws when several do.
const Person* try_person(const People& people, std::string_view reference);

}  // namespace pact::lookup
