#pragma once

#include <optional>
#include <pact/git/commit.hpp>
#include <string>

namespace pact::git {

/// What is about to happen, on disk before it happens: the next command finds it when this one is
/// killed. A text file, pact/pending in the git directory of the working tree.
struct Pending {
  std::string branch;
  std::optional<Oid> before;
  Oid after;
  std::vector<PathChange> changes;
};

void write_pending(const Repository& repository, const Pending& pending);
/// Nothing when there is none, or when it was cut short (then nothing had begun).
std::optional<Pending> read_pending(const Repository& repository);
void drop_pending(const Repository& repository);

}  // namespace pact::git
