#pragma once

#include <cstdint>
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
/// text is looked for with them around it, a part of one without.
struct CustomerNames {
  std::string called;  ///< name and aliases
  std::string was;     ///< former slugs
  std::string domains;
  std::string emails;   ///< of contacts
  std::string written;  ///< name and aliases as they are written, not folded
};

struct KnownFile {
  std::string name;  ///< in its folder
  Stamp stamp;
  std::uint32_t number = 0;  ///< in the tables, where each reading has another; 0 for not read
  bool must_read = false;    ///< cannot be answered for without reading it: broken, or not indexed
  CustomerNames names;       ///< of a customer
};

/// A folder as it was seen last.
struct Folder {
  std::string path;  ///< from the ledger's root
  Stamp stamp;
  std::vector<KnownFile> files;  ///< of the ledger, by name
  /// What is no plain file though it is called like one; "." where the folder itself is not ours.
  std::vector<std::string> strange;
  std::vector<std::string> folders;  ///< names of those in it
  bool is_changed = false;           ///< since it was stored; not stored itself
};

std::string encoded(const Folder& folder);
/// Throws Trouble where the bytes are not what `encoded` gives.
Folder decoded(std::string path, std::string_view bytes);

}  // namespace pact::index
