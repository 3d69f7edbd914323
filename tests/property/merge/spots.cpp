#include "spots.hpp"

#include <algorithm>
#include <pact/tree/virtual_id.hpp>

#include "flat.hpp"

namespace pact::test {

using schema::Shape;
using schema::ShapeKind;

namespace {

bool has_place_of_its_own(const schema::Property& property, const Shape& shape, bool is_item,
                          const std::string& key) {
  if (property.name == "schema" || property.name == "unsettled") return false;
  if (is_item && property.name == key) return false;
  return property.name != "id" || is_item || shape.property("schema") == nullptr;
}

class Walk {
 public:
  std::vector<Spot> take() { return std::move(spots_); }

  /// `around` is the spot of the map itself, with an empty path for the root; `key` names it among
  /// its siblings.
  void map(const Node& node, const Shape& shape, const Spot& around, const std::string& key) {
    for (std::size_t i = 0; i < node.entries().size(); ++i) {
      const Entry& entry = node.entries()[i];
      const schema::Property* property = shape.property(entry.key);
      if (property && !has_place_of_its_own(*property, shape, !key.empty(), key)) continue;
      const Shape* below = property ? property->shape : shape.any_value;
      if (!below) continue;
      Spot spot = child(around, node, shape, i, entry.key, *below, &entry.value);
      spot.required = property && property->required;
      add(std::move(spot));
    }
    for (const schema::Property& property : shape.properties) {
      if (node.find(property.name) || !has_place_of_its_own(property, shape, !key.empty(), key))
        continue;
      spots_.push_back(child(around, node, shape, 0, property.name, *property.shape, nullptr));
    }
  }

 private:
  void add(Spot spot) {
    spots_.push_back(spot);
    const Shape& shape = *spot.shape;
    const Node& node = *spot.node;
    Spot around = spot;
    around.in_whole = spot.in_whole || shape.atomic;
    if (node.is_map()) {
      map(node, shape, around, spot.is_item() ? spot.above_shape->key : "");
      return;
    }
    for (std::size_t i = 0; i < node.items().size(); ++i) {
      const Node& item = node.items()[i];
      std::string step = item.is_text() ? item.text() : std::string(item.text_of(shape.key));
      if (step.empty() || (!shape.set && shape.key.empty())) step = "#" + std::to_string(i + 1);
      Spot below = child(around, node, shape, i, step, *shape.item, &item);
      if (below.is_item() && !around.in_whole) below.item = below.path;
      add(std::move(below));
    }
  }

  static Spot child(const Spot& around, const Node& above, const Shape& above_shape,
                    std::size_t index, const std::string& step, const Shape& shape,
                    const Node* node) {
    Spot spot;
    spot.path = around.path;
    spot.path.push_back(step);
    spot.shape = &shape;
    spot.node = node;
    spot.above = &above;
    spot.above_shape = &above_shape;
    spot.index = index;
    spot.item = around.item;
    spot.in_whole = around.in_whole;
    return spot;
  }

  std::vector<Spot> spots_;
};

void collect(const Node& node, const Shape& shape, const Path& path, const Shape& root,
             std::vector<OpenPlace>& into) {
  for (const Node& entry : node.items_of("unsettled")) {
    OpenPlace open{path, path, &entry};
    open.entry.emplace_back("unsettled");
    open.entry.emplace_back(entry.text_of("at"));
    for (std::string& step : parse_path(entry.text_of("at"))) open.place.push_back(std::move(step));
    into.push_back(std::move(open));
  }
  for (const Spot& spot : spots_of(node, shape)) {
    if (!spot.node || !spot.is_item() || spot.in_whole || spot.path.size() != 2) continue;
    Path below = path;
    below.insert(below.end(), spot.path.begin(), spot.path.end());
    collect(*spot.node, *spot.shape, below, root, into);
  }
}

}  // namespace

std::vector<Spot> spots_of(const Node& root, const Shape& shape) {
  Walk walk;
  walk.map(root, shape, Spot{}, "");
  return walk.take();
}

std::size_t record_of(const Path& path, const Shape& root) {
  std::size_t found = 0;
  for (std::size_t steps = 1; steps < path.size(); ++steps) {
    const Shape* shape = schema::shape_at(
        root, Path(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(steps)));
    if (shape && shape->kind == ShapeKind::map && shape->property("unsettled")) found = steps;
  }
  return found;
}

std::vector<OpenPlace> open_places(const Node& root, const Shape& shape) {
  std::vector<OpenPlace> places;
  collect(root, shape, {}, shape, places);
  return places;
}

bool has_lost_places(const Node& root, const Shape& shape) {
  const std::vector<OpenPlace> all = open_places(root, shape);
  const auto is_about_rival = [&](const OpenPlace& open) {
    return std::any_of(all.begin(), all.end(), [&](const OpenPlace& around) {
      return around.place.size() < open.place.size() && is_within(open.place, around.place) &&
             around.node->find("or");
    });
  };
  for (const OpenPlace& open : all) {
    if (is_about_rival(open)) return true;
    for (auto end = open.place.begin(); end != open.place.end(); ++end) {
      const Path around(open.place.begin(), end);
      const Shape* record = schema::shape_at(shape, around);
      if (record && record->kind == ShapeKind::map && !schema::resolve(root, shape, around))
        return true;
    }
    const Shape* there = schema::shape_at(shape, open.place);
    if (!there || there->kind != ShapeKind::map) continue;
    const Node* stands = schema::resolve(root, shape, open.place);
    if (!stands) return true;
    for (const Node& other : open.node->items_of("or")) {
      if (pact::canonical(other) == pact::canonical(*stands)) return true;
    }
  }
  return false;
}

}  // namespace pact::test
