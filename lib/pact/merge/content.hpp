#pragma once

#include <pact/merge/likeness.hpp>
#include <pact/tree/node.hpp>
#include <set>

namespace pact::merge {

/// Items (from the root of the file) that are one place each, since merged field by field they
/// would not be valid.
using WholeItems = std::set<Path>;

/// What the merged file says, with its `unsettled:` lists; the order of a map's keys means nothing.
Node merged_content(const schema::Shape& shape, const Contents& contents,
                    const WholeItems& whole_items = {});

}  // namespace pact::merge
