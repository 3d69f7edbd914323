#pragma once

#include <functional>
#include <pact/git/history.hpp>
#include <pact/tree/node.hpp>
#include <string>

namespace pact::lookup {

/// A commit that changed a record, and the lines of the record before and after it; empty where the
/// record was not there.
struct RecordCommit {
  git::FileCommit file;
  std::string before;
  std::string after;
};

/// The commits that changed what a record says, newest first: those of its file (git::walk_file) in
/// which it differs from every parent. Another hand's spacing or quoting is no change. `at` is the
/// record's place in the file, empty for the whole file. In a version that cannot be read, the
/// whole file counts as the record.
void walk_record(const git::Repository& repository, const git::Oid& from, const std::string& path,
                 const Path& at, const std::function<bool(const RecordCommit&)>& wanted,
                 const git::Counted& counted = {});

}  // namespace pact::lookup
