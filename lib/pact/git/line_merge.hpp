#pragma once

#include <optional>
#include <string>

namespace pact::git {

/// `ours` with the change from `base` to `theirs` put in, line by line (git's own three-way merge
/// of texts); nothing where the two touch the same lines.
std::optional<std::string> merge_lines(const std::string& base, const std::string& theirs,
                                       const std::string& ours);

}  // namespace pact::git
