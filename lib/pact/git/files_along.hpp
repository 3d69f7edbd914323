#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <pact/git/commit.hpp>
#include <pact/git/file_system_sync.hpp>
#include <pact/git/work_tree.hpp>
#include <set>
#include <string>
#include <vector>

namespace pact::git {

/// The working files that go along with a commit: written beside the tree before the branch moves,
/// put in place after it. A file that somebody saved meanwhile gets the change merged in.
class FilesAlong {
 public:
  /// Throws when a file could not be replaced; the working tree is as it was.
  FilesAlong(const Repository& repository, const std::vector<PathChange>& changes);

  /// What was written joins `flush`, which the caller waits for before put().
  void sync(Flush& flush);

  /// Puts every file in place, several at a time; `after_each` is called after each one, alone.
  void put(const std::function<void()>& after_each = {});

  /// The files written that are as the change says, for the index.
  const std::map<std::string, FileStamp>& stamps() const { return stamps_; }
  /// Files that somebody changed in the same lines: left as they are, without the change.
  const std::vector<std::string>& unmerged() const { return unmerged_; }

  /// The names that came and went join `flush`.
  void sync_folders(Flush& flush) const;

  /// Takes back what put() did, as far as the files are still as it left them; durably.
  void put_back();

 private:
  struct Plan {
    const PathChange* change;
    std::optional<Oid> seen;  ///< the file when the plan was made
    std::optional<Oid> will_be;
    std::optional<WorkTree::Arrival> arrival;
    bool removes = false;
    bool done = false;
  };

  void make(Plan& plan);
  std::string blob(const Oid& oid);
  void stage(Plan& plan, std::string_view bytes);
  void put(Plan& plan, const std::function<void()>& after_each);

  const Repository& repository_;
  WorkTree files_;
  /// Of many files: makes them durable together.
  std::optional<FileSystemSync> whole_;
  std::vector<Plan> plans_;
  std::mutex mutex_;  ///< of the repository, and of all below, where several files are at work
  std::set<std::string> folders_;  ///< whose entries put() changes
  std::map<std::string, FileStamp> stamps_;
  std::vector<std::string> unmerged_;
};

}  // namespace pact::git
