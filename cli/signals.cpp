#include "signals.hpp"

#include <iterator>

namespace pact::cli {

namespace {

/// The last that came; a handler can reach nothing else.
volatile std::sig_atomic_t arrived = 0;

void note(int number) {
  arrived = number;
}

}  // namespace

HeldSignals::HeldSignals() {
  arrived = 0;
  struct sigaction action {};
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  for (std::size_t i = 0; i < std::size(k_signals); ++i) {
    sigaction(k_signals[i], nullptr, &before_[i]);
    // One that whoever started us wants ignored (nohup) stays so.
    if (before_[i].sa_handler != SIG_IGN) sigaction(k_signals[i], &action, nullptr);
  }
}

HeldSignals::~HeldSignals() {
  for (std::size_t i = 0; i < std::size(k_signals); ++i)
    sigaction(k_signals[i], &before_[i], nullptr);
  if (arrived && !told_) raise(arrived);
}

bool HeldSignals::came() {
  told_ = told_ || arrived;
  return arrived;
}

}  // namespace pact::cli
