#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <pact/git/commit.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/index_file.hpp>
#include <pact/git/line_merge.hpp>
#include <pact/git/pending.hpp>
#include <pact/git/signing.hpp>
#include <pact/git/work_tree.hpp>
#include <thread>

namespace pact::git {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::seconds k_patience{10};

SignatureHandle to_raw(const Signature& signature) {
  SignatureHandle handle;
  check(take(handle, git_signature_new, signature.who.name.c_str(), signature.who.email.c_str(),
             static_cast<git_time_t>(signature.seconds), signature.offset_minutes),
        "record who you are");
  return handle;
}

/// Puts a `gpgsig` header after the other headers, its further lines indented by a space.
std::string with_signature(const std::string& commit, const std::string& signature) {
  std::string header = "gpgsig ";
  for (const char c : signature.substr(0, signature.find_last_not_of('\n') + 1)) {
    header += c;
    if (c == '\n') header += ' ';
  }
  const std::size_t end = commit.find("\n\n");
  return commit.substr(0, end + 1) + header + commit.substr(end);
}

/// Never git_commit_create: it reports success when the object could not be written.
Oid write_commit(Repository& repository, const CommitRequest& request) {
  std::vector<TreeChange> changes;
  for (const PathChange& change : request.changes) {
    if (change.head.before != change.head.after) changes.push_back({change.path, change.head.after});
  }
  const git_oid tree_oid = to_raw(repository.write_tree(request.tip.commit, changes));
  TreeHandle tree;
  check(take(tree, git_tree_lookup, repository.raw(), &tree_oid), "read the tree it wrote");

  std::vector<CommitHandle> parents;
  std::vector<Oid> parent_ids = request.more_parents;
  if (request.tip.commit) parent_ids.insert(parent_ids.begin(), *request.tip.commit);
  for (const Oid& parent : parent_ids) {
    const git_oid raw = to_raw(parent);
    CommitHandle handle;
    check(take(handle, git_commit_lookup, repository.raw(), &raw), "read commit " + parent.short_hex());
    parents.push_back(std::move(handle));
  }
  std::vector<const git_commit*> raw_parents;
  for (const CommitHandle& parent : parents) raw_parents.push_back(parent.get());

  Buffer buffer;
  check(git_commit_create_buffer(&buffer.raw, repository.raw(), to_raw(request.author).get(),
                                 to_raw(request.committer).get(), nullptr, request.message.c_str(),
                                 tree.get(), raw_parents.size(), raw_parents.data()),
        "build a commit");
  std::string bytes = buffer.text();
  if (const auto signature = sign(repository, request.committer.who, bytes)) {
    bytes = with_signature(bytes, *signature);
  }
  OdbHandle odb;
  check(take(odb, git_repository_odb, repository.raw()), "open its objects");
  git_oid oid;
  check(git_odb_write(&oid, odb.get(), bytes.data(), bytes.size(), GIT_OBJECT_COMMIT),
        "write a commit (is the disk full?)");
  return from_raw(oid);
}

/// A reference lock that is empty or holds our commit, unchanged for a second, was left by a killed
/// command: nobody holds one that long.
void drop_stale_reference_lock(const Repository& repository, const std::string& branch,
                               const Oid& ours) {
  const fs::path lock = repository.common_dir() / (branch + ".lock");
  struct stat first {};
  if (lstat(lock.c_str(), &first) < 0) return;
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  struct stat second {};
  if (lstat(lock.c_str(), &second) < 0 || second.st_ino != first.st_ino ||
      second.st_mtim.tv_nsec != first.st_mtim.tv_nsec || second.st_size != first.st_size) {
    return;
  }
  char content[41] = {};
  const int file = open(lock.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0) return;
  const ssize_t got = read(file, content, 40);
  close(file);
  if (got == 0 || (got == 40 && ours.hex() == content)) unlink(lock.c_str());
}

/// Moves the branch by compare-and-swap. False when it was not at `before` any more.
bool swap_branch(Repository& repository, const std::string& branch, const std::optional<Oid>& before,
                 const Oid& after, const Identity& who, const std::string& reason) {
  git_repository_set_ident(repository.raw(), who.name.c_str(), who.email.c_str());
  const git_oid to = to_raw(after);
  const git_oid from = to_raw(before.value_or(Oid()));
  const auto give_up = Clock::now() + k_patience;
  auto pause = std::chrono::milliseconds(1);
  while (true) {
    ReferenceHandle reference;
    const int code = take(reference, git_reference_create_matching, repository.raw(), branch.c_str(),
                          &to, 1, &from, reason.c_str());
    if (code == 0) return true;
    if (code == GIT_EMODIFIED || code == GIT_ENOTFOUND || code == GIT_EEXISTS) return false;
    if (code != GIT_ELOCKED) check(code, "move the branch");
    if (Clock::now() > give_up) {
      throw Error(ErrorKind::busy, "another git command holds the branch")
          .at({.file = (repository.common_dir() / (branch + ".lock")).string()})
          .hint("wait for it and say it again");
    }
    if (pause > std::chrono::milliseconds(500)) drop_stale_reference_lock(repository, branch, after);
    std::this_thread::sleep_for(pause);
    pause *= 2;
  }
}

void bring_work_tree_along(const Repository& repository, const std::vector<PathChange>& changes,
                           const Checkpoint& checkpoint) {
  const WorkTree files(repository.work_tree(), repository.own_dir());
  for (const PathChange& change : changes) {
    if (change.work.before == change.work.after) continue;
    const std::optional<std::string> present = files.read(change.path);
    const auto present_blob =
        present ? std::optional(Repository::hash_blob(*present)) : std::nullopt;
    if (present_blob == change.work.before) {
      if (change.work.after) {
        files.replace(change.path, repository.read_blob(*change.work.after));
      } else {
        files.remove(change.path);
      }
    } else if (  // somebody saved the file while the command ran: the change goes into theirs
        present && change.work.before && change.work.after &&
               present_blob != change.work.after) {
      if (const auto merged =
              merge_lines(repository.read_blob(*change.work.before),
                          repository.read_blob(*change.work.after), *present)) {
        files.replace(change.path, *merged);
      }
    }
    if (checkpoint) checkpoint("file");
  }
}

Checkpoint named(const Checkpoint& checkpoint) {
  return checkpoint ? checkpoint : [](std::string_view) {};
}

/// From the pending record to its removal: what a kill may interrupt, and recover() finishes.
bool carry_out(Repository& repository, const CommitRequest& request, const Oid& after,
               const Checkpoint& given) {
  const Checkpoint reach = named(given);
  IndexLock index(repository);
  write_pending(repository, {.branch = request.tip.branch,
                             .before = request.tip.commit,
                             .after = after,
                             .lock_inode = index.inode(),
                             .changes = request.changes});
  reach("pending");
  bool moved = false;
  try {
    index.take();
    reach("index-locked");
    if (!index.matches(request.changes)) {
      drop_pending(repository);
      return false;
    }
    const std::string reason = "pact: " + request.message.substr(0, request.message.find('\n'));
    moved = swap_branch(repository, request.tip.branch, request.tip.commit, after,
                        request.committer.who, reason);
    if (!moved) {
      drop_pending(repository);
      return false;
    }
  } catch (...) {
    drop_pending(repository);
    throw;
  }
  reach("moved");
  bring_work_tree_along(repository, request.changes, given);
  reach("files");
  index.write(request.changes);
  reach("index-written");
  index.put_in_place();
  reach("index-placed");
  drop_pending(repository);
  reach("done");
  return true;
}

void remove_temporary_files(const Repository& repository) {
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(repository.own_dir(), none)) {
    if (entry.path().filename().string().rfind("tmp-", 0) == 0) fs::remove(entry.path(), none);
  }
}

}  // namespace

WriteLock::WriteLock(Repository& repository) {
  const fs::path file = repository.shared_dir() / "lock";
  descriptor_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (descriptor_ < 0) {
    throw Error(errno == ENOSPC ? ErrorKind::failed : ErrorKind::blocked, "could not write in git's folder")
        .at({.file = file.string()})
        .cause(std::strerror(errno));
  }
  const auto give_up = Clock::now() + k_patience;
  while (flock(descriptor_, LOCK_EX | LOCK_NB) < 0) {
    if ((errno != EWOULDBLOCK && errno != EINTR) || Clock::now() > give_up) {
      close(descriptor_);
      throw Error(ErrorKind::busy, "another pact command is writing")
          .at({.file = file.string()})
          .hint("say it again in a moment");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
  }
  try {
    recover(repository);
  } catch (...) {
    close(descriptor_);
    throw;
  }
}

WriteLock::~WriteLock() { close(descriptor_); }

std::optional<Oid> commit(Repository& repository, const WriteLock&, const CommitRequest& request,
                          const Checkpoint& checkpoint) {
  const Oid after = write_commit(repository, request);
  named(checkpoint)("objects");
  if (!carry_out(repository, request, after, checkpoint)) return std::nullopt;
  return after;
}

bool move_branch(Repository& repository, const WriteLock&, const CommitRequest& request,
                 const Oid& to, const Checkpoint& checkpoint) {
  return carry_out(repository, request, to, checkpoint);
}

void recover(Repository& repository) {
  const std::optional<Pending> pending = read_pending(repository);
  if (pending) {
    drop_index_lock(repository, pending->lock_inode);
    drop_stale_reference_lock(repository, pending->branch, pending->after);
    const std::optional<Oid> tip = repository.resolve_commit(pending->branch);
    // A branch that went back to an older commit still lacks nothing of it, hence the first test.
    if (tip && tip != pending->before && repository.is_ancestor(pending->after, *tip)) {
      bring_work_tree_along(repository, pending->changes, {});
      std::vector<PathChange> left;
      for (const PathChange& change : pending->changes) {
        if (repository.index_blob(change.path) == change.index.before) left.push_back(change);
      }
      if (!left.empty()) {
        IndexLock index(repository);
        index.take();
        index.write(left);
        index.put_in_place();
      }
    }
  }
  remove_temporary_files(repository);
  if (pending) drop_pending(repository);
}

}  // namespace pact::git
