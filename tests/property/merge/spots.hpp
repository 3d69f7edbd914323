#pragma once

#include <optional>
#include <pact/schema/schema.hpp>
#include <string>
#include <vector>

/// The places of a file that an edit may be about.
namespace pact::test {

struct Spot {
  Path path;
  const schema::Shape* shape = nullptr;
  const Node* node = nullptr;  ///< null where the schema has the key and the file has not
  const Node* above = nullptr;
  const schema::Shape* above_shape = nullptr;
  std::size_t index = 0;  ///< among the keys or items above
  Path item;              ///< the innermost item of a keyed list around it, or itself
  bool required = false;
  bool in_whole = false;  ///< inside what means something only whole

  bool is_item() const { return above_shape && !above_shape->key.empty(); }
  bool is_member() const { return above_shape && above_shape->set; }
  bool is_place() const {
    return !in_whole && !is_member() && (shape->kind == schema::ShapeKind::text || shape->atomic);
  }
};

/// All but the root, keys of items and `schema`, containers before what is in them. An item without
/// a key has its position as its step, "#2".
std::vector<Spot> spots_of(const Node& root, const schema::Shape& shape);

/// The record whose `unsettled:` speaks of a place, as the number of its steps.
std::size_t record_of(const Path& path, const schema::Shape& root);

/// An entry of an `unsettled:` in a file.
struct OpenPlace {
  Path entry;  ///< of the entry itself
  Path place;
  const Node* node = nullptr;
};
std::vector<OpenPlace> open_places(const Node& root, const schema::Shape& shape);

/// Whether an entry is about an item that is not there or of which there are several versions, or
/// gives the very value that stands there, as no merge leaves it.
bool has_lost_places(const Node& root, const schema::Shape& shape);

}  // namespace pact::test
