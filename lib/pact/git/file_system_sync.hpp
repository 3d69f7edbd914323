#pragma once

#include <sys/types.h>

#include <filesystem>

namespace pact::git {

/// Makes all that was written to a file system durable with one syncfs(2), in the place of an
/// fsync(2) for each of many files.
class FileSystemSync {
 public:
  /// The file system of this folder. Made before the files are written, so that a write-back that
  /// fails meanwhile is reported. Never throws.
  explicit FileSystemSync(const std::filesystem::path& folder);
  FileSystemSync(FileSystemSync&& other) noexcept;
  FileSystemSync& operator=(FileSystemSync&& other) noexcept;
  ~FileSystemSync();

  /// Whether sync() does what fsync would for a file of that device. False for other devices, and
  /// where syncfs cannot be relied on: across a network, through FUSE, before Linux 5.8, which does
  /// not report what failed.
  bool covers(dev_t device) const { return known_ && device == device_; }
  bool covers(const std::filesystem::path& folder) const;

  /// Throws Error(failed).
  void sync() const;

 private:
  std::filesystem::path folder_;
  int descriptor_ = -1;
  dev_t device_ = 0;
  bool known_ = false;
};

}  // namespace pact::git
