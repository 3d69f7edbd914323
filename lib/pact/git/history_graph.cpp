#include <unistd.h>

#include <algorithm>
#include <numeric>
#include <pact/base/parallel.hpp>
#include <pact/git/history_graph.hpp>
#include <pact/git/tree_walk.hpp>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

/// To read so many commits takes less time than a person notices.
constexpr std::size_t k_few = 64;
/// Compared between two calls that say how far it has come.
constexpr std::size_t k_at_once = 512;

fs::path file_of(const fs::path& shared_dir) {
  return shared_dir / "history";
}

/// Commits there may seem to have other parents than their names say.
bool has_other_parents(const Repository& repository) {
  std::error_code none;
  return repository.is_shallow() || fs::exists(repository.common_dir() / "info" / "grafts", none);
}

}  // namespace

std::size_t FilePaths::number_of(const std::string& path) {
  const auto known = std::ranges::find(paths_, path, &FilePath::text);
  if (known != paths_.end()) return static_cast<std::size_t>(known - paths_.begin());
  paths_.push_back({path, path_hash(path)});
  return paths_.size() - 1;
}

HistoryGraph::HistoryGraph(const Repository& repository, const Counted& counted)
    : repository_(repository), counted_(counted) {
  const std::optional<std::string> wanted = repository.setting("pact.index");
  can_index_ = wanted != "never" && !has_other_parents(repository);
  if (!can_index_) return;
  room_ = wanted == "always" ? 0 : k_few;
  if (auto table = HistoryTable::read(file_of(repository.common_dir() / "pact"))) {
    table_ = std::move(*table);
    in_file_ = table_.commits.size();
  }
}

HistoryGraph::Position HistoryGraph::position_of(const Oid& commit) {
  if (const auto found = table_.find(commit)) return *found;
  const auto found = added_.find(commit);
  return found != added_.end() ? found->second : add(commit);
}

HistoryGraph::Position HistoryGraph::add(const Oid& commit) {
  const auto position = static_cast<Position>(table_.commits.size());
  table_.commits.push_back({.id = commit, .first_edge = k_unread, .parents = 0});
  table_.seconds.push_back(0);
  trees_.emplace_back();
  added_.emplace(commit, position);
  return position;
}

void HistoryGraph::read(Position commit) {
  const Oid name = id(commit);
  const CommitInfo info = commit_info(repository_, name);
  trees_[commit - in_file_] = tree_of(repository_, name);
  table_.seconds[commit] = info.committer_seconds;
  std::vector<HistoryTable::Edge> edges;
  for (const Oid& parent : info.parents) edges.push_back({.parent = position_of(parent)});
  HistoryTable::Commit& row = table_.commits[commit];
  row.first_edge = static_cast<std::uint32_t>(table_.edges.size());
  row.parents = static_cast<std::uint32_t>(edges.size());
  table_.edges.insert(table_.edges.end(), edges.begin(), edges.end());
}

void HistoryGraph::require_read(Position commit) {
  if (table_.commits[commit].first_edge != k_unread) return;
  read(commit);
  if (!can_index_) return;
  if (room_ > 0) {
    --room_;
  } else {
    index();
  }
}

std::int64_t HistoryGraph::seconds(Position commit) {
  require_read(commit);
  return table_.seconds[commit];
}

std::size_t HistoryGraph::parents(Position commit) {
  require_read(commit);
  return table_.commits[commit].parents;
}

HistoryGraph::Position HistoryGraph::parent(Position commit, std::size_t number) {
  require_read(commit);
  return table_.edges[table_.commits[commit].first_edge + number].parent;
}

bool HistoryGraph::may_differ(Position commit, std::size_t parent, const FilePath& path) {
  require_read(commit);
  const HistoryTable::Edge& edge = table_.edges[table_.commits[commit].first_edge + parent];
  if (edge.paths == HistoryTable::k_any) return true;
  const auto first = table_.paths.begin() + edge.first_path;
  return std::binary_search(first, first + edge.paths, path.hash);
}

std::optional<HistoryGraph::Position> HistoryGraph::same_parent(Position commit,
                                                                const FilePath& path) {
  if (parents(commit) == 0 || may_differ(commit, 0, path)) return std::nullopt;
  return parent(commit, 0);
}

bool HistoryGraph::complete(const Oid& commit) {
  if (!can_index_) return false;
  if (position_of(commit) >= in_file_) index();
  return can_index_;
}

void HistoryGraph::index() {
  can_index_ = false;
  try {
    if (access(repository_.shared_dir().c_str(), W_OK) < 0) return;
    for (std::size_t i = in_file_; i < table_.commits.size(); ++i)
      require_read(static_cast<Position>(i));
    compare();
    save();
    can_index_ = true;
  } catch (const Error&) {
    // The walk goes on without it.
  }
}

void HistoryGraph::compare() {
  const TreeDifference difference(repository_);
  std::vector<std::pair<HistoryTable::Edge*, Position>> edges;
  for (std::size_t i = in_file_; i < table_.commits.size(); ++i) {
    const HistoryTable::Commit& commit = table_.commits[i];
    for (std::uint32_t number = 0; number < commit.parents; ++number)
      edges.emplace_back(&table_.edges[commit.first_edge + number], static_cast<Position>(i));
  }
  const auto tree = [&](Position commit) {
    return commit < in_file_ ? tree_of(repository_, id(commit)) : trees_[commit - in_file_];
  };
  for (std::size_t done = 0; done < edges.size();) {
    if (counted_) counted_(done, edges.size());
    std::vector<std::optional<std::vector<std::uint32_t>>> paths(
        std::min(k_at_once, edges.size() - done));
    in_parallel(paths.size(), [&](std::size_t i) {
      const auto& [edge, commit] = edges[done + i];
      paths[i] = difference.between(tree(edge->parent), tree(commit));
    });
    for (const auto& each : paths) {
      HistoryTable::Edge& edge = *edges[done++].first;
      if (!each || table_.paths.size() + each->size() >= HistoryTable::k_any) continue;
      edge.first_path = static_cast<std::uint32_t>(table_.paths.size());
      edge.paths = static_cast<std::uint32_t>(each->size());
      table_.paths.insert(table_.paths.end(), each->begin(), each->end());
    }
  }
  if (counted_) counted_(edges.size(), edges.size());
}

void HistoryGraph::save() {
  const std::size_t known = table_.by_id.size();
  table_.by_id.resize(table_.commits.size());
  const auto middle = table_.by_id.begin() + static_cast<std::ptrdiff_t>(known);
  std::iota(middle, table_.by_id.end(), static_cast<Position>(known));
  const auto name = [&](Position position) { return table_.commits[position].id; };
  std::ranges::sort(middle, table_.by_id.end(), {}, name);
  std::ranges::inplace_merge(table_.by_id, middle, {}, name);
  in_file_ = table_.commits.size();
  added_.clear();
  trees_.clear();
  table_.write(file_of(repository_.shared_dir()));
}

bool index_history(const Repository& repository, const Oid& from, const Counted& counted) {
  return HistoryGraph(repository, counted).complete(from);
}

void discard_history_index(const Repository& repository) {
  std::error_code none;
  fs::remove(file_of(repository.common_dir() / "pact"), none);
}

}  // namespace pact::git
