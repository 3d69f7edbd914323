#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/history_graph.hpp>
#include <pact/git/path_reader.hpp>
#include <pact/git/rename.hpp>

namespace pact::git {

namespace {

/// A line of the file that was asked about, and where it stands in an older version.
struct Line {
  std::size_t asked;
  std::size_t here;
};

/// A version of the file, and the lines that it, or something before it, has brought.
struct Suspect {
  HistoryGraph::Position commit;
  std::size_t path;  ///< a number of FilePaths
  Oid blob;
};

struct Hunk {
  std::size_t old_start, old_lines, new_start, new_lines;  // starts count from 0
};

std::vector<Hunk> hunks_between(const std::string& before, const std::string& after) {
  std::vector<Hunk> hunks;
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
  options.context_lines = 0;
  const auto see = [](const git_diff_delta*, const git_diff_hunk* hunk, void* payload) {
    const auto number = [](int value) { return static_cast<std::size_t>(value); };
    // An empty range is named by the line before it, others by their first.
    static_cast<std::vector<Hunk>*>(payload)->push_back(
        {number(hunk->old_start) - (hunk->old_lines ? 1 : 0), number(hunk->old_lines),
         number(hunk->new_start) - (hunk->new_lines ? 1 : 0), number(hunk->new_lines)});
    return 0;
  };
  check(git_diff_buffers(before.data(), before.size(), nullptr, after.data(), after.size(), nullptr,
                         &options, nullptr, nullptr, see, nullptr, &hunks),
        "compare two texts");
  return hunks;
}

/// Newest commits first; among equals, the one met first.
struct Order {
  std::int64_t seconds;
  std::size_t met;
  bool operator<(const Order& other) const {
    return seconds != other.seconds ? seconds > other.seconds : met < other.met;
  }
};

class Search {
 public:
  Search(const Repository& repository, const Counted& counted, std::vector<BlameLine>& result)
      : repository_(repository), graph_(repository, counted), result_(result) {}

  void run(const Oid& from, const std::string& path, const Oid& blob, std::vector<Line> lines) {
    suspect({graph_.position_of(from), paths_.number_of(path), blob}, std::move(lines));
    while (!queue_.empty()) {
      auto [suspect, lines_of_it] = std::move(queue_.begin()->second);
      queue_.erase(queue_.begin());
      waiting_.erase({suspect.commit, suspect.path});
      while (queue_.empty()) {
        const auto same = graph_.same_parent(suspect.commit, paths_[suspect.path]);
        if (!same) break;
        suspect.commit = *same;
      }
      std::ranges::sort(lines_of_it, {}, &Line::here);
      for (const Line& line : pass_on(suspect, std::move(lines_of_it))) {
        result_[line.asked].commit = graph_.id(suspect.commit);
        result_[line.asked].path = paths_[suspect.path].text;
      }
    }
  }

 private:
  void suspect(const Suspect& suspect, std::vector<Line> lines) {
    if (lines.empty()) return;
    const auto key = std::pair(suspect.commit, suspect.path);
    auto known = waiting_.find(key);
    if (known == waiting_.end()) {
      const Order order{graph_.seconds(suspect.commit), met_++};
      known = waiting_.emplace(key, order).first;
      queue_[order] = {suspect, {}};
    }
    std::vector<Line>& all = queue_[known->second].second;
    all.insert(all.end(), lines.begin(), lines.end());
  }

  /// What is left for the suspect itself when its parents have taken theirs, as git's pass_blame.
  std::vector<Line> pass_on(const Suspect& suspect, std::vector<Line> lines) {
    std::vector<std::optional<Suspect>> origins(graph_.parents(suspect.commit));
    for (const bool renamed : {false, true}) {
      for (std::size_t i = 0; i < origins.size(); ++i) {
        if (origins[i]) continue;
        std::optional<Suspect> origin = find_origin(suspect, i, renamed);
        if (!origin) continue;
        if (origin->blob == suspect.blob) {
          this->suspect(*origin, std::move(lines));
          return {};
        }
        origins[i] = std::move(origin);
      }
    }
    std::vector<Oid> seen;
    for (const std::optional<Suspect>& origin : origins) {
      if (!origin || lines.empty() || std::ranges::count(seen, origin->blob)) continue;
      seen.push_back(origin->blob);
      lines = pass_to(*origin, suspect, lines);
    }
    return lines;
  }

  std::optional<Suspect> find_origin(const Suspect& suspect, std::size_t number, bool renamed) {
    const HistoryGraph::Position parent = graph_.parent(suspect.commit, number);
    const FilePath& here = paths_[suspect.path];
    if (!renamed && !graph_.may_differ(suspect.commit, number, here))
      return Suspect{parent, suspect.path, suspect.blob};
    const Oid commit = graph_.id(suspect.commit);
    std::optional<std::string> path = here.text;
    if (renamed) path = former_path(repository_, graph_.id(parent), commit, here.text);
    const auto blob = path ? reader_.blob_at(graph_.id(parent), *path, commit) : std::nullopt;
    if (!blob) return std::nullopt;
    return Suspect{parent, paths_.number_of(*path), *blob};
  }

  /// Gives the parent's version the lines that are unchanged since, and returns the others.
  std::vector<Line> pass_to(const Suspect& origin, const Suspect& suspect,
                            const std::vector<Line>& lines) {
    const std::vector<Hunk> hunks =
        hunks_between(repository_.read_blob(origin.blob), repository_.read_blob(suspect.blob));
    std::vector<Line> older;
    std::vector<Line> kept;
    std::size_t at = 0;
    std::ptrdiff_t shift = 0;
    for (const Line& line : lines) {
      while (at < hunks.size() && hunks[at].new_start + hunks[at].new_lines <= line.here) {
        shift += static_cast<std::ptrdiff_t>(hunks[at].old_lines) -
                 static_cast<std::ptrdiff_t>(hunks[at].new_lines);
        ++at;
      }
      if (at < hunks.size() && hunks[at].new_start <= line.here) {
        kept.push_back(line);
      } else {
        older.push_back(
            {line.asked, static_cast<std::size_t>(static_cast<std::ptrdiff_t>(line.here) + shift)});
      }
    }
    this->suspect(origin, std::move(older));
    return kept;
  }

  const Repository& repository_;
  HistoryGraph graph_;
  PathReader reader_{repository_};
  FilePaths paths_;
  std::vector<BlameLine>& result_;
  std::map<Order, std::pair<Suspect, std::vector<Line>>> queue_;
  std::map<std::pair<HistoryGraph::Position, std::size_t>, Order> waiting_;
  std::size_t met_ = 0;
};

}  // namespace

std::vector<BlameLine> blame(const Repository& repository, const Oid& from, const std::string& path,
                             const Counted& counted) {
  const auto blob = repository.blob_at(from, path);
  if (!blob) return {};
  const std::string content = repository.read_blob(*blob);
  std::vector<BlameLine> result;
  std::vector<Line> lines;
  for (const std::string_view line : text::lines(content)) {
    lines.push_back({result.size(), result.size()});
    result.push_back({{}, {}, std::string(line)});
  }
  Search(repository, counted, result).run(from, path, *blob, std::move(lines));
  return result;
}

std::vector<BlameLine> blame_working(const Repository& repository, const Oid& from,
                                     const std::string& path, const std::string& working,
                                     const Counted& counted) {
  const std::vector<BlameLine> committed = blame(repository, from, path, counted);
  std::vector<BlameLine> result;
  for (const std::string_view line : text::lines(working))
    result.push_back({{}, {}, std::string(line)});
  const auto blob = repository.blob_at(from, path);
  if (!blob) return result;
  std::size_t here = 0, there = 0;
  const auto copy_to = [&](std::size_t end) {
    for (; here < end && there < committed.size(); ++here, ++there) result[here] = committed[there];
  };
  for (const Hunk& hunk : hunks_between(repository.read_blob(*blob), working)) {
    copy_to(hunk.new_start);
    here = hunk.new_start + hunk.new_lines;
    there = hunk.old_start + hunk.old_lines;
  }
  copy_to(result.size());
  return result;
}

}  // namespace pact::git
