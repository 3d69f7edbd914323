#include <map>
#include <pact/git/history_graph.hpp>
#include <pact/git/path_reader.hpp>
#include <pact/git/rename.hpp>

namespace pact::git {

namespace {

using Position = HistoryGraph::Position;

/// A commit, and where the file is in it: a number of FilePaths.
struct Visit {
  Position commit;
  std::size_t path;
};

/// Newest first; among equals (a day's commits have one time), in the order they were met.
struct Order {
  std::int64_t seconds;
  std::size_t met;
  bool operator<(const Order& other) const {
    return seconds != other.seconds ? seconds > other.seconds : met < other.met;
  }
};

class FileWalk {
 public:
  FileWalk(const Repository& repository, const std::function<bool(const FileCommit&)>& wanted,
           const Counted& counted)
      : repository_(repository), wanted_(wanted), graph_(repository, counted) {}

  void run(const Oid& from, const std::string& path) {
    push({graph_.position_of(from), paths_.number_of(path)});
    while (!queue_.empty()) {
      Visit visit = queue_.extract(queue_.begin()).mapped();
      bool is_first = true;
      while (queue_.empty()) {
        const auto same = graph_.same_parent(visit.commit, paths_[visit.path]);
        if (!same) break;
        visit.commit = *same;
        is_first = meet(visit);
        if (!is_first) break;
      }
      if (is_first && !look_at(visit)) return;
    }
  }

 private:
  /// False when the walk was there.
  bool meet(const Visit& visit) {
    seen_.resize(std::max(seen_.size(), visit.path + 1));
    std::vector<bool>& commits = seen_[visit.path];
    if (commits.size() <= visit.commit) commits.resize(visit.commit + std::size_t{1024});
    if (commits[visit.commit]) return false;
    commits[visit.commit] = true;
    ++met_;
    return true;
  }

  void push(const Visit& visit) {
    if (meet(visit)) queue_.emplace(Order{graph_.seconds(visit.commit), met_}, visit);
  }

  /// Queues where the file came from; false when no more is wanted.
  bool look_at(const Visit& visit) {
    const FilePath path = paths_[visit.path];
    const Oid commit = graph_.id(visit.commit);
    const std::size_t parents = graph_.parents(visit.commit);
    std::optional<std::optional<Oid>> blob;
    std::vector<std::optional<Oid>> before;
    for (std::size_t i = 0; i < parents; ++i) {
      const Position parent = graph_.parent(visit.commit, i);
      bool is_same = !graph_.may_differ(visit.commit, i, path);
      if (!is_same) {
        if (!blob) blob = reader_.blob_at(commit, path.text);
        before.push_back(reader_.blob_at(graph_.id(parent), path.text, commit));
        is_same = before.back() == *blob;
      }
      if (is_same) {
        push({parent, visit.path});
        return true;
      }
    }
    if (!blob) blob = reader_.blob_at(commit, path.text);
    FileCommit change{.commit = {}, .path = path.text, .before = {}, .after = *blob};
    std::vector<Visit> next;
    for (std::size_t i = 0; i < parents; ++i) {
      Visit older{graph_.parent(visit.commit, i), visit.path};
      const Oid parent = graph_.id(older.commit);
      if (!before[i]) {
        if (const auto former = former_path(repository_, parent, commit, path.text)) {
          older.path = paths_.number_of(*former);
          before[i] = reader_.blob_at(parent, *former);
        }
      }
      if (before[i] && !change.before) change.before = before[i];
      next.push_back(older);
    }
    if (*blob || change.before) {
      change.commit = commit_info(repository_, commit);
      if (!wanted_(change)) return false;
    }
    for (const Visit& older : next) push(older);
    return true;
  }

  const Repository& repository_;
  const std::function<bool(const FileCommit&)>& wanted_;
  HistoryGraph graph_;
  PathReader reader_{repository_};
  FilePaths paths_;
  std::map<Order, Visit> queue_;
  std::vector<std::vector<bool>> seen_;  ///< by the path's number, then by the commit
  std::size_t met_ = 0;
};

}  // namespace

void walk_file(const Repository& repository, const Oid& from, const std::string& path,
               const std::function<bool(const FileCommit&)>& wanted, const Counted& counted) {
  FileWalk(repository, wanted, counted).run(from, path);
}

}  // namespace pact::git
