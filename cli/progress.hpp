#pragma once

#include <chrono>
#include <functional>
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

/// Shows how much of it is done each time that it is called with that and with how many there are:
/// "3 of 9 files".
std::function<void(std::size_t, std::size_t)> counting(const Env& env, std::string doing,
                                                       std::string things = "files");

}  // namespace pact::cli
