#pragma once

#include <filesystem>
#include <optional>
#include <pact/git/library.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::git {

struct ProcessResult {
  int exit_code = 0;  ///< 128 + the signal's number when one ended it
  std::string out;
  std::string err;
};

/// Runs a program found on the PATH of `variables`, without a shell, with exactly these variables
/// as its environment, and waits for it. Throws Error(failed) when it cannot be started.
ProcessResult run(const std::vector<std::string>& command, const Variables& variables,
                  const std::filesystem::path& folder, std::string_view input = "");

}  // namespace pact::git
