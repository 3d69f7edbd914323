#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <map>
#include <ostream>
#include <pact/base/id.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::cli {

/// Everything that the program takes from the world around it. Tests hand in their own.
struct Env {
  std::vector<std::string> arguments;  ///< without the program's name
  std::filesystem::path folder;        ///< where it was started
  std::filesystem::path program;       ///< the running program's own file
  std::map<std::string, std::string> variables;
  std::istream* in = nullptr;
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int columns = 80;
  int rows = 0;          ///< of the terminal; 0 when not known, and then nothing is paged
  std::int64_t now = 0;  ///< seconds since 1970
  int zone_minutes = 0;  ///< of the local zone, east of Greenwich
  id::Random random;
  /// For tests: called at each step of the commit protocol.
  std::function<void(std::string_view step)> checkpoint;
  /// Runs a program on the person's terminal and waits for it; gives its exit code.
  std::function<int(const std::vector<std::string>& command, const std::filesystem::path& folder)>
      run_on_terminal;

  /// Shows a text through a pager, a shell command, and waits for it; false when it did not start.
  std::function<bool(const std::string& pager, const std::string& text)> page;

  /// The variable's value, or "".
  std::string variable(const std::string& name) const {
    const auto found = variables.find(name);
    return found == variables.end() ? "" : found->second;
  }
};

/// Does what the arguments say; gives the exit code (cli.md, "Conventions"). Never throws.
int run(const Env& env);

}  // namespace pact::cli
