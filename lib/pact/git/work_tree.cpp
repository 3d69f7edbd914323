#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <pact/base/error.hpp>
#include <pact/git/flush.hpp>
#include <pact/git/place.hpp>

namespace pact::git {

using namespace places;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_largest_file = std::size_t{8} << 20;

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

void WorkTree::require_removable(const std::string& path) const {
  const auto place = locate(root_, path, Missing::fail);
  if (place) require_writable_folder(*place, path);
}

void WorkTree::remove_leftovers(const std::string& folder) const {
  const auto place = locate_folder(root_, folder);
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
  for (fs::path folder = fs::path(path).parent_path(); !folder.empty();
       folder = folder.parent_path()) {
    if (const auto up = locate(root_, folder.string(), Missing::fail);
        !up || unlinkat(up->folder.get(), up->name.c_str(), AT_REMOVEDIR) < 0) {
      break;
    }
  }
}

void WorkTree::sync_folders(const std::set<std::string>& folders, Flush& flush,
                            const FileSystemSync* whole) const {
  bool left_to_whole = false;
  std::set<std::string> done;
  for (std::string folder : folders) {
    std::optional<Place> place;
    // What is not there any more is missing in the folder above it.
    while (!(place = locate_folder(root_, folder))) {
      folder = fs::path(folder).parent_path().string();
    }
    if (!done.insert(folder).second) continue;
    struct stat status {};
    if (whole && fstat(place->folder.get(), &status) == 0 && whole->covers(status.st_dev)) {
      left_to_whole = true;
    } else {
      flush.folder(root_ / folder);
    }
  }
  if (left_to_whole) whole->sync();
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
