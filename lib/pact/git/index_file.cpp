#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <fstream>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/git/index_file.hpp>
#include <pact/git/own_git.hpp>
#include <pact/git/work_tree.hpp>
#include <thread>
#include <utility>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds k_patience{10};
constexpr std::uint32_t k_submodule = 0160000;

[[noreturn]] void fail(const std::string& doing, const fs::path& file) {
  const int number = errno;
  const bool refused = number == EACCES || number == EPERM || number == EROFS;
  throw Error(refused ? ErrorKind::blocked : ErrorKind::failed, "could not " + doing)
      .at({.file = file.string()})
      .cause(std::strerror(number));
}

fs::path own_file(const Repository& repository) {
  return repository.own_dir() / "tmp-index-lock";
}

std::string bytes_of(const fs::path& file) {
  std::string bytes;
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 && errno == ENOENT) return bytes;
  struct stat status {};
  if (descriptor < 0 || fstat(descriptor, &status) < 0) fail("read git's index", file);
  bytes.resize(static_cast<std::size_t>(status.st_size));
  std::size_t have = 0;
  ssize_t got = 1;
  while (have < bytes.size() &&
         (got = read(descriptor, bytes.data() + have, bytes.size() - have))) {
    if (got < 0 && errno != EINTR) break;
    if (got > 0) have += static_cast<std::size_t>(got);
  }
  close(descriptor);
  if (got < 0) fail("read git's index", file);
  bytes.resize(have);
  return bytes;
}

/// As `git ls-files --stage` tells it, for formats that only git reads: all entries, or that of one
/// path.
std::map<std::string, IndexEntry> entries_from_git(const Repository& repository,
                                                   const fs::path& index,
                                                   const std::string& path = "") {
  std::vector<std::string> command = {"ls-files", "--stage", "-z"};
  if (!path.empty()) command.insert(command.end(), {"--", path});
  std::map<std::string, IndexEntry> entries;
  const std::string out = run_git(repository, command, index);
  for (const std::string_view line : text::split(out, '\0')) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    const auto words = text::split(line.substr(0, tab), ' ');
    IndexEntry entry;
    if (words.size() != 3 || words[2] != "0") continue;
    std::from_chars(words[0].data(), words[0].data() + words[0].size(), entry.mode, 8);
    entry.blob = Oid::from_hex(words[1]).value_or(Oid());
    entries[std::string(line.substr(tab + 1))] = entry;
  }
  return entries;
}

std::optional<IndexEntry> entry_of(const std::map<std::string, IndexEntry>& entries,
                                   const std::string& path) {
  const auto found = entries.find(path);
  return found == entries.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<IndexEntry> index_entry(const Repository& repository, const std::string& path) {
  const fs::path file = repository.index_path();
  if (const auto index = IndexBytes::parse(bytes_of(file))) return index->find(path);
  return entry_of(entries_from_git(repository, file, path), path);
}

std::map<std::string, IndexEntry> index_entries(const Repository& repository,
                                                const std::vector<std::string>& paths) {
  const fs::path file = repository.index_path();
  const std::optional<IndexBytes> index = IndexBytes::parse(bytes_of(file));
  if (!index) return entries_from_git(repository, file);
  std::map<std::string, IndexEntry> entries;
  for (const std::string& path : paths) {
    if (const auto entry = index->find(path)) entries[path] = *entry;
  }
  return entries;
}

IndexLock::IndexLock(const Repository& repository)
    : repository_(repository),
      index_(repository.git_dir() / "index"),
      ours_(own_file(repository)),
      lock_(repository.git_dir() / "index.lock") {
  if (repository.index_path() != index_) {
    throw Error(ErrorKind::blocked, "git's index is somewhere else now (GIT_INDEX_FILE)")
        .at({.file = repository.index_path().string()})
        .hint("unset GIT_INDEX_FILE, and do not write from within a hook");
  }
  unlink(ours_.c_str());
  descriptor_ = open(ours_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail("make a temporary file", ours_);
}

IndexLock::~IndexLock() {
  if (taken_) unlink(lock_.c_str());
  // A lock that is left behind needs our file beside it as its proof.
  struct stat lock {};
  struct stat own {};
  const bool left = !taken_ && stat(lock_.c_str(), &lock) == 0 && fstat(descriptor_, &own) == 0 &&
                    lock.st_ino == own.st_ino && lock.st_dev == own.st_dev;
  if (!left) unlink(ours_.c_str());
  close(descriptor_);
}

void IndexLock::take() {
  const auto give_up = std::chrono::steady_clock::now() + k_patience;
  auto pause = std::chrono::milliseconds(1);
  while (link(ours_.c_str(), lock_.c_str()) < 0) {
    if (errno == EPERM || errno == EOPNOTSUPP || errno == EMLINK) {
      // No hard links here: as git does it. After a kill, only a person can tell whose it was.
      const int file = open(lock_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (file >= 0) {
        close(std::exchange(descriptor_, file));
        break;
      }
    }
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

bool IndexLock::matches(const std::vector<PathChange>& changes) {
  struct stat status {};
  index_time_ = {};
  if (stat(index_.c_str(), &status) == 0) {
    index_time_ = {static_cast<std::uint32_t>(status.st_mtim.tv_sec),
                   static_cast<std::uint32_t>(status.st_mtim.tv_nsec)};
  }
  present_ = IndexBytes::parse(bytes_of(index_));
  const auto from_git =
      present_ ? std::map<std::string, IndexEntry>() : entries_from_git(repository_, index_);
  for (const PathChange& change : changes) {
    const std::optional<IndexEntry> entry =
        present_ ? present_->find(change.path) : entry_of(from_git, change.path);
    if ((entry ? std::optional(entry->blob) : std::nullopt) != change.index.before) return false;
  }
  return true;
}

/// git compares the content of a file that changed in the very second in which the index was
/// written, since stat cannot tell. The new index is younger than those files: an entry whose file
/// may have changed unseen must lose its stamp, or git would believe it.
std::vector<std::string> IndexLock::doubtful() const {
  std::vector<std::string> paths;
  const WorkTree files(repository_.work_tree(), repository_.own_dir());
  present_->each_since(index_time_.seconds, [&](std::string_view at, const IndexEntry& entry) {
    if (entry.mode == k_submodule) return;
    const std::string path(at);
    try {
      if (files.stamp(path) == entry.stamp && entry.stamp.mtime < index_time_) return;
      const std::optional<std::string> text = files.read(path);
      if (!text || Repository::hash_blob(*text) != entry.blob) paths.push_back(path);
    } catch (const Error&) {
      paths.push_back(path);
    }
  });
  return paths;
}

std::string IndexLock::changed_by_git(const std::vector<PathChange>& changes) const {
  const fs::path copy = repository_.own_dir() / "tmp-index";
  fs::copy_file(index_, copy, fs::copy_options::overwrite_existing);
  // The age of the index tells git which files it must compare.
  const timespec times[2] = {{index_time_.seconds, index_time_.nanoseconds},
                             {index_time_.seconds, index_time_.nanoseconds}};
  utimensat(AT_FDCWD, copy.c_str(), times, 0);
  std::string input;
  const std::map<std::string, IndexEntry> present = entries_from_git(repository_, index_);
  for (const PathChange& change : changes) {
    if (change.index.before == change.index.after && change.index.after) continue;
    if (change.index.after) {
      const std::optional<IndexEntry> entry = entry_of(present, change.path);
      input += entry && entry->mode == 0100755 ? "100755 " : "100644 ";
      input += change.index.after->hex();
    } else {
      input += "0 " + Oid().hex();
    }
    input += "\t" + change.path + '\0';
  }
  run_git(repository_, {"update-index", "-z", "--index-info"}, copy, input);
  std::string bytes = bytes_of(copy);
  unlink(copy.c_str());
  return bytes;
}

void IndexLock::prepare(const std::vector<PathChange>& changes) {
  if (present_) {
    std::vector<IndexBytes::Change> entries;
    for (const PathChange& change : changes) {
      // What goes may have no entry but those of a conflict.
      if (change.index.before != change.index.after || !change.index.after)
        entries.push_back({change.path, change.index.after});
    }
    made_ = present_->with(entries, doubtful());
  } else {
    made_ = changed_by_git(changes);
  }
  write(made_);
}

void IndexLock::finish(const std::map<std::string, FileStamp>& stamps) {
  if (present_) {
    IndexBytes::stamp(made_, stamps);
    IndexBytes::seal(made_);
    write(made_);
  }
  if (fsync(descriptor_) < 0) fail("write git's index", lock_);
}

void IndexLock::write(std::string_view bytes) {
  if (ftruncate(descriptor_, static_cast<off_t>(bytes.size())) < 0)
    fail("write git's index", lock_);
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t written =
        pwrite(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (written < 0 && errno != EINTR) fail("write git's index", lock_);
    if (written > 0) done += static_cast<std::size_t>(written);
  }
}

void IndexLock::put_in_place() {
  if (rename(lock_.c_str(), index_.c_str()) < 0) fail("put git's index in place", lock_);
  taken_ = false;
}

void drop_own_index_lock(const Repository& repository) {
  const fs::path lock = repository.git_dir() / "index.lock";
  struct stat theirs {};
  struct stat own {};
  if (lstat(own_file(repository).c_str(), &own) == 0 && lstat(lock.c_str(), &theirs) == 0 &&
      own.st_ino == theirs.st_ino && own.st_dev == theirs.st_dev) {
    unlink(lock.c_str());
  }
}

}  // namespace pact::git
