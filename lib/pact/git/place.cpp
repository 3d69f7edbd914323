#include <fcntl.h>
#include <strings.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/git/place.hpp>

namespace pact::git::places {

namespace fs = std::filesystem;

namespace {

/// Names that lead out of the tree, or into git's folder on some file system.
bool is_refused_name(std::string_view part) {
  const std::string name(part);
  return name.empty() || name == "." || name == ".." || strcasecmp(name.c_str(), ".git") == 0 ||
         strcasecmp(name.c_str(), "git~1") == 0 || name.find('\0') != std::string::npos ||
         name.find('\\') != std::string::npos;
}

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

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

std::optional<Place> locate(const fs::path& root, const std::string& path, Missing missing,
                            std::vector<std::string>* made_in) {
  Descriptor folder(open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!folder) fail("open the ledger", root.string());
  const std::vector<std::string_view> parts = text::split(path, '/');
  for (const std::string_view part : parts) {
    if (is_refused_name(part)) {
      throw Error(ErrorKind::blocked, "not a path inside a ledger").at({.file = path});
    }
  }
  std::size_t at = 0;  // where the part begins
  for (std::size_t i = 0; i + 1 < parts.size(); at += parts[i].size() + 1, ++i) {
    const std::string name(parts[i]);
    int next = openat(folder.get(), name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (next < 0 && errno == ENOENT && missing == Missing::make) {
      if (mkdirat(folder.get(), name.c_str(), 0777) < 0 && errno != EEXIST) {
        fail("make a folder", path);
      }
      // "" is the root.
      if (made_in) made_in->emplace_back(path.substr(0, at == 0 ? 0 : at - 1));
      next = openat(folder.get(), name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    }
    if (next < 0 && errno == ENOENT) return std::nullopt;
    if (next < 0) fail("open the folder of a file", path);
    folder = Descriptor(next);
  }
  return Place{std::move(folder), std::string(parts.back())};
}

std::optional<Place> locate_folder(const fs::path& root, const std::string& folder) {
  return locate(root, folder.empty() ? "-" : folder + "/-", Missing::fail);
}

void require_writable_folder(const Place& place, const std::string& path) {
  if (faccessat(place.folder.get(), ".", W_OK | X_OK, AT_EACCESS) < 0) {
    fail("write in the folder of a file", path);
  }
}

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

}  // namespace pact::git::places
