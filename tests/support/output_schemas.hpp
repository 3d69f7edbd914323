#pragma once

#include <string>

namespace pact::test {

/// What schemas/out/ has against the JSON that a command printed: the schema is the one that the
/// root key `schema` names ("pact/out/note/1" → note.schema.json). Empty when all is well.
std::string problems_of_output(const std::string& json);

}  // namespace pact::test
