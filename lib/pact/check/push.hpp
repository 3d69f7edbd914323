#pragma once

#include <pact/check/arriving.hpp>
#include <pact/git/receiving.hpp>
#include <vector>

namespace pact::check {

/// What is wrong with a push, before any of it is taken in. The branch that the repository's HEAD
/// names is the ledger's: it is neither deleted nor forced. Others may be, and so may tags; what
/// their new commits bring is judged all the same, since it would be in the repository for good.
std::vector<ArrivingFinding> check_push(const git::Repository& repository,
                                        const std::vector<git::RefUpdate>& updates);

}  // namespace pact::check
