#pragma once

#include <pact/ledger/hooks.hpp>
#include <pact/ledger/ledger.hpp>
#include <string>

namespace pact {

struct Founding {
  std::filesystem::path folder;
  std::string name;          ///< of the organisation
  bool flat = false;         ///< customers/<slug>.yaml instead of a folder a first-letters shard
  std::string charter_text;  ///< a charter of one's own; empty for the default one, unsigned
  std::string charter_name = "pact.yaml";  ///< of the file it came from, for messages
};

/// Makes a ledger: repository, charter, people (the founder, by git's identity), attributes,
/// settings and hook, in one first commit. A repository that has no ledger yet may be there; files
/// of its own stay. Throws Error(blocked) where a ledger is already or the charter is not valid
/// (nothing is made then), Error(usage) without an identity.
Ledger found(const git::Library& library, const Founding& founding, Surroundings surroundings);

/// What a clone needs beside its files: the merge driver, directory renames off, and a pre-commit
/// hook that keeps notes from being dropped by accident. `program` is the path of pact for the
/// hook. Gives where the hook is, or another one that was left alone.
HookPlace configure_clone(git::Repository& repository, const std::string& program);

/// Whether the ledger's files ask for pact's merge and this clone does not know it, so that plain
/// git would merge them as lines.
bool lacks_driver(const Ledger& ledger);

}  // namespace pact
