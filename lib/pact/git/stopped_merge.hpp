#pragma once

#include <optional>
#include <pact/git/commit.hpp>
#include <string>
#include <vector>

namespace pact::git {

/// Puts files in conflict as the changes say into the index, as `git add` does, and into the
/// working tree; the branch stays (`head` says nothing). Killed anywhere, the working files may be
/// done and the index not: it is still in conflict, and the same call completes it. False when the
/// index changed meanwhile.
bool settle_conflicts(Repository& repository, const WriteLock& lock,
                      const std::vector<PathChange>& changes, const Checkpoint& checkpoint = {});

/// The commits whose changes git is bringing in, by what it is in the middle of: MERGE_HEAD's, or
/// the one of a rebase, a cherry-pick or a revert. None where no such thing is under way.
std::vector<Oid> incoming_commits(const Repository& repository);

/// What a merge that is under way would commit: the paths where the index differs from HEAD.
/// Nothing where a link, a submodule or the right to execute is among it, which only git's own
/// commit keeps.
std::optional<std::vector<PathChange>> staged_changes(const Repository& repository);

/// The message that git prepared for the merge, without its comments.
std::string merge_message(const Repository& repository);

/// Whether git put hand edits aside, to bring them back when the merge ends: then git ends it.
bool has_autostash(const Repository& repository);

/// Ends the merge, as git does after the commit: its notes about it go.
void end_merge(const Repository& repository);

}  // namespace pact::git
