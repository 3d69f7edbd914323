#pragma once

#include <optional>
#include <pact/git/tree_walk.hpp>
#include <string>
#include <vector>

namespace pact {

/// A file in one version of the ledger.
struct FileVersion {
  std::string path;
  git::Oid blob;

  bool operator==(const FileVersion&) const = default;
};

/// One record in three versions of the ledger, wherever its file lies in each; nothing where there
/// is none.
struct RecordVersions {
  std::optional<FileVersion> base, ours, theirs;
};

/// Where a record lies that both sides have, once it is merged to `text`: the file of a customer is
/// named for its id, and of two that are, where a side moved it; of two moves the smaller path.
std::string merged_path(const RecordVersions& record, const std::string& text);

/// Which files are one record (format.md, "Three-way merge"): those of one path; where one was
/// moved, those of one id, else those of which one `was` the other, and of several such the one
/// that shares most items. `differing` are the files of the ledger that are not the same in all
/// three.
std::vector<RecordVersions> record_versions(const git::Repository& repository,
                                            const std::vector<git::ThreeWay>& differing);

}  // namespace pact
