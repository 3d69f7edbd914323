#pragma once

#include <pact/ledger/ledger.hpp>
#include <string>
#include <vector>

/// One record in two files. Plain git leaves it so where two people renamed a customer: when the
/// files are too unlike, git takes them for new ones, merges cleanly, and asks nobody.
namespace pact {

/// Files that hold one item, so that they are one record: two of a pair, in path order.
struct SplitRecord {
  std::string first, second;
};
std::vector<SplitRecord> split_records(const View& view);

/// Makes one of each, in a commit, as the merge would have (format.md: one id at two paths is one
/// record); what either has stays. Gives the paths that they have now. Where a hand edit is in the
/// way, that pair is left.
std::vector<std::string> join_split_records(Ledger& ledger);

}  // namespace pact
