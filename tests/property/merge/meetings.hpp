#pragma once

#include <array>
#include <string>

#include "script.hpp"

namespace pact::test {

/// How often each operation of one side met each of the other, on the same item and on two.
class Meetings {
 public:
  void note(const Version& ours, const Version& theirs);
  std::string table() const;
  /// The pairs that never met, in words; empty when each did.
  std::string missing() const;

 private:
  struct Count {
    std::size_t same = 0;
    std::size_t other = 0;
  };
  std::array<std::array<Count, k_ops.size()>, k_ops.size()> counts_{};
};

}  // namespace pact::test
