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

/// Told how many commits of how many are done, while the history index is made.
using Counted = std::function<void(std::size_t, std::size_t)>;

/// The commits that changed a file, newest first, through renames. `wanted` ends the walk by
/// returning false.
///
/// For a file that was never renamed these are the commits of `git log -- PATH`: past a merge the
/// walk follows only a parent that has the same file, where there is one. Renames are those that
/// `git blame` finds; along a line without merges the commits are those of `git log --follow`, but
/// for two things that --follow does: it takes a new file that resembles another, unchanged one for
/// its copy and goes on with that one's history (two short customer files resemble each other), and
/// it follows one name for all branches at once, so that it loses the file beyond a merge of a
/// branch that had it under another name.
///
/// This and blame() use the history index (docs/decisions/025-the-history-index.md), and make it or
/// bring it up to date when they met many commits that are not in it. It changes no answer.
void walk_file(const Repository& repository, const Oid& from, const std::string& path,
               const std::function<bool(const FileCommit&)>& wanted, const Counted& counted = {});

/// All commits (of a shallow clone: those that it has), newest first, parents after children. Ends
/// when `wanted` returns false.
void walk(const Repository& repository, const Oid& from,
          const std::function<bool(const CommitInfo&)>& wanted);

/// The commits that `from` has and `known` lacks, newest first.
void walk_since(const Repository& repository, const Oid& from, const Oid& known,
                const std::function<bool(const CommitInfo&)>& wanted);

/// The commits that no remote-tracking branch has, newest first: what a push would send.
void walk_unshared(const Repository& repository, const Oid& from,
                   const std::function<bool(const CommitInfo&)>& wanted);

/// The first commit down the first-parent line whose committer day is not after `day_end` (seconds
/// since 1970); nothing when the ledger is younger.
std::optional<Oid> commit_before(const Repository& repository, const Oid& from,
                                 std::int64_t day_end);

/// The best common ancestors of two commits, in the order of their names; none for histories that
/// began apart. Throws Error(failed) where the walk leaves what a shallow
/// clone has.
std::vector<Oid> merge_bases(const Repository& repository, const Oid& a, const Oid& b);

struct BlameLine {
  Oid commit;
  std::string path;  ///< the file's name in that commit
  std::string text;  ///< the line, without its end
};

/// Which commit each line of the committed file came from: line for line as `git blame` tells it,
/// with git's own difference algorithm, but not its setting blame.ignoreRevsFile.
std::vector<BlameLine> blame(const Repository& repository, const Oid& from, const std::string& path,
                             const Counted& counted = {});

/// The same for the file as it stands now, `working`. A line that the commit lacks has the zero
/// name and no path.
std::vector<BlameLine> blame_working(const Repository& repository, const Oid& from,
                                     const std::string& path, const std::string& working,
                                     const Counted& counted = {});

/// Brings the history index up to date with all that a commit comes from. False where there can be
/// none: a shallow clone, a folder that cannot be written, `pact.index` set to `never`.
bool index_history(const Repository& repository, const Oid& from, const Counted& counted = {});
/// Throws the history index away.
void discard_history_index(const Repository& repository);

/// What changed between two texts as a unified diff, without file headers; empty when equal.
std::string diff(const std::string& before, const std::string& after);

}  // namespace pact::git
