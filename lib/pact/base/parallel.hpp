#pragma once

#include <cstddef>
#include <functional>

namespace pact {

/// Calls work(0) to work(count - 1), several at a time on as many threads as the machine has cores,
/// and returns when all are done. Of what they threw, the one with the lowest number is thrown.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

/// As in_parallel(), for work that does nothing but wait, for a disk: each on a thread of its own,
/// of which there are at most 32.
void wait_for_all(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace pact
