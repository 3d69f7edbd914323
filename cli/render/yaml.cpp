#include <memory>
#include <pact/schema/shape.hpp>
#include <pact/yaml/splice.hpp>

#include "render.hpp"

namespace pact::cli::render {

namespace {

/// Shapes that anything fits, made for one value, since what commands print has schemas of its own.
class LooseShapes {
 public:
  const schema::Shape& of(const Node& node) {
    schema::Shape& shape = *kept_.emplace_back(std::make_unique<schema::Shape>());
    if (node.is_map()) {
      shape.kind = schema::ShapeKind::map;
      for (const Entry& entry : node.entries()) {
        schema::Property property;
        property.name = entry.key;
        property.shape = &of(entry.value);
        shape.properties.push_back(std::move(property));
      }
    } else if (node.is_list()) {
      shape.kind = schema::ShapeKind::list;
      // Items of one list may have different keys: the shape knows them all.
      Node all = node.items().empty() ? Node() : node.items().front();
      for (const Node& item : node.items()) {
        for (const Entry& entry : item.entries()) {
          if (!all.find(entry.key)) all.set(entry.key, entry.value);
        }
      }
      shape.item = &of(all);
    }
    return shape;
  }

 private:
  std::vector<std::unique_ptr<schema::Shape>> kept_;
};

/// Numbers are written as they are, which is what their text says.
Node with_numbers_as_text(Node node) {
  if (node.kind() == NodeKind::number) return Node(node.text());
  for (Node& item : node.items()) item = with_numbers_as_text(std::move(item));
  for (Entry& entry : node.entries()) entry.value = with_numbers_as_text(std::move(entry.value));
  return node;
}

}  // namespace

std::string as_yaml(const Node& data) {
  LooseShapes shapes;
  return yaml::write(with_numbers_as_text(data), shapes.of(data));
}

}  // namespace pact::cli::render
