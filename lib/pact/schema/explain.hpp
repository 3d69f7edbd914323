#pragma once

#include <pact/schema/schema.hpp>
#include <vector>

namespace pact::schema {

/// What our own reading of the schema finds: all that a JSON Schema validator would refuse, and
/// days that are none, ids that stand twice and words that measure, which a schema cannot say.
std::vector<Problem> explain(FileKind kind, const Node& root);

}  // namespace pact::schema
