#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace pact {

/// At the end of the list, unless it is in it.
inline void add_once(std::vector<std::string>& list, std::string each) {
  if (std::ranges::find(list, each) == list.end()) list.push_back(std::move(each));
}

}  // namespace pact
