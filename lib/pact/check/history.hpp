#pragma once

#include <pact/check/check.hpp>

namespace pact::check {

/// The Low Cards that are still in the history: in any version of a file of the ledger that a
/// branch, a remote-tracking branch, a tag, a note or the stash reaches. Each once for its file and
/// key, in the oldest commit that has it. A blob that never stood where a file of the ledger does
/// is not judged as one. Not yet as serious as the charter makes them.
std::vector<Finding> check_history(const Ledger& ledger, const Progress& commits = {},
                                   const Progress& versions = {});

}  // namespace pact::check
