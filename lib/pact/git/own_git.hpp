#pragma once

#include <filesystem>
#include <pact/git/repository.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::git {

/// Runs the user's git in the working tree, with `index` as its index, paths taken literally, and
/// returns what it printed: for the index formats that libgit2 and this library do not know. Throws
/// Error(failed) with git's words.
std::string run_git(const Repository& repository, const std::vector<std::string>& arguments,
                    const std::filesystem::path& index, std::string_view input = "");

}  // namespace pact::git
