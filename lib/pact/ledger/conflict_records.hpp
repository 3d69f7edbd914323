#pragma once

#include <optional>
#include <pact/git/conflicts.hpp>
#include <pact/ledger/ledger.hpp>
#include <pact/ledger/record_versions.hpp>
#include <set>
#include <string>
#include <vector>

namespace pact {

/// A record of the ledger that git could not merge, with its versions found again wherever they
/// stand: git keeps them at one path for what both changed, and at several where one side moved or
/// renamed the file.
struct ConflictRecord {
  using Version = FileVersion;
  schema::FileKind kind;
  std::set<std::string>
      paths;  ///< all that the index has in conflict for it, or that it takes over
  std::optional<Version> base, ours, theirs;
};

/// The records among the conflicts, by the path of the first. Versions of one record are those of
/// one id, or of an id that the other once had (`was`); what only one side has, while the other has
/// it under another name that git took for a new file, is found among the customers.
std::vector<ConflictRecord> records_in_conflict(const Ledger& ledger,
                                                const std::vector<git::ConflictStages>& conflicts);

}  // namespace pact
