#include <array>
#include <mutex>
#include <nlohmann/json.hpp>
#include <pact/base/error.hpp>
#include <pact/schema/document.hpp>
#include <pact/schema/embedded.hpp>

namespace pact::schema {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view k_common = "common.schema.json";

Json parsed(std::string_view name) {
  for (const EmbeddedFile& file : embedded_schemas()) {
    if (file.name == name) return Json::parse(file.content);
  }
  throw Error(ErrorKind::failed, "the program lacks the schema " + std::string(name));
}

/// Points every reference to common.schema.json at the document itself.
void make_local(Json& node) {
  if (node.is_object()) {
    for (auto& [key, value] : node.items()) {
      if (key == "$ref") {
        const std::string reference = value.get<std::string>();
        if (reference.starts_with(k_common)) value = reference.substr(k_common.size());
      } else {
        make_local(value);
      }
    }
  } else if (node.is_array()) {
    for (Json& value : node) make_local(value);
  }
}

Json assembled(FileKind kind) {
  Json schema = parsed(std::string(name_of(kind)) + ".schema.json");
  make_local(schema);
  Json common = parsed(k_common);
  for (auto& [name, definition] : common.at("definitions").items()) {
    schema["definitions"][name] = std::move(definition);
  }
  return schema;
}

}  // namespace

const Json& document(FileKind kind) {
  struct Slot {
    std::once_flag once;
    Json schema;
  };
  static std::array<Slot, k_file_kinds.size()> slots;
  Slot& slot = slots.at(static_cast<std::size_t>(kind));
  std::call_once(slot.once, [&] { slot.schema = assembled(kind); });
  return slot.schema;
}

}  // namespace pact::schema
