#pragma once

#include <csignal>

namespace pact::cli {

/// While this lives, Ctrl-C (and being told to end) does not end the process at once: whoever waits
/// asks came() and ends in good order. One that nobody asked for takes effect afterwards.
class HeldSignals {
 public:
  HeldSignals();
  ~HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  bool came();

 private:
  static constexpr int k_signals[] = {SIGINT, SIGTERM, SIGHUP};
  struct sigaction before_[sizeof k_signals / sizeof k_signals[0]];
  bool told_ = false;
};

}  // namespace pact::cli
