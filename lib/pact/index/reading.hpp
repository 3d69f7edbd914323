#pragma once

#include <cstdint>
#include <optional>
#include <pact/index/folder.hpp>
#include <pact/model/customer.hpp>
#include <string>
#include <vector>

namespace pact::index {

/// How the customer can be called, encoded (folder.hpp).
std::string names_of(const Customer& customer);

/// One item of a file, as it goes into the tables.
struct ItemRow {
  std::optional<std::int64_t> day;  ///< since 1970
  std::string terms;
};

/// All that the index keeps of one file.
struct Reading {
  bool must_read = false;
  std::string names;  ///< of a customer, encoded
  std::vector<ItemRow> items;
  std::vector<std::uint64_t> ids;       ///< of all its records, in whichever list, as numbers
  std::vector<std::uint64_t> mentions;  ///< ids that stand in it as values
};

/// Never throws: what cannot be read is `must_read`.
Reading read_file(const std::filesystem::path& root, const std::string& path);

}  // namespace pact::index
