#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <pact/git/handles.hpp>
#include <pact/git/index_file.hpp>
#include <pact/git/work_tree.hpp>
#include <sstream>
#include <thread>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds k_patience{10};

[[noreturn]] void fail(const std::string& doing, const fs::path& file) {
  throw Error(ErrorKind::failed, "could not " + doing)
      .at({.file = file.string()})
      .cause(std::strerror(errno));
}

IndexHandle open_index(const fs::path& file) {
  IndexHandle index;
  check(take(index, git_index_open, file.c_str()), "read its index");
  return index;
}

/// The entry for a file whose working content is the index's: with what stat says, so that
/// `git status` need not read it again. Otherwise the entry says nothing of the file, and git looks.
git_index_entry entry_for(const Repository& repository, const PathChange& change,
                          const git_index_entry* present) {
  git_index_entry entry{};
  entry.path = change.path.c_str();
  entry.id = to_raw(*change.index.after);
  entry.mode = present ? present->mode : std::uint32_t{GIT_FILEMODE_BLOB};
  struct stat status {};
  if (change.work.after != change.index.after ||
      lstat((repository.work_tree() / change.path).c_str(), &status) < 0) {
    return entry;
  }
  entry.ctime = {static_cast<std::int32_t>(status.st_ctim.tv_sec),
                 static_cast<std::uint32_t>(status.st_ctim.tv_nsec)};
  entry.mtime = {static_cast<std::int32_t>(status.st_mtim.tv_sec),
                 static_cast<std::uint32_t>(status.st_mtim.tv_nsec)};
  entry.dev = static_cast<std::uint32_t>(status.st_dev);
  entry.ino = static_cast<std::uint32_t>(status.st_ino);
  entry.uid = status.st_uid;
  entry.gid = status.st_gid;
  entry.file_size = static_cast<std::uint32_t>(status.st_size);
  return entry;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

IndexLock::IndexLock(const Repository& repository)
    : repository_(repository),
      ours_(repository.own_dir() / "tmp-index-lock"),
      lock_(repository.git_dir() / "index.lock") {
  unlink(ours_.c_str());
  descriptor_ = open(ours_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail("make a temporary file", ours_);
  struct stat status {};
  fstat(descriptor_, &status);
  inode_ = status.st_ino;
}

IndexLock::~IndexLock() {
  if (taken_) unlink(lock_.c_str());
  unlink(ours_.c_str());
  close(descriptor_);
}

void IndexLock::take() {
  const auto give_up = std::chrono::steady_clock::now() + k_patience;
  auto pause = std::chrono::milliseconds(1);
  while (link(ours_.c_str(), lock_.c_str()) < 0) {
    if (errno != EEXIST) fail("lock git's index", lock_);
    if (std::chrono::steady_clock::now() > give_up) {
      throw Error(ErrorKind::busy, "another git command holds this ledger's index")
          .at({.file = lock_.string()})
          .hint("wait for it and say it again; if none is running: rm " + lock_.string());
    }
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::milliseconds(50));
  }
  taken_ = true;
}

bool IndexLock::matches(const std::vector<PathChange>& changes) const {
  const IndexHandle index = open_index(repository_.git_dir() / "index");
  for (const PathChange& change : changes) {
    const git_index_entry* entry = git_index_get_bypath(index.get(), change.path.c_str(), 0);
    const std::optional<Oid> present = entry ? std::optional(from_raw(entry->id)) : std::nullopt;
    if (present != change.index.before) return false;
  }
  return true;
}

void IndexLock::write(const std::vector<PathChange>& changes) {
  const fs::path index_file = repository_.git_dir() / "index";
  const fs::path copy = repository_.own_dir() / "tmp-index";
  unlink(copy.c_str());
  std::error_code none;
  if (fs::exists(index_file, none)) fs::copy_file(index_file, copy);
  {
    const IndexHandle index = open_index(copy);
    for (const PathChange& change : changes) {
      const git_index_entry* present = git_index_get_bypath(index.get(), change.path.c_str(), 0);
      if (change.index.after) {
        const git_index_entry entry = entry_for(repository_, change, present);
        check(git_index_add(index.get(), &entry), "put " + change.path + " in its index");
      } else if (present) {
        check(git_index_remove(index.get(), change.path.c_str(), 0),
              "take " + change.path + " from its index");
      }
    }
    check(git_index_write(index.get()), "write its index");
  }
  const std::string bytes = bytes_of(copy);
  unlink(copy.c_str());
  if (ftruncate(descriptor_, 0) < 0) fail("write git's index", lock_);
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t written =
        pwrite(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (written < 0 && errno != EINTR) fail("write git's index", lock_);
    if (written > 0) done += static_cast<std::size_t>(written);
  }
  if (fsync(descriptor_) < 0) fail("write git's index", lock_);
}

void IndexLock::put_in_place() {
  if (rename(lock_.c_str(), (repository_.git_dir() / "index").c_str()) < 0) {
    fail("put git's index in place", lock_);
  }
  taken_ = false;
  sync_folder(repository_.git_dir());
}

void drop_index_lock(const Repository& repository, ino_t inode) {
  const fs::path lock = repository.git_dir() / "index.lock";
  struct stat status {};
  if (lstat(lock.c_str(), &status) == 0 && status.st_ino == inode) unlink(lock.c_str());
}

}  // namespace pact::git
