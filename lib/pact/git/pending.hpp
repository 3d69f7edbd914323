#pragma once

#include <optional>
#include <pact/git/commit.hpp>
#include <string>

namespace pact::git {

class Flush;

/// What is about to happen, on disk before it happens: the next command finds it when this one is
/// killed. A text file, pact/pending in the git directory of the working tree.
struct Pending {
  std::string branch;
  std::optional<Oid> before;
  Oid after;
  std::vector<PathChange> changes;
};

/// Durable once `flush` was waited for; until then a power loss leaves all of it or nothing. Throws
/// Error(failed or blocked), and leaves none.
void write_pending(const Repository& repository, const Pending& pending, Flush& flush);
/// Nothing when there is none, or when it was cut short (then nothing had begun).
std::optional<Pending> read_pending(const Repository& repository);
void drop_pending(const Repository& repository);

}  // namespace pact::git
