#pragma once

#include <functional>
#include <string>
#include <vector>

namespace pact::merge {

using Keys = std::vector<std::string>;

/// Three orders of the keys of a list or map; none for one that is not there. `ours` is the first
/// of the sides in byte order of their texts.
struct Orders {
  Keys base, ours, theirs;
};

/// The keys of `kept`, each of which one of the three has, in the merged order (format.md,
/// "Three-way merge", rule 2). A side that left the order as it was yields to the other. Otherwise
/// a key that is not in all three stands behind its nearest preceding one that is, and several
/// there in the order of `before`.
Keys merged_order(const Orders& orders, const Keys& kept,
                  const std::function<bool(const std::string&, const std::string&)>& before);

/// The same for a keyed list: by key where both sides are in order of their keys.
Keys merged_list_order(const Orders& orders, const Keys& kept);

}  // namespace pact::merge
