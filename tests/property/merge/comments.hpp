#pragma once

#include <string>
#include <vector>

namespace pact::test {

struct Triple;

/// New comments ("# remark 17") of either side that the merged text should have once and has not:
/// those whose key or item, and all around it, are still there.
std::vector<std::string> lost_comments(const Triple& triple, const std::string& merged);

}  // namespace pact::test
