#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <pact/git/process.hpp>
#include <string_view>
#include <vector>

namespace pact::git {

/// How a program that may wait for a network is listened to.
struct Attendance {
  /// Without a byte from it; a password being typed on the terminal is a sign of life too.
  std::chrono::milliseconds patience;
  /// Each line of its standard error as it comes, those that the next one overwrites included.
  std::function<void(std::string_view line)> heard;
  /// Asked many times a second; true ends the program.
  std::function<bool()> interrupted;
  /// Whether it may ask on the person's terminal. Without that it is in a session of its own and
  /// has no terminal at all; with it, it stays where Ctrl-C and Ctrl-Z reach it as they do us.
  enum class Terminal { none, shared };
  Terminal terminal = Terminal::none;
};

struct Attended {
  enum class End { by_itself, out_of_patience, interrupted };
  End end = End::by_itself;
  ProcessResult result;  ///< what it had said by then
};

/// Runs a program as run() does, with no input, and ends it with all that it started when patience
/// is over or the person says so: asked first, so that it can clean up, then killed. It ends with
/// us when we are killed.
Attended run_attended(const std::vector<std::string>& command, const Variables& variables,
                      const std::filesystem::path& folder, const Attendance& attendance);

}  // namespace pact::git
