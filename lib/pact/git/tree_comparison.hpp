#pragma once

// For the sources of this folder only.

#include <optional>
#include <pact/git/handles.hpp>
#include <pact/git/tree_bytes.hpp>
#include <string_view>

namespace pact::git {

/// Goes through two trees side by side, by their bytes; a folder that is one in both is not read.
class TreeComparison {
 public:
  /// Thrown where a tree cannot be read.
  using Unreadable = DamagedTree;

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
