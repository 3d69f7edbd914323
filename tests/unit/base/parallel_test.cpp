#include <doctest/doctest.h>

#include <atomic>
#include <barrier>
#include <pact/base/parallel.hpp>
#include <stdexcept>
#include <string>
#include <vector>

using namespace pact;

TEST_CASE("in_parallel does each piece of work once") {
  for (const std::size_t count : {0U, 1U, 7U, 8U, 9U, 1000U}) {
    std::vector<std::atomic<int>> times(count);
    in_parallel(count, [&](std::size_t i) { ++times[i]; });
    for (const std::atomic<int>& each : times) CHECK(each == 1);
  }
}

TEST_CASE("in_parallel does all, and throws what the first of them threw") {
  std::atomic<int> done{0};
  std::string said;
  try {
    in_parallel(100, [&](std::size_t i) {
      ++done;
      if (i % 30 == 17) throw std::runtime_error(std::to_string(i));
    });
  } catch (const std::runtime_error& error) {
    said = error.what();
  }
  CHECK(said == "17");
  CHECK(done == 100);
}

TEST_CASE("wait_for_all waits for all at the same time, and throws what the first of them threw") {
  std::barrier everybody(20);
  wait_for_all(20, [&](std::size_t) { everybody.arrive_and_wait(); });
  std::string said;
  try {
    wait_for_all(100, [&](std::size_t i) {
      if (i % 30 == 17) throw std::runtime_error(std::to_string(i));
    });
  } catch (const std::runtime_error& error) {
    said = error.what();
  }
  CHECK(said == "17");
}
