#pragma once

#include <optional>
#include <pact/schema/shape.hpp>
#include <pact/yaml/splice.hpp>
#include <vector>

namespace pact::yaml {

/// An edit brought down to one step in one list or map that exists. Borrows from the document and
/// the shape.
struct Target {
  enum class Step {
    replace,     ///< the child at `index` becomes `value`
    insert_key,  ///< the map gets `key` with `value`, as its child number `index`
    append,      ///< the list gets `value` at its end
    remove,      ///< the child at `index` goes; others stay
    nothing,     ///< the content is already as wished
    root,        ///< the whole content becomes `value`
  };
  Step step = Step::nothing;
  std::vector<std::size_t> way;  ///< the positions that lead from the root to `container`
  const Node* container = nullptr;
  const schema::Shape* container_shape = nullptr;  ///< null where the schema knows nothing
  std::size_t index = 0;
  std::string key;
  Node value;
  const schema::Shape* value_shape = nullptr;
};

/// Where the edit takes place. Throws Error(not_found) or Error(blocked).
Target find_target(const Node& root, const schema::Shape& shape, const Edit& edit);

/// The content after the edit.
Node edited(const Node& root, const Target& target);

/// Whether two contents are the same to a schema: nothing, an empty text, list and map are one,
/// and the order of a map's keys does not count.
bool same_content(const Node& a, const Node& b);

}  // namespace pact::yaml
