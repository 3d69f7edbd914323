#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

struct stat;

namespace pact::index {

/// What tells that a file is no longer the one that was read; times in nanoseconds since 1970.
struct Stamp {
  std::int64_t modified = 0;
  std::int64_t changed = 0;
  std::uint64_t size = 0;
  std::uint64_t inode = 0;

  bool operator==(const Stamp&) const = default;
  static Stamp of(const struct stat& status);
  /// No stamp: the file is read again.
  bool is_unknown() const { return modified == 0; }
};

/// How a customer can be called. Each is a list of folded texts, every one between line ends; a
/// text is looked for with them around it, a part of one without. Views: whoever made them out of
/// bytes keeps those.
struct CustomerNames {
  std::string_view called;  ///< name and aliases
  std::string_view was;     ///< former slugs
  std::string_view domains;
  std::string_view emails;   ///< of contacts
  std::string_view written;  ///< name and aliases as they are written, not folded
};

/// The names in one text, from which names_in() takes them again. Most questions look at no names,
/// so that they are not taken apart before somebody does.
std::string encoded(const CustomerNames& names);
/// None for an empty text. Throws Trouble where it is not what `encoded` gives.
CustomerNames names_in(std::string_view encoded);

/// The views are of texts that the folder keeps.
struct KnownFile {
  std::string_view name;  ///< in its folder
  Stamp stamp;
  std::uint32_t number = 0;  ///< in the tables, where each reading has another; 0 for not read
  bool must_read = false;    ///< cannot be answered for without reading it: broken, or not indexed
  std::string_view names;    ///< of a customer, encoded; else empty
};

/// A folder as it was seen last.
struct Folder {
  Folder() = default;
  explicit Folder(std::string where) : path(std::move(where)) {}
  Folder(Folder&&) = default;
  Folder& operator=(Folder&&) = default;
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() = default;

  /// The text, which lives as long as the folder, wherever that is moved.
  std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }

  std::string path;  ///< from the ledger's root
  Stamp stamp;
  std::vector<KnownFile> files;  ///< of the ledger, by name
  /// What is no plain file though it is called like one; "." where the folder itself is not ours.
  std::vector<std::string> strange;
  std::vector<std::string> folders;  ///< names of those in it
  bool is_changed = false;           ///< since it was stored; not stored itself
  std::deque<std::string> texts;     ///< that the files' views are of; not stored itself
};

/// A file's path from the ledger's root.
std::string path_in(std::string_view folder, std::string_view name);

std::string encoded(const Folder& folder);
/// Throws Trouble where the bytes are not what `encoded` gives.
Folder decoded(std::string path, std::string_view bytes);

}  // namespace pact::index
