#pragma once

#include <string>

#include "context.hpp"
#include "result.hpp"

namespace pact::cli {

/// Merges what plain git stopped at, and says so on the page, in `repaired` and in `commit`. False
/// when git is in the middle of something still, or files are in conflict still: then nothing can
/// be settled yet.
bool repair_what_git_left(Context& context, Result& result);

/// Merges a file again that a merge without the driver broke and somebody committed; a valid one
/// stays as it is.
void repair_file(Context& context, const std::string& path, Result& result);

/// The same for every file with conflict markers; those that it cannot repair are said.
bool repair_committed_markers(Context& context, Result& result);

}  // namespace pact::cli
