#include "progress.hpp"

#include <memory>
#include <pact/base/text.hpp>

namespace pact::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto k_before_first = 500ms;
constexpr auto k_between = 100ms;

}  // namespace

Progress::Progress(const Env& env, std::string doing)
    : env_(env), doing_(std::move(doing)), next_(Clock::now() + k_before_first) {}

Progress::~Progress() {
  clear();
}

void Progress::show(std::string_view words) {
  if (!env_.err_is_terminal || Clock::now() < next_) return;
  next_ = Clock::now() + k_between;
  const int room = env_.columns - 1;
  const std::string line =
      text::ellipsize(doing_ + ": " + text::printable(words, text::Newlines::escape), room);
  const int rest = room - text::width(line);
  *env_.err << '\r' << line << std::string(rest > 0 ? static_cast<std::size_t>(rest) : 0, ' ')
            << std::flush;
  shown_ = true;
}

std::function<void(std::size_t, std::size_t)> counting(const Env& env, std::string doing,
                                                       std::string things) {
  return [line = std::make_shared<Progress>(env, std::move(doing)), things = std::move(things)](
             std::size_t done, std::size_t all) {
    line->show(std::to_string(done) + " of " + std::to_string(all) + " " + things);
    if (done == all) line->clear();
  };
}

void Progress::clear() {
  if (!shown_) return;
  const auto room = static_cast<std::size_t>(env_.columns > 1 ? env_.columns - 1 : 0);
  *env_.err << '\r' << std::string(room, ' ') << '\r' << std::flush;
  shown_ = false;
}

}  // namespace pact::cli
