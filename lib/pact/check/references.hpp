#pragma once

#include <pact/check/check.hpp>

namespace pact::check {

/// Across files: slugs and ids that two have, and names that nobody answers to.
std::vector<Finding> check_references(const View& view);

}  // namespace pact::check
