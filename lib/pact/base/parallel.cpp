#include <algorithm>
#include <atomic>
#include <exception>
#include <pact/base/parallel.hpp>
#include <system_error>
#include <thread>
#include <vector>

namespace pact {

namespace {

/// To start a thread takes longer than this many small pieces of work.
constexpr std::size_t k_worth_a_thread = 8;
constexpr std::size_t k_most_that_wait = 32;

void on_threads(std::size_t threads, std::size_t count,
                const std::function<void(std::size_t)>& work) {
  std::vector<std::exception_ptr> thrown(count);
  std::atomic<std::size_t> next{0};
  const auto take_turns = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        thrown[i] = std::current_exception();
      }
    }
  };
  std::vector<std::thread> others;
  try {
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(take_turns);
  } catch (const std::system_error&) {
    // No more threads to be had: those that there are do it.
  }
  take_turns();
  for (std::thread& each : others) each.join();
  for (const std::exception_ptr& each : thrown) {
    if (each) std::rethrow_exception(each);
  }
}

}  // namespace

void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  on_threads(std::min(cores, count / k_worth_a_thread + 1), count, work);
}

void wait_for_all(std::size_t count, const std::function<void(std::size_t)>& work) {
  on_threads(std::min(count, k_most_that_wait), count, work);
}

}  // namespace pact
