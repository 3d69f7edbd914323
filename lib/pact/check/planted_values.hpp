#pragma once

#include <pact/check/item_versions.hpp>

namespace pact::check {

/// A value that newly stands as unsettled beside an own word: whoever settles the place may take
/// it, so only the author of the words and a merge bring one in.
struct PlantedValue {
  OwnWords item;  ///< as it was
  std::string key;
  Node value;
};

/// Those in items of somebody else than `me`. A new item has none: it is its author's.
std::vector<PlantedValue> planted_values(const ItemDifference& differs, std::string_view me);

/// Whether the item says it at the key, or has it there unsettled.
bool offers(const OwnWords& item, const std::string& key, const Node& value);

}  // namespace pact::check
