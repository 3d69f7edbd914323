#pragma once

#include <pact/tree/node.hpp>
#include <string>
#include <string_view>

/// How a document is laid out where it is edited.
namespace pact::yaml {

struct Layout {
  std::string line_end = "\n";
  std::size_t list_step = 2;  ///< columns from a key to the dashes of its list
  std::size_t map_step = 2;   ///< columns from a key to the keys of its map
  std::size_t dash_step = 2;  ///< columns from a dash to its item

  /// What the document around `place` uses, the nearest example first.
  static Layout around(const Node& place, const Node& root, std::string_view text);
};

/// A list or map in brackets.
bool is_flow(const Node& node, std::string_view text);
/// A list or map on lines of its own.
bool is_block(const Node& node, std::string_view text);

/// The offset behind the colon of an entry.
std::size_t behind_colon(const Entry& entry, std::string_view text);
/// The offset of the dash of a block list's item.
std::size_t dash_of(const Node& list, std::size_t index, std::string_view text);

/// The line end to use for a line inserted below that of `at`.
std::string line_end_at(std::string_view text, std::size_t at);

}  // namespace pact::yaml
