#pragma once

#include <pact/schema/shape.hpp>
#include <pact/tree/node.hpp>
#include <vector>

namespace pact::test {

/// A place of a document that an edit may be about.
struct Place {
  Path path;
  std::vector<std::size_t> way;  ///< positions from the root to the container
  std::size_t index = 0;         ///< of the place in its container
  bool missing = false;          ///< a key that the schema has and the document has not
  const schema::Shape* shape = nullptr;
  std::string item_key;  ///< of an item of a keyed list: the property that names it
};

/// All places but the root, containers before what is in them.
std::vector<Place> places_of(const Node& root, const schema::Shape& shape);

const Node& container_of(const Node& root, const Place& place);
Node& container_of(Node& root, const Place& place);
const Node& child_at(const Node& container, std::size_t index);
Node& child_at(Node& container, std::size_t index);

/// The same to a schema: nothing, an empty text, list and map are one; keys have no order.
bool alike(const Node& a, const Node& b);

/// For messages.
std::string show(const Node& node);

}  // namespace pact::test
