#include "output_schemas.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "session_world.hpp"

namespace pact::test {

namespace fs = std::filesystem;
using Adapter = valijson::adapters::NlohmannJsonAdapter;
using Json = nlohmann::json;

namespace {

const fs::path k_folder = fs::path(PACT_SOURCE_DIR) / "schemas" / "out";

/// A reference to another file of schemas/out, or of schemas ("../common.schema.json").
const Json* fetch(const std::string& address) {
  const std::size_t scheme = address.find("://");
  const std::string name = address.substr(scheme == std::string::npos ? 0 : scheme + 3);
  // What a schema of schemas refers to in turn stands beside it.
  const bool here = fs::exists(k_folder / name);
  return new Json(Json::parse(read_file((here ? k_folder : k_folder.parent_path()) / name)));
}

std::string explain(valijson::ValidationResults& results) {
  std::string text;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    std::string at;
    for (const std::string& step : error.context) at += step;
    text += "\n  " + at + ": " + error.description;
  }
  return text;
}

}  // namespace

std::string problems_of_output(const std::string& json) {
  Json output;
  try {
    output = Json::parse(json);
  } catch (const Json::exception& error) {
    return std::string("no JSON was printed: ") + error.what();
  }
  const std::string schema_name = output.is_object() ? output.value("schema", "") : "";
  constexpr std::string_view k_prefix = "pact/out/";
  const std::size_t slash = schema_name.rfind('/');
  if (!schema_name.starts_with(k_prefix) || slash < k_prefix.size() ||
      schema_name.substr(slash) != "/1") {
    return "the root says no schema pact/out/…/1 but \"" + schema_name + "\"";
  }
  const std::string name = schema_name.substr(k_prefix.size(), slash - k_prefix.size());
  const fs::path file = k_folder / (name + ".schema.json");
  if (!fs::exists(file)) return "there is no schemas/out/" + name + ".schema.json";
  try {
    valijson::Schema schema;
    const Json source = Json::parse(read_file(file));
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(Adapter(source), schema, fetch,
                        [](const Json* fetched) { delete fetched; });
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(schema, Adapter(output), &results)) return "";
    return "the output is not what schemas/out/" + name + ".schema.json allows:" + explain(results);
  } catch (const std::exception& error) {
    return "schemas/out/" + name + ".schema.json: " + error.what();
  }
}

}  // namespace pact::test
