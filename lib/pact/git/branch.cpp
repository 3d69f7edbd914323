#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <pact/git/branch.hpp>
#include <pact/git/handles.hpp>
#include <thread>

namespace pact::git {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::seconds k_patience{10};

fs::path lock_of(const Repository& repository, const std::string& branch) {
  return repository.common_dir() / (branch + ".lock");
}

int remove_branch(Repository& repository, const std::string& branch, const Oid& before) {
  ReferenceHandle reference;
  if (const int code = take(reference, git_reference_lookup, repository.raw(), branch.c_str());
      code < 0) {
    return code;
  }
  const git_oid* target = git_reference_target(reference.get());
  if (!target || from_raw(*target) != before) return GIT_EMODIFIED;
  return git_reference_delete(reference.get());
}

}  // namespace

void drop_stale_reference_lock(const Repository& repository, const std::string& branch,
                               const Oid& ours) {
  const fs::path lock = lock_of(repository, branch);
  struct stat first {};
  if (lstat(lock.c_str(), &first) < 0) return;
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  struct stat second {};
  if (lstat(lock.c_str(), &second) < 0 || second.st_ino != first.st_ino ||
      second.st_mtim.tv_sec != first.st_mtim.tv_sec ||
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

bool swap_branch(Repository& repository, const std::string& branch,
                 const std::optional<Oid>& before, const std::optional<Oid>& after,
                 const Identity& who, const std::string& reason) {
  git_repository_set_ident(repository.raw(), who.name.c_str(), who.email.c_str());
  const git_oid to = to_raw(after.value_or(Oid()));
  const git_oid from = to_raw(before.value_or(Oid()));
  const auto give_up = Clock::now() + k_patience;
  auto pause = std::chrono::milliseconds(1);
  while (true) {
    ReferenceHandle reference;
    // A zero old value means that the branch must not exist yet.
    const int code = after ? take(reference, git_reference_create_matching, repository.raw(),
                                  branch.c_str(), &to, 1, &from, reason.c_str())
                           : remove_branch(repository, branch, *before);
    if (code == 0) return true;
    if (code == GIT_EMODIFIED || code == GIT_ENOTFOUND) return false;
    if (code != GIT_ELOCKED) check(code, "move the branch");
    if (Clock::now() > give_up) {
      const std::string lock = lock_of(repository, branch).string();
      throw Error(ErrorKind::busy, "another git command holds the branch")
          .at({.file = lock})
          .hint("wait for it and say it again; if none is running: rm " + lock);
    }
    if (pause > std::chrono::milliseconds(500) && after) {
      drop_stale_reference_lock(repository, branch, *after);
    }
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::milliseconds(1000));
  }
}

}  // namespace pact::git
