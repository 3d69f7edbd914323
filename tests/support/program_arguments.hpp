#pragma once

#include <string>
#include <vector>

namespace pact::test {

/// What was given to a test program besides doctest's own options: `test_cli note/due`.
std::vector<std::string>& program_arguments();

}  // namespace pact::test
