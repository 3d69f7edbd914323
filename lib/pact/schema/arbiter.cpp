#include <array>
#include <mutex>
#include <nlohmann/json.hpp>
#include <pact/base/text.hpp>
#include <pact/schema/arbiter.hpp>
#include <pact/schema/document.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace pact::schema {
namespace {

using Json = nlohmann::json;

/// A known key without a value is as if it were not there; an unknown one is refused all the same.
bool is_absent(const Entry& entry, const Shape* map) {
  return entry.value.is_none() && (map == nullptr || map->open || map->any_value != nullptr ||
                                   map->property(entry.key) != nullptr);
}

const Shape* below(const Shape* map, std::string_view key) {
  if (map == nullptr) return nullptr;
  const Property* property = map->property(key);
  return property == nullptr ? map->any_value : property->shape;
}

Json to_json(const Node& node, const Shape* shape) {
  switch (node.kind()) {
    case NodeKind::text:
      return node.text();
    case NodeKind::number:
      return Json(node.text().size());
    case NodeKind::none:
      return nullptr;
    case NodeKind::list: {
      Json list = Json::array();
      const Shape* item = shape == nullptr ? nullptr : shape->item;
      for (const Node& each : node.items()) list.push_back(to_json(each, item));
      return list;
    }
    case NodeKind::map: {
      Json map = Json::object();
      for (const Entry& entry : node.entries()) {
        if (is_absent(entry, shape)) continue;
        map.emplace(entry.key, to_json(entry.value, below(shape, entry.key)));
      }
      return map;
    }
  }
  return nullptr;
}

/// Takes the patterns away. valijson would match them with std::regex, which backtracks and is not
/// free of races; the few that there are have code of their own, which Shape insists on.
void drop_patterns(Json& schema) {
  if (schema.is_object() && schema.contains("type")) schema.erase("pattern");
  for (Json& part : schema) {
    if (part.is_structured()) drop_patterns(part);
  }
}

const valijson::Schema& compiled(FileKind kind) {
  struct Slot {
    std::once_flag once;
    valijson::Schema schema;
  };
  static std::array<Slot, k_file_kinds.size()> slots;
  Slot& slot = slots.at(static_cast<std::size_t>(kind));
  std::call_once(slot.once, [&] {
    Json json = Json::parse(document(kind).dump());
    drop_patterns(json);
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(json),
                                            slot.schema);
  });
  return slot.schema;
}

}  // namespace

std::vector<std::string> objections(FileKind kind, const Node& root) {
  valijson::Validator validator;
  const Json json = root.is_none() ? Json::object() : to_json(root, &shape_of(kind));
  valijson::ValidationResults results;
  std::vector<std::string> found;
  if (validator.validate(compiled(kind), valijson::adapters::NlohmannJsonAdapter(json), &results)) {
    return found;
  }
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    std::string where;
    for (const std::string& step : error.context) where += step;
    found.push_back(where + ": " + error.description);
  }
  if (found.empty()) found.emplace_back("the schema refuses it");
  return found;
}

}  // namespace pact::schema
