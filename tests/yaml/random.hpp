#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace pact::test {

/// Random choices that repeat from their seed.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// From PACT_TEST_SEED, or a new one.
  static std::uint64_t seed() {
    if (const char* given = std::getenv("PACT_TEST_SEED")) return std::stoull(given);
    return (static_cast<std::uint64_t>(std::random_device()()) << 32) | std::random_device()();
  }

  std::size_t below(std::size_t limit) {
    return limit == 0 ? 0 : static_cast<std::size_t>(engine_() % limit);
  }
  std::size_t between(std::size_t least, std::size_t most) {
    return least + below(most - least + 1);
  }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <typename T>
  const T& of(const std::vector<T>& values) {
    return values[below(values.size())];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace pact::test
