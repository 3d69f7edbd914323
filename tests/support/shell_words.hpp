#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pact::test {

/// Splits a command line as a shell would, with its quotes and backslashes. Nothing when only a
/// shell can tell what the line means: a variable, a pipe, a redirection, two commands. Globs stay
/// as they are, which is what a shell makes of one that matches no file.
/// Throws std::runtime_error when a quote does not end.
std::optional<std::vector<std::string>> shell_words(std::string_view line);

}  // namespace pact::test
