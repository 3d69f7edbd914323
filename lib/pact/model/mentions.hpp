#pragma once

#include <pact/model/person.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact {

/// The people whom a text speaks to, as @ann or @Ann: by id, or by a first name that only one of
/// them has; in order of id, each once. An @ within a word (an e-mail address), in an address of
/// the web, or behind a backslash speaks to nobody.
std::vector<std::string> mentioned_in(std::string_view text, const People& people);

}  // namespace pact
