#pragma once

#include <pact/report/prep.hpp>
#include <string>
#include <vector>

#include "context.hpp"
#include "page.hpp"

namespace pact::cli {

/// How much of what is prepared goes onto the page.
enum class Extent {
  page,  ///< what is first of each block, at most 36 lines of 80 columns; what was cut is named
  all
};

/// What stands together below one gutter word: entries of one or more lines each.
struct PrepBlock {
  std::string name;  ///< what it is called when some of it was cut
  std::size_t most;  ///< entries on a page that has room
  std::vector<std::vector<Line>> entries{};
};

/// The blocks that have an entry, in the order of the page. On a page texts are cut to their first
/// sentence.
std::vector<PrepBlock> prep_blocks(const report::Prep& prep, const report::Occasion& occasion,
                                   Extent extent, Context& context);

}  // namespace pact::cli
