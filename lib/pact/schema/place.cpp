#include <charconv>
#include <pact/schema/schema.hpp>

namespace pact::schema {
namespace {

/// "#2" as the index 1; nothing for anything else.
std::optional<std::size_t> position(std::string_view step) {
  std::size_t number = 0;
  if (step.size() < 2 || step.front() != '#') return std::nullopt;
  const auto [end, error] = std::from_chars(step.data() + 1, step.data() + step.size(), number);
  if (error != std::errc() || end != step.data() + step.size() || number == 0) return std::nullopt;
  return number - 1;
}

const Node* item_at(const Node& list, const Shape& shape, std::string_view step) {
  for (const Node& item : list.items()) {
    if (!shape.key.empty()) {
      const Node* key = item.find(shape.key);
      if (key != nullptr && key->is_text() && key->text() == step) return &item;
    } else if (item.is_text() && item.text() == step) {
      return &item;
    }
  }
  const auto index = position(step);
  return index && *index < list.items().size() ? &list.items()[*index] : nullptr;
}

const Shape* below(const Shape& shape, const std::string& step) {
  if (shape.open) return &shape;
  if (shape.kind == ShapeKind::list) return shape.item;
  if (const Property* property = shape.property(step)) return property->shape;
  return shape.any_value;
}

}  // namespace

const Shape* shape_at(const Shape& root, const Path& path) {
  const Shape* shape = &root;
  for (const std::string& step : path) {
    if (shape == nullptr) return nullptr;
    shape = below(*shape, step);
  }
  return shape;
}

const Node* resolve(const Node& root, const Shape& shape, const Path& path) {
  const Node* node = &root;
  const Shape* at = &shape;
  for (const std::string& step : path) {
    node = node->is_list() ? item_at(*node, *at, step) : node->find(step);
    at = below(*at, step);
    if (node == nullptr || at == nullptr) return nullptr;
  }
  return node;
}

}  // namespace pact::schema
