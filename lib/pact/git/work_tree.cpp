#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

[[noreturn]] void fail(const std::string& doing, const std::string& path) {
  const int number = errno;
  const ErrorKind kind = number == EACCES || number == EPERM || number == EROFS || number == ELOOP ||
                                 number == ENOTDIR || number == EISDIR
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
  Error&& located = std::move(error).at({.file = path}).cause(std::strerror(number));
  if (!hint.empty()) throw std::move(located).hint(hint);
  throw std::move(located);
}

struct Place {
  Descriptor folder;
  std::string name;
};

enum class Missing { fail, make };

/// Opens the folder of `path` below `root`, one part at a time, following no link.
std::optional<Place> locate(const fs::path& root, const std::string& path, Missing missing) {
  Descriptor folder(open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!folder) fail("open the ledger", root.string());
  const std::vector<std::string_view> parts = text::split(path, '/');
  for (const std::string_view part : parts) {
    if (part.empty() || part == "." || part == ".." || part == ".git") {
      throw Error(ErrorKind::blocked, "not a path inside a ledger").at({.file = path});
    }
  }
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const std::string name(parts[i]);
    int next = openat(folder.get(), name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (next < 0 && errno == ENOENT && missing == Missing::make) {
      if (mkdirat(folder.get(), name.c_str(), 0777) < 0 && errno != EEXIST) fail("make a folder", path);
      next = openat(folder.get(), name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    }
    if (next < 0 && errno == ENOENT) return std::nullopt;
    if (next < 0) fail("open the folder of a file", path);
    folder = Descriptor(next);
  }
  return Place{std::move(folder), std::string(parts.back())};
}

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (fsync(descriptor) < 0) fail("write", path);
}

fs::path write_temporary(const fs::path& folder, std::string_view bytes, mode_t mode) {
  std::string name = (folder / "tmp-XXXXXX").string();
  const Descriptor file(mkostemp(name.data(), O_CLOEXEC));
  if (!file) fail("make a temporary file", folder.string());
  try {
    if (fchmod(file.get(), mode) < 0) fail("set the mode of a file", name);
    write_all(file.get(), bytes, name);
  } catch (...) {
    unlink(name.c_str());
    throw;
  }
  return name;
}

mode_t usual_mode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
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

void WorkTree::replace(const std::string& path, std::string_view bytes) const {
  const auto place = locate(root_, path, Missing::make);
  struct stat present {};
  const bool exists =
      fstatat(place->folder.get(), place->name.c_str(), &present, AT_SYMLINK_NOFOLLOW) == 0;
  if (exists && !S_ISREG(present.st_mode)) {
    throw Error(ErrorKind::blocked, "something that is no file stands here").at({.file = path});
  }
  const fs::path temporary =
      write_temporary(scratch_, bytes, exists ? present.st_mode & 07777 : usual_mode());
  if (renameat(AT_FDCWD, temporary.c_str(), place->folder.get(), place->name.c_str()) < 0) {
    const int number = errno;
    unlink(temporary.c_str());
    errno = number;
    fail("put the file in its place", path);
  }
  sync_folder(fs::path("/proc/self/fd") / std::to_string(place->folder.get()));
}

void WorkTree::remove(const std::string& path) const {
  const auto place = locate(root_, path, Missing::fail);
  if (!place) return;
  if (unlinkat(place->folder.get(), place->name.c_str(), 0) < 0 && errno != ENOENT) {
    fail("take the file away", path);
  }
  sync_folder(fs::path("/proc/self/fd") / std::to_string(place->folder.get()));
  for (fs::path folder = fs::path(path).parent_path(); !folder.empty();
       folder = folder.parent_path()) {
    if (const auto up = locate(root_, folder.string(), Missing::fail);
        !up || unlinkat(up->folder.get(), up->name.c_str(), AT_REMOVEDIR) < 0) {
      break;
    }
  }
}

void write_durably(const fs::path& file, std::string_view bytes) {
  const fs::path temporary = write_temporary(file.parent_path(), bytes, usual_mode());
  if (rename(temporary.c_str(), file.c_str()) < 0) {
    const int number = errno;
    unlink(temporary.c_str());
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
