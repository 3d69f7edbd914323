#pragma once

#include <pact/schema/shape.hpp>
#include <pact/tree/node.hpp>

namespace pact::merge {

/// What three versions of a file say; `base` is null where there is none.
struct Contents {
  const Node* base = nullptr;
  const Node* ours = nullptr;
  const Node* theirs = nullptr;
};

/// Whether two contents are the same to a schema.
bool same(const Node* a, const Node* b);

/// Whether they are, but for an order that means nothing.
bool say_the_same(const schema::Shape& shape, const Node& a, const Node& b);

/// Versions that differ in an order that means nothing become one: that of the side that moved.
Contents alike(const schema::Shape& shape, Contents contents);

}  // namespace pact::merge
