#pragma once

#include <pact/lookup/items.hpp>
#include <string_view>
#include <vector>

namespace pact::lookup {

/// The records that name the item: that cite or use it, are about it, or were done by it. The item
/// itself and what stands inside of it are left out.
std::vector<const Record*> citing(const Records& records, const Record& item);

}  // namespace pact::lookup
