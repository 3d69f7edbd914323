#pragma once

// For the sources of this folder only.

#include <cstdint>
#include <pact/git/handles.hpp>
#include <pact/git/repository.hpp>
#include <vector>

namespace pact::git {

/// A commit as far as its files and its ancestors go.
struct LeanCommit {
  Oid id;
  Oid tree;
  std::vector<std::uint32_t> parents;  ///< those that are there, as positions in the list
  std::uint32_t commits_before = 0;    ///< on the longest way to a first commit
};

/// What the references of a repository reach, apart from the files.
struct Reached {
  std::vector<LeanCommit> commits;  ///< parents before children
  std::vector<Oid> trees;           ///< which references name themselves
  bool has_gaps = false;            ///< a commit that another names is not there
};

Reached reached_by_references(const Repository& repository);

}  // namespace pact::git
