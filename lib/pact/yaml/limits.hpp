#pragma once

#include <cstddef>

/// What a file of the ledger may hold at most.
namespace pact::yaml {

constexpr std::size_t k_most_bytes = 8 * 1024 * 1024;
constexpr std::size_t k_most_values = 500'000;
constexpr int k_most_depth = 32;
constexpr std::size_t k_longest_key = 1024;  // YAML 1.2.2, 7.4: an implicit key

}  // namespace pact::yaml
