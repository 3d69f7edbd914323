#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <pact/schema/document.hpp>
#include <pact/schema/embedded.hpp>

using namespace pact::schema;
using Json = nlohmann::ordered_json;

namespace {

/// Looks at every schema in a schema: where a value may be described, not at names and data.
void check_schema(const Json& schema, const std::string& where) {
  CAPTURE(where);
  REQUIRE(schema.is_object());  // `true` and `false` are schemas too, and let anything in
  for (const char* keyword : {"const", "minimum", "maximum", "multipleOf", "format", "oneOf", "not",
                              "if", "patternProperties", "contains", "default"}) {
    CAPTURE(keyword);
    CHECK_FALSE(schema.contains(keyword));
  }
  if (!schema.contains("$ref") && !schema.contains("anyOf")) {
    REQUIRE(schema.contains("type"));
    const Json& type = schema["type"];
    REQUIRE(type.is_string());
    CHECK((type == "string" || type == "array" || type == "object"));
    if (type == "object") {
      REQUIRE(schema.contains("additionalProperties"));
      CHECK(
          (schema["additionalProperties"] == false || schema["additionalProperties"].is_object()));
    }
    if (type == "array") CHECK(schema.contains("items"));
  }
  if (schema.contains("enum")) {
    for (const Json& value : schema["enum"]) CHECK(value.is_string());
  }
  for (const char* many : {"properties", "definitions"}) {
    if (!schema.contains(many)) continue;
    for (const auto& [name, part] : schema[many].items()) check_schema(part, where + "/" + name);
  }
  for (const char* one : {"items", "additionalProperties"}) {
    if (schema.contains(one) && schema[one].is_object())
      check_schema(schema[one], where + "/" + one);
  }
  if (schema.contains("anyOf")) {
    for (const Json& part : schema["anyOf"]) check_schema(part, where + "/anyOf");
  }
}

void check_references(const Json& node, const Json& document) {
  if (node.is_object() && node.contains("$ref")) {
    const std::string reference = node["$ref"].get<std::string>();
    REQUIRE(reference.starts_with("#/definitions/"));
    CHECK(document.contains(Json::json_pointer(reference.substr(1))));
  }
  for (const Json& part : node) {
    if (part.is_structured()) check_references(part, document);
  }
}

}  // namespace

TEST_CASE("the schemas know texts, lists and closed maps, no number and no boolean") {
  for (const FileKind kind : k_file_kinds) check_schema(document(kind), std::string(name_of(kind)));
}

TEST_CASE("document: whole in itself") {
  for (const FileKind kind : k_file_kinds) check_references(document(kind), document(kind));
}

TEST_CASE("the schemas as they lie in the folder are JSON Schema of draft 7") {
  int schemas = 0;
  for (const pact::EmbeddedFile& file : embedded_schemas()) {
    CAPTURE(file.name);
    REQUIRE(Json::accept(file.content));
    if (!file.name.ends_with(".schema.json")) continue;
    ++schemas;
    CHECK(Json::parse(file.content)["$schema"] == "http://json-schema.org/draft-07/schema#");
  }
  CHECK(schemas == 9);
}
