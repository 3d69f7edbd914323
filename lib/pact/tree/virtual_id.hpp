#pragma once

#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact {

/// What a value says, in one text that two values share exactly when they say the same: the order
/// of a map's keys does not count, and nothing, an empty text, list and map are one. A text is
/// itself, so that byte order of texts is the order of these.
std::string canonical(const Node& value);

/// The id of an item that was written by hand without one (format.md, "Ids"): its day, and its
/// content but for what is unsettled in it. Of several in a list that say the same, `nth` is the
/// number, from 1.
std::string virtual_id(const Node& item, int nth = 1);

/// What tells the items of a keyed list apart, in the list's order: the text at `key`, else the
/// virtual id.
std::vector<std::string> item_keys(const std::vector<Node>& items, std::string_view key);

}  // namespace pact
