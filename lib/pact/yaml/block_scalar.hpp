#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pact::yaml {

/// The start of a block scalar: `|`, `>2-`, `|+`.
struct BlockHeader {
  char style = '|';
  char chomping = ' ';  ///< '-', '+', or ' ' for neither
  int indent = 0;       ///< the indentation that it states, or 0
  std::size_t end = 0;  ///< the offset behind it
};

/// Reads the header at `at`, where a `|` or `>` stands.
BlockHeader block_header(std::string_view text, std::size_t at);
/// The header's text with another chomping; the very bytes where it is the same.
std::string with_chomping(std::string_view header, char chomping);

}  // namespace pact::yaml
