#pragma once

#include <pact/ledger/ledger.hpp>
#include <string>

namespace pact {

/// A file that a merge without the driver left broken, merged again.
struct MergedAgain {
  std::string path;
  std::string text;
  git::CommitInfo merge;  ///< the merge that broke it
  git::Oid seen;          ///< the working file that it was made for
};

/// Finds the last merge whose version of the file is broken, merges again what its parents had, and
/// puts on top what was written since. Nothing for a file that is valid. Throws Error(blocked) when
/// the file cannot be repaired so: no such merge, a parent's version that is broken too, or later
/// changes in the same lines.
std::optional<MergedAgain> merge_again(const Ledger& ledger, const std::string& path);

/// Whether the text has lines that only a merge leaves: conflict markers.
bool has_conflict_markers(std::string_view text);

}  // namespace pact
