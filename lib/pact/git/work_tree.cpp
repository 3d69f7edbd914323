#include <fcntl.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/git/work_tree.hpp>
#include <utility>
#include <vector>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_largest_file = std::size_t{8} << 20;

/// Names beside the target, where the scratch folder is on another file system.
constexpr std::string_view k_leftover = ".pact-tmp-";

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  int get() const { return number_; }
  int release() { return std::exchange(number_, -1); }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

[[noreturn]] void fail(const std::string& doing, const std::string& path) {
  const int number = errno;
  const ErrorKind kind = number == EACCES || number == EPERM || number == EROFS ||
                                 number == ELOOP || number == ENOTDIR || number == EISDIR
                             ? ErrorKind::blocked
                             : ErrorKind::failed;
  Error error(kind, "could not " + doing);
  if (number == ELOOP || number == ENOTDIR) {
    throw std::move(error)
        .at({.file = path})
        .cause("a symbolic link or a file stands where a folder or file of the ledger should be")
        .hint("put the real file in its place; a ledger follows no links");
  }
  std::string hint = number == ENOSPC ? "make room on the disk, then say it again"
                     : number == EACCES || number == EPERM
                         ? "ls -l " + path + "    (who may write there)"
                         : "";
  Error located = std::move(error).at({.file = path}).cause(std::strerror(number));
  if (!hint.empty()) throw std::move(located).hint(hint);
  throw std::move(located);
}

fs::path by_descriptor(int descriptor) {
  return fs::path("/proc/self/fd") / std::to_string(descriptor);
}

struct Place {
  Descriptor folder;
  std::string name;
};

enum class Missing { fail, make };

/// Names that lead out of the tree, or into git's folder on some file system.
bool is_refused_name(std::string_view part) {
  const std::string name(part);
  return name.empty() || name == "." || name == ".." || strcasecmp(name.c_str(), ".git") == 0 ||
         strcasecmp(name.c_str(), "git~1") == 0 || name.find('\0') != std::string::npos ||
         name.find('\\') != std::string::npos;
}

/// Opens the folder of `path` below `root`, one part at a time, following no link.
std::optional<Place> locate(const fs::path& root, const std::string& path, Missing missing) {
  Descriptor folder(open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!folder) fail("open the ledger", root.string());
  const std::vector<std::string_view> parts = text::split(path, '/');
  for (const std::string_view part : parts) {
    if (is_refused_name(part)) {
      throw Error(ErrorKind::blocked, "not a path inside a ledger").at({.file = path});
    }
  }
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const std::string name(parts[i]);
    int next = openat(folder.get(), name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (next < 0 && errno == ENOENT && missing == Missing::make) {
      if (mkdirat(folder.get(), name.c_str(), 0777) < 0 && errno != EEXIST) {
        fail("make a folder", path);
      }
      sync_folder(by_descriptor(folder.get()));
      next = openat(folder.get(), name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    }
    if (next < 0 && errno == ENOENT) return std::nullopt;
    if (next < 0) fail("open the folder of a file", path);
    folder = Descriptor(next);
  }
  return Place{std::move(folder), std::string(parts.back())};
}

/// git sees a folder with a .git of its own as another repository, whose files are not ours.
void require_own_folder(const Place& place, const std::string& path) {
  struct stat status {};
  if (path.find('/') != std::string::npos &&
      fstatat(place.folder.get(), ".git", &status, AT_SYMLINK_NOFOLLOW) == 0) {
    throw Error(ErrorKind::blocked, "another git repository stands in this folder")
        .at({.file = path})
        .hint("move it out of the ledger");
  }
}

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

struct Temporary {
  Descriptor file;
  fs::path path;
};

/// A new file with the bytes in it, not durable yet. `mode` is set as it is; without one, the umask
/// rules.
Temporary write_temporary(const fs::path& folder, std::string_view prefix, std::string_view bytes,
                          std::optional<mode_t> mode) {
  static std::atomic<unsigned> counter = 0;
  const std::string stem = std::string(prefix) + std::to_string(getpid()) + "-";
  for (int attempt = 0; attempt < 1000; ++attempt) {
    fs::path path = folder / (stem + std::to_string(counter++));
    Descriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!file && errno == EEXIST) continue;
    if (!file) fail("make a temporary file", folder.string());
    try {
      if (mode && fchmod(file.get(), *mode) < 0) fail("set the mode of a file", path.string());
      write_all(file.get(), bytes, path.string());
      // On its way, so that the fsync of several files waits about as long as that of one.
      sync_file_range(file.get(), 0, 0, SYNC_FILE_RANGE_WRITE);
    } catch (...) {
      unlink(path.c_str());
      throw;
    }
    return {std::move(file), std::move(path)};
  }
  errno = EEXIST;
  fail("make a temporary file", folder.string());
}

FileStamp stamp_of(const struct stat& status) {
  const auto time = [](const timespec& at) {
    return FileStamp::Time{static_cast<std::uint32_t>(at.tv_sec),
                           static_cast<std::uint32_t>(at.tv_nsec)};
  };
  return {.ctime = time(status.st_ctim),
          .mtime = time(status.st_mtim),
          .device = static_cast<std::uint32_t>(status.st_dev),
          .inode = static_cast<std::uint32_t>(status.st_ino),
          .user = status.st_uid,
          .group = status.st_gid,
          .size = static_cast<std::uint32_t>(status.st_size)};
}

void require_writable_folder(const Place& place, const std::string& path) {
  if (faccessat(place.folder.get(), ".", W_OK | X_OK, AT_EACCESS) < 0) {
    fail("write in the folder of a file", path);
  }
}

}  // namespace

std::optional<std::string> WorkTree::read(const std::string& path) const {
  const auto place = locate(root_, path, Missing::fail);
  if (!place) return std::nullopt;
  const Descriptor file(openat(place->folder.get(), place->name.c_str(),
                               O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file && errno == ENOENT) return std::nullopt;
  if (!file) fail("read", path);
  struct stat status {};
  if (fstat(file.get(), &status) < 0) fail("read", path);
  if (!S_ISREG(status.st_mode)) {
    throw Error(ErrorKind::blocked, "something that is no file stands here")
        .at({.file = path})
        .hint("a customer is one plain file; move this away");
  }
  if (static_cast<std::size_t>(status.st_size) > k_largest_file) {
    throw Error(ErrorKind::blocked, "this file is over 8 MiB, more than a ledger reads")
        .at({.file = path});
  }
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t have = 0;
  while (true) {
    if (have == bytes.size()) bytes.resize(have + 4096);
    const ssize_t got = ::read(file.get(), bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read", path);
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

std::optional<FileStamp> WorkTree::stamp(const std::string& path) const {
  const auto place = locate(root_, path, Missing::fail);
  struct stat status {};
  if (!place ||
      fstatat(place->folder.get(), place->name.c_str(), &status, AT_SYMLINK_NOFOLLOW) < 0 ||
      !S_ISREG(status.st_mode)) {
    return std::nullopt;
  }
  return stamp_of(status);
}

WorkTree::Arrival::Arrival(Arrival&& other) noexcept
    : path_(std::move(other.path_)),
      name_(std::move(other.name_)),
      temporary_(std::exchange(other.temporary_, {})),
      folder_(std::exchange(other.folder_, -1)),
      file_(std::exchange(other.file_, -1)) {}

WorkTree::Arrival::~Arrival() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
  if (folder_ >= 0) close(folder_);
  if (file_ >= 0) close(file_);
}

FileStamp WorkTree::Arrival::put() {
  if (renameat(AT_FDCWD, temporary_.c_str(), folder_, name_.c_str()) < 0) {
    fail("put the file in its place", path_);
  }
  temporary_.clear();
  struct stat status {};
  if (fstat(file_, &status) < 0) fail("read", path_);
  return stamp_of(status);
}

void WorkTree::Arrival::sync() const {
  if (fsync(file_) < 0) fail("write", path_);
}

void WorkTree::Arrival::sync_folder() const {
  git::sync_folder(by_descriptor(folder_));
}

WorkTree::Arrival WorkTree::stage(const std::string& path, std::string_view bytes) const {
  auto place = locate(root_, path, Missing::make);
  require_own_folder(*place, path);
  require_writable_folder(*place, path);
  struct stat present {};
  const bool exists =
      fstatat(place->folder.get(), place->name.c_str(), &present, AT_SYMLINK_NOFOLLOW) == 0;
  if (exists && !S_ISREG(present.st_mode)) {
    throw Error(ErrorKind::blocked, "something that is no file stands here").at({.file = path});
  }
  struct stat folder {};
  struct stat scratch {};
  const bool near = fstat(place->folder.get(), &folder) == 0 &&
                    stat(scratch_.c_str(), &scratch) == 0 && folder.st_dev == scratch.st_dev;
  Temporary made = write_temporary(near ? scratch_ : by_descriptor(place->folder.get()),
                                   near ? "tmp-" : k_leftover, bytes,
                                   exists ? std::optional(present.st_mode & 07777) : std::nullopt);
  Arrival arrival;
  arrival.path_ = path;
  arrival.name_ = place->name;
  arrival.temporary_ = std::move(made.path);
  arrival.folder_ = place->folder.release();
  arrival.file_ = made.file.release();
  return arrival;
}

FileStamp WorkTree::replace(const std::string& path, std::string_view bytes) const {
  Arrival arrival = stage(path, bytes);
  arrival.sync();
  const FileStamp stamp = arrival.put();
  arrival.sync_folder();
  return stamp;
}

void WorkTree::require_removable(const std::string& path) const {
  const auto place = locate(root_, path, Missing::fail);
  if (place) require_writable_folder(*place, path);
}

void WorkTree::remove_leftovers(const std::string& path) const {
  const auto place = locate(root_, path, Missing::fail);
  std::error_code none;
  if (!place) return;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(by_descriptor(place->folder.get()), none)) {
    if (entry.path().filename().string().starts_with(k_leftover)) fs::remove(entry.path(), none);
  }
}

void WorkTree::remove(const std::string& path) const {
  const auto place = locate(root_, path, Missing::fail);
  if (!place) return;
  if (unlinkat(place->folder.get(), place->name.c_str(), 0) < 0 && errno != ENOENT) {
    fail("take the file away", path);
  }
  sync_folder(by_descriptor(place->folder.get()));
  for (fs::path folder = fs::path(path).parent_path(); !folder.empty();
       folder = folder.parent_path()) {
    if (const auto up = locate(root_, folder.string(), Missing::fail);
        !up || unlinkat(up->folder.get(), up->name.c_str(), AT_REMOVEDIR) < 0) {
      break;
    }
  }
}

void write_durably(const fs::path& file, std::string_view bytes, Access access) {
  const auto mode = access == Access::owner ? std::optional<mode_t>(0600) : std::nullopt;
  const Temporary made = write_temporary(file.parent_path(), "tmp-", bytes, mode);
  if (fsync(made.file.get()) < 0 || rename(made.path.c_str(), file.c_str()) < 0) {
    const int number = errno;
    unlink(made.path.c_str());
    errno = number;
    fail("put the file in its place", file.string());
  }
  sync_folder(file.parent_path());
}

void sync_folder(const fs::path& folder) {
  const Descriptor handle(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle) fsync(handle.get());
}

}  // namespace pact::git
