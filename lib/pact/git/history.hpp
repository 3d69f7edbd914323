#pragma once

#include <functional>
#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <vector>

namespace pact::git {

struct CommitInfo {
  Oid id;
  std::vector<Oid> parents;
  Identity author;
  std::int64_t author_seconds = 0;
  int author_zone_minutes = 0;  ///< east of Greenwich
  std::int64_t committer_seconds = 0;
  std::string message;

  std::string subject() const { return message.substr(0, message.find('\n')); }
  /// The value of a trailer line "Name: value" of the last paragraph, or "".
  std::string trailer(std::string_view name) const;
};

CommitInfo commit_info(const Repository& repository, const Oid& commit);

/// A commit that changed a file, and the path that the file had in it.
struct FileCommit {
  CommitInfo commit;
  std::string path;
  std::optional<Oid> before;  ///< the file's blob in the parent it came from
  std::optional<Oid> after;
};

/// The commits that changed a file, newest first, as `git log --follow` lists them: through renames,
/// and past a merge only along the parents that the file came from. `wanted` ends the walk by
/// returning false.
void walk_file(const Repository& repository, const Oid& from, const std::string& path,
               const std::function<bool(const FileCommit&)>& wanted);

/// All commits, newest first, parents after children. Ends when `wanted` returns false.
void walk(const Repository& repository, const Oid& from,
          const std::function<bool(const CommitInfo&)>& wanted);

/// The commits that no remote-tracking branch has, newest first: what a push would send.
void walk_unshared(const Repository& repository, const Oid& from,
                   const std::function<bool(const CommitInfo&)>& wanted);

/// The first commit down the first-parent line whose committer day is not after `day_end` (seconds
/// since 1970); nothing when the ledger is younger.
std::optional<Oid> commit_before(const Repository& repository, const Oid& from,
                                 std::int64_t day_end);

/// Where a file that `parent` does not have under this path was before, by git's rename detection;
/// nothing when it is new in `commit`.
std::optional<std::string> former_path(const Repository& repository, const Oid& parent,
                                       const Oid& commit, const std::string& path);

/// What changed between two texts as a unified diff, without file headers; empty when equal.
std::string diff(const std::string& before, const std::string& after);

}  // namespace pact::git
