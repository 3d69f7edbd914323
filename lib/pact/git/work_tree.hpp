#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace pact::git {

/// The files of a working tree, reached folder by folder without following a symbolic link, so that
/// nothing outside the tree is ever read or written. Paths are relative, with slashes.
class WorkTree {
 public:
  /// `scratch` is a folder of ours on the same file system, for files on their way in.
  WorkTree(std::filesystem::path root, std::filesystem::path scratch)
      : root_(std::move(root)), scratch_(std::move(scratch)) {}

  /// The file's bytes; nothing when it is not there. Throws Error(blocked) for a symbolic link, a
  /// folder or a device in its place, and for a file over 8 MiB.
  std::optional<std::string> read(const std::string& path) const;

  /// Puts the bytes there in one step: a temporary file, fsync, rename. Makes missing folders.
  void replace(const std::string& path, std::string_view bytes) const;

  /// Takes the file away, and folders that become empty.
  void remove(const std::string& path) const;

 private:
  std::filesystem::path root_;
  std::filesystem::path scratch_;
};

/// Writes and fsyncs a file of ours, which appears whole or not at all.
void write_durably(const std::filesystem::path& file, std::string_view bytes);
/// Makes the folder's entries durable.
void sync_folder(const std::filesystem::path& folder);

}  // namespace pact::git
