#pragma once

#include <pact/schema/shape.hpp>
#include <pact/tree/node.hpp>
#include <set>

namespace pact::merge {

/// What three versions of a file say; `base` is null where there is none.
struct Contents {
  const Node* base = nullptr;
  const Node* ours = nullptr;
  const Node* theirs = nullptr;
};

/// Items (from the root of the file) that are one place each, since merged field by field they
/// would not be valid.
using WholeItems = std::set<Path>;

/// What the merged file says, with its `unsettled:` lists; the order of a map's keys means nothing.
Node merged_content(const schema::Shape& shape, const Contents& contents,
                    const WholeItems& whole_items = {});

/// Whether two contents are the same to a schema.
bool same(const Node* a, const Node* b);

}  // namespace pact::merge
