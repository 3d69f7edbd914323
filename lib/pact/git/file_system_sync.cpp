#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <pact/base/error.hpp>
#include <pact/git/file_system_sync.hpp>
#include <utility>

namespace pact::git {

namespace {

constexpr unsigned long k_f2fs = 0xf2f52010;

/// Since 5.8 syncfs reports that something could not be written.
bool reports_failures() {
  utsname system{};
  int version = 0, patch = 0;
  return uname(&system) == 0 && std::sscanf(system.release, "%d.%d", &version, &patch) == 2 &&
         (version > 5 || (version == 5 && patch >= 8));
}

bool is_known(int descriptor) {
  constexpr std::array<unsigned long, 6> k_known = {EXT4_SUPER_MAGIC,  XFS_SUPER_MAGIC,
                                                    BTRFS_SUPER_MAGIC, OVERLAYFS_SUPER_MAGIC,
                                                    TMPFS_MAGIC,       k_f2fs};
  struct statfs status {};
  if (fstatfs(descriptor, &status) < 0) return false;
  const auto type = static_cast<unsigned long>(status.f_type) & 0xffffffffUL;
  return std::find(k_known.begin(), k_known.end(), type) != k_known.end();
}

}  // namespace

FileSystemSync::FileSystemSync(const std::filesystem::path& folder)
    : folder_(folder), descriptor_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  struct stat status {};
  known_ = descriptor_ >= 0 && fstat(descriptor_, &status) == 0 && is_known(descriptor_) &&
           reports_failures();
  device_ = status.st_dev;
}

FileSystemSync::FileSystemSync(FileSystemSync&& other) noexcept
    : folder_(std::move(other.folder_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      device_(other.device_),
      known_(std::exchange(other.known_, false)) {}

FileSystemSync& FileSystemSync::operator=(FileSystemSync&& other) noexcept {
  std::swap(folder_, other.folder_);
  std::swap(descriptor_, other.descriptor_);
  std::swap(device_, other.device_);
  std::swap(known_, other.known_);
  return *this;
}

FileSystemSync::~FileSystemSync() {
  if (descriptor_ >= 0) close(descriptor_);
}

bool FileSystemSync::covers(const std::filesystem::path& folder) const {
  struct stat status {};
  return known_ && stat(folder.c_str(), &status) == 0 && covers(status.st_dev);
}

void FileSystemSync::sync() const {
  if (syncfs(descriptor_) == 0) return;
  throw Error(ErrorKind::failed, "could not write what was changed to the disk")
      .at({.file = folder_.string()})
      .cause(std::strerror(errno));
}

}  // namespace pact::git
