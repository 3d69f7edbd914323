#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <pact/base/error.hpp>
#include <pact/git/branch.hpp>
#include <pact/git/commit.hpp>
#include <pact/git/files_along.hpp>
#include <pact/git/flush.hpp>
#include <pact/git/index_file.hpp>
#include <pact/git/new_objects.hpp>
#include <pact/git/pending.hpp>
#include <set>
#include <thread>

namespace pact::git {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::seconds k_patience{10};

/// Files of the protocol, which is only followed under the lock: whoever has it may remove them.
void remove_temporary_files(const Repository& repository) {
  remove_left_objects(repository);
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(repository.own_dir(), none)) {
    if (entry.path().filename().string().starts_with("tmp-") && !entry.is_directory(none))
      fs::remove(entry.path(), none);
  }
}

/// Whether it was to go back to an ancestor (undo).
bool moves_back(const Repository& repository, const Pending& pending) {
  return pending.before && repository.contains(pending.after) &&
         repository.is_ancestor(pending.after, *pending.before);
}

/// Whether the branch was moved as the record says, wherever it went since.
bool has_moved(const Repository& repository, const Pending& pending,
               const std::optional<Oid>& tip) {
  if (!tip || tip == pending.before) return false;
  // Record and objects become durable together: after a power loss there may be the record alone.
  if (!repository.contains(pending.after)) return false;
  if (!repository.is_ancestor(pending.after, *tip)) return false;
  // Back to an ancestor: every later tip has `after` in it, so it counts that `before` is gone.
  return !moves_back(repository, pending) || !repository.is_ancestor(*pending.before, *tip);
}

void complete(Repository& repository, const Pending& pending, const Oid& tip, Recovered& report) {
  FilesAlong files(repository, pending.changes);
  Flush flush;
  files.sync(flush);
  flush.wait();
  files.put();
  report.unmerged = files.unmerged();
  IndexLock index(repository);
  index.take();
  std::vector<PathChange> left;
  std::vector<std::string> paths;
  for (const PathChange& change : pending.changes) paths.push_back(change.path);
  const std::map<std::string, IndexEntry> entries = index_entries(repository, paths);
  for (const PathChange& change : pending.changes) {
    const auto entry = entries.find(change.path);
    const auto present = entry != entries.end() ? std::optional(entry->second.blob) : std::nullopt;
    if (present == change.index.before && present != change.index.after) left.push_back(change);
    // A plain commit of the index as it was has taken the change out again.
    if (change.head.before != change.head.after && tip != pending.after &&
        repository.blob_at(tip, change.path) == change.head.before) {
      report.brought_back.push_back(change.path);
    }
  }
  if (!left.empty() && index.matches(left)) {
    index.prepare(left);
    index.finish(files.stamps());
    index.put_in_place();
    flush.folder(repository.git_dir());
  }
  files.sync_folders(flush);
  flush.wait();
}

}  // namespace

Recovered recover(Repository& repository) {
  Recovered report;
  drop_own_index_lock(repository);
  const std::optional<Pending> pending = read_pending(repository);
  if (pending) {
    drop_stale_reference_lock(repository, pending->branch, pending->after);
    const WorkTree files(repository.work_tree(), repository.own_dir());
    std::set<std::string> folders;
    for (const PathChange& change : pending->changes)
      folders.insert(fs::path(change.path).parent_path().string());
    for (const std::string& folder : folders) files.remove_leftovers(folder);
    const Head head = repository.head();
    const bool here = head.branch == pending->branch;
    const auto tip = here ? head.commit : repository.resolve_commit(pending->branch);
    const bool moved = has_moved(repository, *pending, tip);
    report.what = moved ? Recovered::What::completed : Recovered::What::dropped;
    report.moves_back = moves_back(repository, *pending);
    report.commit = report.moves_back ? *pending->before : pending->after;
    // On another branch by now, files and index are that branch's; the commit is where it belongs.
    if (here && moved) complete(repository, *pending, *tip, report);
  }
  remove_temporary_files(repository);
  if (pending) drop_pending(repository);
  return report;
}

WriteLock::WriteLock(Repository& repository) {
  const fs::path file = repository.shared_dir() / "lock";
  // Reading is enough for flock, and lets the members of a group share one file.
  descriptor_ = open(file.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (descriptor_ < 0) {
    throw Error(errno == ENOSPC ? ErrorKind::failed : ErrorKind::blocked,
                "could not write in git's folder")
        .at({.file = file.string()})
        .cause(std::strerror(errno));
  }
  const auto give_up = Clock::now() + k_patience;
  while (flock(descriptor_, LOCK_EX | LOCK_NB) < 0) {
    const int number = errno;
    if ((number != EWOULDBLOCK && number != EINTR) || Clock::now() > give_up) {
      close(descriptor_);
      if (number != EWOULDBLOCK && number != EINTR) {
        throw Error(ErrorKind::failed, "this file system cannot lock files")
            .at({.file = file.string()})
            .cause(std::strerror(number))
            .hint("keep the ledger on a disk of this machine");
      }
      throw Error(ErrorKind::busy, "another pact command is writing")
          .at({.file = file.string()})
          .hint("say it again in a moment");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
  }
  try {
    recovered_ = recover(repository);
  } catch (...) {
    close(descriptor_);
    throw;
  }
}

WriteLock::~WriteLock() {
  close(descriptor_);
}

}  // namespace pact::git
