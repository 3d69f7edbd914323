#include <algorithm>
#include <map>
#include <pact/merge/order.hpp>
#include <set>

namespace pact::merge {

namespace {

using Names = std::set<std::string>;

Names names_of(const Keys& keys) {
  return Names(keys.begin(), keys.end());
}

Keys only(const Keys& keys, const Names& wanted) {
  Keys result;
  std::copy_if(keys.begin(), keys.end(), std::back_inserter(result),
               [&](const std::string& key) { return wanted.contains(key); });
  return result;
}

Names common(const Keys& a, const Keys& b) {
  return names_of(only(a, names_of(b)));
}

/// The keys that hold the others in place, in their order.
Keys skeleton_of(const Orders& orders, const Names& kept) {
  if (orders.ours == orders.base) return only(orders.theirs, kept);
  if (orders.theirs == orders.base) return only(orders.ours, kept);
  const Names both = common(orders.ours, orders.theirs);
  const Names shared = common(only(orders.base, both), Keys(kept.begin(), kept.end()));
  const Keys ours = only(orders.ours, shared);
  const Keys theirs = only(orders.theirs, shared);
  if (shared.empty()) {
    // Made on both sides: what both have keeps the order that both give it.
    const Keys made = only(only(orders.ours, both), kept);
    if (made == only(only(orders.theirs, both), kept)) return made;
    return {};
  }
  const Keys base = only(orders.base, shared);
  if (ours == base || ours == theirs) return theirs;
  if (theirs == base) return ours;
  return base;
}

/// The nearest key of the skeleton before `key` in an order that has it; "" for none.
std::string anchor_of(const std::string& key, const Keys& order, const Names& skeleton) {
  std::string anchor;
  for (const std::string& each : order) {
    if (each == key) break;
    if (skeleton.contains(each)) anchor = each;
  }
  return anchor;
}

}  // namespace

Keys merged_order(const Orders& orders, const Keys& kept,
                  const std::function<bool(const std::string&, const std::string&)>& before) {
  const Keys skeleton = skeleton_of(orders, names_of(kept));
  const Names held = names_of(skeleton);
  std::map<std::string, Keys> behind;
  for (const std::string& key : names_of(kept)) {
    if (held.contains(key)) continue;
    const bool in_ours =
        std::find(orders.ours.begin(), orders.ours.end(), key) != orders.ours.end();
    behind[anchor_of(key, in_ours ? orders.ours : orders.theirs, held)].push_back(key);
  }
  Keys result;
  const auto add_behind = [&](const std::string& anchor) {
    Keys& keys = behind[anchor];
    std::sort(keys.begin(), keys.end(), before);
    result.insert(result.end(), keys.begin(), keys.end());
  };
  add_behind("");
  for (const std::string& key : skeleton) {
    result.push_back(key);
    add_behind(key);
  }
  return result;
}

Keys merged_list_order(const Orders& orders, const Keys& kept) {
  const bool in_order = std::is_sorted(orders.ours.begin(), orders.ours.end()) &&
                        std::is_sorted(orders.theirs.begin(), orders.theirs.end());
  if (in_order) {
    Keys sorted = kept;
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  }
  return merged_order(orders, kept, std::less<>());
}

}  // namespace pact::merge
