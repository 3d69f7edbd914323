#pragma once

#include <optional>
#include <pact/index/index.hpp>
#include <pact/index/store.hpp>

namespace pact::index {

/// What an index is made of.
struct Parts {
  Store store;
  Folders folders;
  std::size_t files_read = 0;
};

/// What is stored, brought up to what the files are now; made anew where it is missing, damaged or
/// old. Nothing where there are too few files for an index, or no place to keep one.
std::optional<Parts> opened(const Place& place);

}  // namespace pact::index
