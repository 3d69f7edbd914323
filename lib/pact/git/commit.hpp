#pragma once

#include <functional>
#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <vector>

/// The commit protocol of reliability.md: killed at any instant, a commit has happened or has not,
/// and the next command completes or drops what was left.
namespace pact::git {

struct Signature {
  Identity who;
  std::int64_t seconds = 0;  ///< since 1970
  int offset_minutes = 0;    ///< of the zone, east of Greenwich
};

/// One version of a file before and after; nothing stands for no file.
struct Step {
  std::optional<Oid> before;
  std::optional<Oid> after;

  bool operator==(const Step&) const = default;
};

/// What a commit does to a path in HEAD, and what goes along in the index and the working tree,
/// which differ from HEAD where somebody edited by hand. The blobs are in the object database.
struct PathChange {
  std::string path;
  Step head;
  Step index;
  Step work;
};

struct CommitRequest {
  Head tip;  ///< what the changes were made against; the branch must still be there
  std::vector<PathChange> changes;
  std::string message;
  Signature author;
  Signature committer;
  std::vector<Oid> more_parents;  ///< of a merge, behind the tip
  /// Of a merge that is made to be shared: what others have comes first, and the tip behind it, so
  /// that the line of first parents is the one that everybody saw.
  std::vector<Oid> shared_parents{};
};

/// Called at each step of the protocol with its name, so that tests can stop the process there.
using Checkpoint = std::function<void(std::string_view step)>;

/// What the next command found of one that was killed.
struct Recovered {
  enum class What {
    nothing,
    dropped,    ///< it had changed nothing yet, and did not happen
    completed,  ///< it happened: what was left of it is done now
  };
  What what = What::nothing;
  Oid commit;               ///< the one that it made; of a move back, the one that it took away
  bool moves_back = false;  ///< it was to take the branch back
  /// Files out of which a plain commit of the index as it was had taken the change again: it is
  /// back in the index and the working file, not in HEAD. Say so.
  std::vector<std::string> brought_back;
  /// Files in which somebody changed the same lines: they lack the change, which is in the history.
  std::vector<std::string> unmerged;
};

/// The right to write: an flock in the common git directory. Getting it recovers what a killed
/// command left behind. Throws Error(busy) after about ten seconds.
class WriteLock {
 public:
  explicit WriteLock(Repository& repository);
  ~WriteLock();
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;

  const Recovered& recovered() const { return recovered_; }

 private:
  int descriptor_;
  Recovered recovered_;
};

/// Makes the commit; nothing when the branch moved meanwhile (read again, apply again, try again).
/// Throws Error(busy) when another program keeps git's index locked.
std::optional<Oid> commit(Repository& repository, const WriteLock& lock,
                          const CommitRequest& request, const Checkpoint& checkpoint = {});

/// Moves the branch back from `request.tip` to an earlier commit (or forward), with the same care
/// for index and working tree. False when the branch moved meanwhile.
bool move_branch(Repository& repository, const WriteLock& lock, const CommitRequest& request,
                 const Oid& to, const Checkpoint& checkpoint = {});

/// Completes or drops what a killed command left; WriteLock does it by itself.
Recovered recover(Repository& repository);

}  // namespace pact::git
