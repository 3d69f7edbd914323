#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <pact/git/file_system_sync.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pact::git {

class Flush;

/// What stat says of a file, in the fields and widths of git's index: by it git sees that a file is
/// unchanged without reading it. All zero tells git to look.
struct FileStamp {
  struct Time {
    std::uint32_t seconds = 0;
    std::uint32_t nanoseconds = 0;
    auto operator<=>(const Time&) const = default;
  };
  Time ctime;
  Time mtime;
  std::uint32_t device = 0;
  std::uint32_t inode = 0;
  std::uint32_t user = 0;
  std::uint32_t group = 0;
  std::uint32_t size = 0;

  bool operator==(const FileStamp&) const = default;
};

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

  /// What stat says of the file; nothing when it is not there or is no plain file.
  std::optional<FileStamp> stamp(const std::string& path) const;

  /// A file on its way in: all that needs room on the disk is done, what is left is a rename. The
  /// tree outlives it.
  class Arrival {
   public:
    Arrival(Arrival&& other) noexcept;
    Arrival& operator=(Arrival&&) = delete;
    ~Arrival();  ///< removes the file when it was not put in place

    /// Gives its two file descriptors back until put(), for when there are many.
    void rest();

    /// The bytes join `flush`, to be waited for before put().
    void sync(Flush& flush) const;
    /// Where the bytes are.
    dev_t device() const { return device_; }

    /// Renames it into its place. The stamp is that of the bytes given, whatever others do to the
    /// file at once.
    FileStamp put();

    /// The folders that have a new entry, to make durable after put(); "" is the root.
    const std::vector<std::string>& folders() const { return folders_; }

   private:
    friend class WorkTree;
    Arrival() = default;
    /// Opens again what rest() closed: the very file that was written, or throws.
    void wake();

    const WorkTree* tree_ = nullptr;
    std::string path_;
    std::string temporary_;   ///< its name; empty when put
    bool in_scratch_ = true;  ///< or else beside the target
    dev_t device_ = 0;
    ino_t inode_ = 0;
    std::vector<std::string> folders_;
    int folder_ = -1;
    int file_ = -1;
  };

  /// Writes the bytes beside the tree, makes missing folders, and makes sure that the file
  /// may be put in its place. A file that exists keeps its mode.
  Arrival stage(const std::string& path, std::string_view bytes) const;

  /// stage() and put(), durably.
  FileStamp replace(const std::string& path, std::string_view bytes) const;

  /// Throws Error(blocked) when remove() would be refused.
  void require_removable(const std::string& path) const;
  /// Takes the file away, and folders that become empty; durable once its folder is synced.
  void remove(const std::string& path) const;

  /// The entries of folders join `flush`, or are made durable all at once by `whole` where it can.
  /// A folder that is gone counts for the one above it.
  void sync_folders(const std::set<std::string>& folders, Flush& flush,
                    const FileSystemSync* whole = nullptr) const;

  /// Removes what a killed command left in a folder: where the git directory is on another file
  /// system, files on their way in lie beside their place.
  void remove_leftovers(const std::string& folder) const;

 private:
  std::filesystem::path root_;
  std::filesystem::path scratch_;
};

/// Who may read a file of ours: as the umask says, or its owner alone.
enum class Access { umask, owner };

/// Writes and fsyncs a file of ours, which appears whole or not at all. Its temporary neighbour is
/// called "tmp-…".
void write_durably(const std::filesystem::path& file, std::string_view bytes,
                   Access access = Access::umask);
/// Makes the folder's entries durable.
void sync_folder(const std::filesystem::path& folder);

}  // namespace pact::git
