#pragma once

#include <optional>
#include <pact/git/history.hpp>
#include <pact/ledger/whose_words.hpp>
#include <pact/model/person.hpp>
#include <string>
#include <vector>

/// Items that left HEAD without their author: a plain `git commit` of an index that was read before
/// a note came drops the note (reliability.md, "The commit protocol").
namespace pact {

struct LostWords {
  std::string path;
  OwnWords item;
  /// What took it out; nothing where the history was written anew (`git commit --amend`).
  std::optional<git::CommitInfo> commit;
  bool in_working_file = false;  ///< it is still there
};

/// What git's own commits took out of the branch since pact last wrote to it (mark_seen). Silent
/// are removals by the item's author, unless it was me and my working file still has the item, and
/// commits of pact's own, which leave others' words alone. Looks at the difference of the two
/// commits, not at each one between; at a bounded number of files and items.
std::vector<LostWords> lost_words(const git::Repository& repository, const People& people,
                                  const std::string& my_email);

/// Whether HEAD has it again.
bool is_back(const git::Repository& repository, const LostWords& lost);

/// Remembers, in git's folder, that the branch was looked at as far as its tip.
void mark_seen(const git::Repository& repository, const git::Head& tip);

}  // namespace pact
