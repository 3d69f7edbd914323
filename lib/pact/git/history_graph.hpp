#pragma once

// For the sources of this folder only.

#include <map>
#include <pact/git/history.hpp>
#include <pact/git/history_table.hpp>
#include <pact/git/tree_difference.hpp>
#include <string>
#include <vector>

namespace pact::git {

/// A path that a walk asks about, again and again.
struct FilePath {
  std::string text;
  std::uint32_t hash;
};

/// The paths that one walk meets, each with a small number of its own.
class FilePaths {
 public:
  std::size_t number_of(const std::string& path);
  const FilePath& operator[](std::size_t number) const { return paths_[number]; }

 private:
  std::vector<FilePath> paths_;
};

/// The commits of a repository as a walk needs them: from the history index where they are in it,
/// else from their objects. When many were not in it, the index is made, or brought up to date.
class HistoryGraph {
 public:
  using Position = HistoryTable::Position;

  /// `counted` may be called while the index is made.
  HistoryGraph(const Repository& repository, const Counted& counted);

  /// A commit by its name, from anywhere.
  Position position_of(const Oid& commit);
  const Oid& id(Position commit) const { return table_.commits[commit].id; }

  /// These read the commit where the index has it not. Throw Error(failed) when it is missing.
  std::int64_t seconds(Position commit);
  std::size_t parents(Position commit);
  Position parent(Position commit, std::size_t number);

  /// False only where the commit and that parent surely have the same file there, or none both.
  bool may_differ(Position commit, std::size_t parent, const FilePath& path);
  /// The first parent, where the file is surely the same in it.
  std::optional<Position> same_parent(Position commit, const FilePath& path);

  /// Brings the index up to date with all that `commit` comes from. False where there can be none.
  bool complete(const Oid& commit);

 private:
  static constexpr std::uint32_t k_unread = HistoryTable::k_any;

  Position add(const Oid& commit);
  void require_read(Position commit);
  void read(Position commit);
  /// The commits that are not in the file yet, and all that they come from.
  void index();
  void compare();
  void save();

  const Repository& repository_;
  const Counted& counted_;
  HistoryTable table_;
  std::size_t in_file_ = 0;        ///< commits that table_ had from the file
  std::map<Oid, Position> added_;  ///< those behind them
  std::vector<Oid> trees_;         ///< of those
  std::size_t room_ = 0;           ///< so many more may be read before the index is made
  bool can_index_ = false;
};

}  // namespace pact::git
