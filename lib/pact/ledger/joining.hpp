#pragma once

#include <filesystem>
#include <optional>
#include <pact/git/transport.hpp>
#include <pact/ledger/ledger.hpp>
#include <string>

/// How somebody comes to a ledger that colleagues have.
namespace pact {

/// Clones it, on a branch that has a ledger. Leaves nothing behind when it fails: throws
/// Error(not_found) for a repository that is no ledger, Error(usage) without an identity.
Ledger clone_ledger(const git::Library& library, const std::string& url,
                    const std::filesystem::path& folder, const git::Transport& transport,
                    Surroundings surroundings);

struct Introduction {
  std::optional<git::Oid> commit;  ///< of my record; nothing when I was in people.yaml already
  bool shared = false;             ///< colleagues have it
  std::optional<Error> unshared_because;
};

/// Writes me into people.yaml, when I am not, and pushes that at once, before there is a note with
/// my id: whoever took the id meanwhile keeps it, and I get another. Where the clone has work of
/// its own that is not shared, or the push fails, the first sync shares it.
Introduction introduce_me(Ledger& ledger, const git::Transport& transport);

}  // namespace pact
