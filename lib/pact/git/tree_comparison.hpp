#pragma once

// For the sources of this folder only.

#include <cstddef>
#include <optional>
#include <pact/git/handles.hpp>
#include <string_view>

namespace pact::git {

/// One name in a tree, as the tree's bytes have it.
struct TreeEntry {
  std::string_view name;
  std::string_view mode;  ///< "100644", "40000"
  git_oid oid;
  std::size_t size;  ///< of its bytes in the tree

  bool is_folder() const { return mode.starts_with("40"); }
};

/// Goes through two trees side by side, by their bytes; a folder that is one in both is not read.
class TreeComparison {
 public:
  /// Thrown where a tree cannot be read.
  struct Unreadable {};

  virtual ~TreeComparison() = default;
  TreeComparison(const TreeComparison&) = delete;
  TreeComparison& operator=(const TreeComparison&) = delete;

  /// Nothing is the empty tree.
  void compare(const std::optional<git_oid>& before, const std::optional<git_oid>& after);

 protected:
  /// `database` outlives this.
  explicit TreeComparison(git_odb* database) : database_(database) {}

  /// A name that is no folder, and not the same in both; at least one is given.
  virtual void file(const TreeEntry* before, const TreeEntry* after) = 0;
  /// Around what differs in a folder.
  virtual void enter(std::string_view folder) = 0;
  virtual void leave() = 0;

 private:
  void folder(std::string_view before, std::string_view after, int depth);
  /// One name, in one of the two or in both; in both, it is a folder in both or in none.
  void differs(const TreeEntry* before, const TreeEntry* after, int depth);
  OdbObjectHandle read(const git_oid& tree) const;

  git_odb* database_;
};

}  // namespace pact::git
