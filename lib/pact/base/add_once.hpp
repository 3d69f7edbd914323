#pragma once

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

namespace pact {

/// At the end of the list, unless it is in it.
template <class T>
void add_once(std::vector<T>& list, std::type_identity_t<T> each) {
  if (std::ranges::find(list, each) == list.end()) list.push_back(std::move(each));
}

}  // namespace pact
