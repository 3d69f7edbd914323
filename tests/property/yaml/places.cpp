#include <property/yaml/places.hpp>

namespace pact::test {

namespace {

void collect(const Node& node, const schema::Shape& shape, const Place& here,
             std::vector<Place>& out) {
  const auto child = [&](std::size_t index, std::string step, const schema::Shape* of) {
    Place place = here;
    if (!here.path.empty()) place.way.push_back(here.index);
    place.path.push_back(std::move(step));
    place.index = index;
    place.shape = of;
    place.item_key.clear();
    return place;
  };
  for (std::size_t i = 0; i < node.entries().size(); ++i) {
    const Entry& entry = node.entries()[i];
    const schema::Property* property = shape.property(entry.key);
    const Place place = child(i, entry.key, property ? property->shape : shape.any_value);
    out.push_back(place);
    collect(entry.value, *place.shape, place, out);
  }
  if (node.is_map() && !node.empty()) {
    for (const schema::Property& property : shape.properties) {
      if (node.find(property.name)) continue;
      out.push_back(child(0, property.name, property.shape));
      out.back().missing = true;
    }
    if (shape.any_value && !node.find("new one")) {
      out.push_back(child(0, "new one", shape.any_value));
      out.back().missing = true;
    }
  }
  for (std::size_t i = 0; i < node.items().size(); ++i) {
    const Node& item = node.items()[i];
    std::string step = item.is_text() ? item.text() : std::string(item.text_of(shape.key));
    if (step.empty()) step = "#" + std::to_string(i + 1);
    Place place = child(i, std::move(step), shape.item);
    place.item_key = item.is_map() ? shape.key : "";
    out.push_back(place);
    collect(item, *shape.item, place, out);
  }
}

}  // namespace

std::vector<Place> places_of(const Node& root, const schema::Shape& shape) {
  std::vector<Place> places;
  collect(root, shape, Place{}, places);
  return places;
}

const Node& child_at(const Node& container, std::size_t index) {
  return container.is_map() ? container.entries()[index].value : container.items()[index];
}

Node& child_at(Node& container, std::size_t index) {
  return container.is_map() ? container.entries()[index].value : container.items()[index];
}

const Node& container_of(const Node& root, const Place& place) {
  const Node* node = &root;
  for (const std::size_t index : place.way) node = &child_at(*node, index);
  return *node;
}

Node& container_of(Node& root, const Place& place) {
  Node* node = &root;
  for (const std::size_t index : place.way) node = &child_at(*node, index);
  return *node;
}

bool alike(const Node& a, const Node& b) {
  if (a.empty() && b.empty()) return true;
  if (a.kind() != b.kind() || a.text() != b.text() || a.items().size() != b.items().size() ||
      a.entries().size() != b.entries().size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.items().size(); ++i) {
    if (!alike(a.items()[i], b.items()[i])) return false;
  }
  for (const Entry& entry : a.entries()) {
    const Node* other = b.find(entry.key);
    if (!other || !alike(entry.value, *other)) return false;
  }
  return true;
}

std::string show(const Node& node) {
  std::string out;
  if (node.is_text()) {
    for (const char c : node.text()) {
      if (c == '\n') {
        out += "\\n";
      } else {
        out += c;
      }
    }
    return '"' + out + '"';
  }
  for (const Node& item : node.items()) out += show(item) + ", ";
  for (const Entry& entry : node.entries()) out += entry.key + ": " + show(entry.value) + ", ";
  return node.is_list() ? '[' + out + ']' : node.is_map() ? '{' + out + '}' : "none";
}

}  // namespace pact::test
