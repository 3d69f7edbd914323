#pragma once

#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <vector>

namespace pact::git {

/// A path that is not the same in three trees; nothing where it is not there.
struct ThreeWay {
  std::string path;
  std::optional<Oid> base, ours, theirs;
  /// What differs is a plain file wherever it is there: no program, link or submodule.
  bool plain = true;
};

/// Every path on which three trees do not agree, in path order; without a base all of both. Folders
/// that are one in all three are not looked into.
std::vector<ThreeWay> three_way(const Repository& repository, const std::optional<Oid>& base,
                                const Oid& ours, const Oid& theirs);

/// The tree of a commit.
Oid tree_of(const Repository& repository, const Oid& commit);

}  // namespace pact::git
