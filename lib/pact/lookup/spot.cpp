#include <algorithm>
#include <array>
#include <pact/base/text.hpp>
#include <pact/lookup/spot.hpp>

namespace pact::lookup {

namespace {

using schema::Property;
using schema::Shape;
using schema::ShapeKind;

/// What the tool keeps by itself, or what has commands of its own.
bool is_kept_by_tool(const Property& property) {
  constexpr std::array<std::string_view, 6> k_kept = {"schema", "id",      "was",
                                                      "by",     "entered", "unsettled"};
  if (std::find(k_kept.begin(), k_kept.end(), property.name) != k_kept.end()) return true;
  const Shape* item = property.shape->item;
  const Property* key =
      item && !property.shape->key.empty() ? item->property(property.shape->key) : nullptr;
  return key && key->shape->form == schema::TextForm::item_id;
}

[[noreturn]] void refuse_unknown(const std::string& step, const Shape& map) {
  Error error(ErrorKind::not_found, "there is no \"" + text::printable(step) + "\" to set" +
                                        (map.noun.empty() ? "" : " in a " + map.noun));
  std::vector<std::string> names;
  for (const Property& each : map.properties) names.push_back(each.name);
  for (const std::string& line : what_can_be_set(map)) error = std::move(error).cause(line);
  if (const auto near = text::nearest(step, names)) {
    throw std::move(error).hint("did you mean " + *near + "?");
  }
  throw error;
}

/// The item of a list that a step names: by key, by text, by position, or by the beginning of a
/// key.
const Node* item_of(const Shape& list, const Node* node, const std::string& step) {
  if (!node || !node->is_list()) return nullptr;
  const Shape* shape = &list;
  if (const Node* exact = schema::resolve(*node, *shape, {step})) return exact;
  std::vector<const Node*> found;
  for (const Node& item : node->items()) {
    if (!list.key.empty() && item.text_of(list.key).starts_with(step)) found.push_back(&item);
  }
  if (found.size() <= 1) return found.empty() ? nullptr : found.front();
  Error error(ErrorKind::ambiguous, "several begin with \"" + text::printable(step) + "\"");
  for (const Node* each : found)
    error = std::move(error).cause(std::string(each->text_of(list.key)));
  throw std::move(error).hint("say more of it");
}

/// One step down.
class Walk {
 public:
  Walk(const Shape& root, const Node& node) {
    spot_.shape = &root;
    spot_.node = &node;
  }

  void step(const std::string& key) {
    if (spot_.shape->kind == ShapeKind::text || spot_.shape->open) {
      throw Error(ErrorKind::not_found,
                  "\"" + to_string(spot_.at) + "\" is a text, with nothing below it");
    }
    if (spot_.shape->kind == ShapeKind::map) {
      into_map(key);
    } else {
      into_list(key);
    }
  }

  Spot take() && { return std::move(spot_); }

 private:
  void into_map(const std::string& key) {
    const Shape& map = *spot_.shape;
    const Property* property = map.property(key);
    if (!property && !map.any_value) refuse_unknown(key, map);
    const Shape* list = spot_.above && spot_.above->kind == ShapeKind::list ? spot_.above : nullptr;
    spot_.holders.push_back({&map, spot_.node, list, spot_.at.size()});
    spot_.property = property;
    spot_.above = &map;
    spot_.shape = property ? property->shape : map.any_value;
    spot_.node = spot_.node ? spot_.node->find(key) : nullptr;
    spot_.at.push_back(key);
  }

  void into_list(const std::string& key) {
    const Shape& list = *spot_.shape;
    const Node* item = item_of(list, spot_.node, key);
    const bool keyed = !list.key.empty();
    std::string name = key;
    if (item && keyed && !item->text_of(list.key).empty()) name = item->text_of(list.key);
    if (!item && !keyed) {
      throw Error(ErrorKind::not_found,
                  "\"" + to_string(spot_.at) + "\" has no \"" + text::printable(key) + "\"");
    }
    spot_.property = nullptr;
    spot_.above = &list;
    spot_.shape = list.item;
    spot_.node = item;
    spot_.at.push_back(name);
  }

  Spot spot_;
};

}  // namespace

Spot find_spot(const LedgerFile& file, const Path& base, const Path& typed) {
  Walk walk(schema::shape_of(file.kind), file.document.root);
  for (const std::string& step : base) walk.step(step);
  for (const std::string& step : typed) walk.step(step);
  return std::move(walk).take();
}

std::vector<std::string> what_can_be_set(const Shape& map) {
  std::size_t widest = 0;
  for (const Property& each : map.properties) {
    if (!is_kept_by_tool(each)) widest = std::max(widest, each.name.size());
  }
  std::vector<std::string> lines;
  for (const Property& each : map.properties) {
    if (is_kept_by_tool(each)) continue;
    lines.push_back(each.name + std::string(widest - each.name.size() + 2, ' ') + each.description);
  }
  return lines;
}

}  // namespace pact::lookup
