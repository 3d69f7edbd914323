#pragma once

#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <string_view>

namespace pact::git {

/// Where the file that `commit` has at `path`, and `parent` has not, was in the parent: one of the
/// files that went in this commit, chosen as git chooses (diffcore-rename: the same content, then
/// the same name with three quarters of the content, then the most alike from one half up).
std::optional<std::string> former_path(const Repository& repository, const Oid& parent,
                                       const Oid& commit, const std::string& path);

/// How much of the larger text the two share, as git estimates it (diffcore-delta), of 60000.
unsigned similarity(std::string_view before, std::string_view after);

}  // namespace pact::git
