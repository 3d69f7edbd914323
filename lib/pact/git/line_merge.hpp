#pragma once

#include <optional>
#include <string>

namespace pact::git {

/// `ours` with the change from `base` to `theirs` put in, line by line (git's own three-way merge
/// of texts); nothing where the two touch the same lines.
std::optional<std::string> merge_lines(const std::string& base, const std::string& theirs,
                                       const std::string& ours);

/// git's own merge of texts where it leaves to a person what both changed: with conflict markers,
/// whose labels are `ours` and `theirs`.
std::string merge_with_markers(const std::string& base, const std::string& ours,
                               const std::string& theirs);

}  // namespace pact::git
