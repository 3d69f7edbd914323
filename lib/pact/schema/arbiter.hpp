#pragma once

#include <pact/schema/schema.hpp>
#include <string>
#include <vector>

namespace pact::schema {

/// What a JSON Schema validator (valijson) says against a file, patterns apart; empty when it
/// accepts it. Its words are for developers: explain() finds the same and says it better.
std::vector<std::string> objections(FileKind kind, const Node& root);

}  // namespace pact::schema
