#pragma once

#include <nlohmann/json_fwd.hpp>
#include <pact/schema/schema.hpp>

namespace pact::schema {

/// The JSON Schema of a kind of file, whole: what it takes from common.schema.json stands among its
/// own definitions, so that every `$ref` begins with "#/definitions/". Parsed once, when first
/// asked for; any thread may ask.
const nlohmann::ordered_json& document(FileKind kind);

}  // namespace pact::schema
