#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <pact/git/oid.hpp>
#include <pact/git/work_tree.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::git {

/// What an index says of one file.
struct IndexEntry {
  std::uint32_t mode = 0;
  Oid blob;
  FileStamp stamp;  ///< the file as it was when git last found it equal to the blob
};

/// git's index file as bytes (gitformat-index, versions 2 and 3): what it says of a path, and the
/// same file with single entries replaced and all else left as it is. libgit2 would read and write
/// the whole of it, which at 100,000 files takes most of a command's time, and drops what it does
/// not know.
class IndexBytes {
 public:
  /// The new state of a path; nothing takes it away.
  struct Change {
    std::string path;
    std::optional<Oid> blob;
  };

  /// An empty text is an index without entries. Nothing where the file uses what only git itself
  /// can change: version 4, a split or sparse index, the untracked cache, a file-system monitor.
  /// Throws Error(failed) when it is damaged.
  static std::optional<IndexBytes> parse(std::string bytes);

  /// The entry that is not part of a conflict.
  std::optional<IndexEntry> find(std::string_view path) const;

  /// Calls `see(path, entry)` for each entry whose file was modified in or after that second.
  template <typename See>
  void each_since(std::int64_t second, See see) const {
    for (const Slot& slot : slots_) {
      const IndexEntry entry = entry_at(slot);
      if (entry.stamp.mtime.seconds >= second) see(path_of(slot), entry);
    }
  }

  /// The new file's bytes, its checksum left zero until seal(): entries of changed paths have no
  /// stamp yet, those of `doubtful` lose theirs, so that git looks at their files again.
  std::string with(const std::vector<Change>& changes,
                   const std::vector<std::string>& doubtful) const;

  /// Sets the stamps of entries in the bytes of an index, in place.
  static void stamp(std::string& bytes, const std::map<std::string, FileStamp>& stamps);
  /// Computes the checksum at the end.
  static void seal(std::string& bytes);

 private:
  struct Slot {
    std::size_t offset;
    std::size_t size;
    std::size_t path;  ///< where it begins; the length follows from the terminating NUL
    std::size_t path_length;
    int stage;
  };

  std::string_view path_of(const Slot& slot) const {
    return std::string_view(bytes_).substr(slot.path, slot.path_length);
  }
  IndexEntry entry_at(const Slot& slot) const;
  /// The first slot at or after (path, stage), in the order of the file.
  std::vector<Slot>::const_iterator lower_bound(std::string_view path, int stage) const;

  std::string bytes_;
  std::uint32_t version_ = 2;
  std::vector<Slot> slots_;
  std::size_t extensions_ = 0;  ///< where they begin
};

}  // namespace pact::git
