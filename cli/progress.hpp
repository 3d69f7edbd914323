#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "env.hpp"

namespace pact::cli {

/// One line on the person's terminal that says how far long work has come, and is gone when the
/// work is done. Nothing shows before half a second has passed, nor without a terminal.
class Progress {
 public:
  /// `doing` begins the line: "Fetching".
  Progress(const Env& env, std::string doing);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::string_view words);
  /// Takes the line away, so that something else can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  const Env& env_;
  std::string doing_;
  Clock::time_point next_;
  bool shown_ = false;
};

}  // namespace pact::cli
