#pragma once

// For the sources of this folder only.

#include <git2.h>

#include <cstddef>
#include <string_view>

namespace pact::git {

/// A tree that cannot be read, or is none.
struct DamagedTree {};

/// One entry of a tree object's bytes, in which its name lies.
struct TreeEntry {
  std::string_view mode;  ///< "40000" of a folder, "100644" of a file
  std::string_view name;
  git_oid oid;
  std::size_t size;  ///< of its bytes in the tree

  bool is_folder() const { return mode.starts_with("40"); }
  /// A file, runnable or not; neither a link nor another repository.
  bool is_file() const { return mode.starts_with("100"); }
};

/// The first entry of what is left of a tree's bytes, which are not empty. Throws DamagedTree.
TreeEntry first_of(std::string_view tree);

/// As trees are sorted: a folder as if its name ended with a slash. Negative, 0 or positive.
int order(const TreeEntry& a, const TreeEntry& b);

}  // namespace pact::git
