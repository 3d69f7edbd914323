#pragma once

#include <optional>
#include <pact/git/repository.hpp>
#include <string>

namespace pact::git {

/// Moves a branch by compare-and-swap, with a reflog entry; nothing stands for a branch that does
/// not exist. False when it was not at `before` any more. Throws Error(busy) when another program
/// keeps it locked.
bool swap_branch(Repository& repository, const std::string& branch,
                 const std::optional<Oid>& before, const std::optional<Oid>& after,
                 const Identity& who, const std::string& reason);

/// A reference lock that is empty or holds `ours`, unchanged for a second, was left by a killed
/// command: nobody holds one that long.
void drop_stale_reference_lock(const Repository& repository, const std::string& branch,
                               const Oid& ours);

}  // namespace pact::git
