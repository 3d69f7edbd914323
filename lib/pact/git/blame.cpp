#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/git/blame.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/history.hpp>
#include <queue>

namespace pact::git {

namespace {

/// Lines [old_begin, old_end) of one text that stand as [new_begin, new_end) in another.
struct Hunk {
  std::size_t old_begin, old_end, new_begin, new_end;
};

/// Lines [line, line + count) of a suspect's file, which end up as lines from `final_line` on.
struct Range {
  std::size_t final_line, line, count;
};

/// A version of the file that lines are traced to.
struct Suspect {
  Oid commit;
  std::string path;

  auto operator<=>(const Suspect&) const = default;
};

/// What two texts end with alike costs nothing to compare. As git does it, by blocks, with the line
/// at the border left in: the result must be git's.
std::pair<std::size_t, std::size_t> without_common_tail(const std::string& before, const std::string& after) {
  constexpr std::size_t k_block = 1024;
  const std::size_t smaller = std::min(before.size(), after.size());
  std::size_t trimmed = 0;
  while (k_block + trimmed <= smaller &&
         before.compare(before.size() - trimmed - k_block, k_block, after,
                        after.size() - trimmed - k_block, k_block) == 0) {
    trimmed += k_block;
  }
  std::size_t recovered = 0;
  while (recovered < trimmed && before[before.size() - trimmed + recovered++] != '\n') {
  }
  return {before.size() - trimmed + recovered, after.size() - trimmed + recovered};
}

int collect_hunk(const git_diff_delta*, const git_diff_hunk* hunk, void* payload) {
  const auto begin = [](int start, int count) { return static_cast<std::size_t>(count ? start - 1 : start); };
  const std::size_t old_begin = begin(hunk->old_start, hunk->old_lines);
  const std::size_t new_begin = begin(hunk->new_start, hunk->new_lines);
  static_cast<std::vector<Hunk>*>(payload)->push_back(
      {old_begin, old_begin + static_cast<std::size_t>(hunk->old_lines), new_begin,
       new_begin + static_cast<std::size_t>(hunk->new_lines)});
  return 0;
}

std::vector<Hunk> hunks_between(const std::string& before, const std::string& after) {
  std::vector<Hunk> hunks;
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
  options.context_lines = 0;
  const auto [before_size, after_size] = without_common_tail(before, after);
  check(git_diff_buffers(before.data(), before_size, nullptr, after.data(), after_size, nullptr,
                         &options, nullptr, nullptr, collect_hunk, nullptr, &hunks),
        "compare two texts");
  return hunks;
}

/// Splits the ranges of the newer text: what the older has too goes to `kept` with its lines there,
/// the rest stays in `changed`.
void divide(const std::vector<Range>& ranges, const std::vector<Hunk>& hunks, std::vector<Range>& kept,
            std::vector<Range>& changed) {
  for (const Range& range : ranges) {
    std::size_t at = range.line;
    const std::size_t end = range.line + range.count;
    const auto take = [&](std::size_t upto, std::vector<Range>& into, std::size_t line) {
      if (upto > at) into.push_back({range.final_line + (at - range.line), line, upto - at});
      at = std::max(at, upto);
    };
    std::size_t old_at = 0, new_at = 0;  // where the unchanged stretch before a hunk begins
    for (const Hunk& hunk : hunks) {
      if (at < hunk.new_begin) take(std::min(end, hunk.new_begin), kept, old_at + (at - new_at));
      if (at >= end) break;
      if (at < hunk.new_end) take(std::min(end, hunk.new_end), changed, at);
      old_at = hunk.old_end;
      new_at = hunk.new_end;
    }
    if (at < end) take(end, kept, old_at + (at - new_at));
  }
}

class Blame {
 public:
  Blame(const Repository& repository, std::vector<BlameLine>& lines)
      : repository_(repository), lines_(lines) {}

  void run(const Oid& from, const std::string& path, const Oid& blob, std::vector<Range> ranges) {
    pass({from, path}, blob, std::move(ranges));
    while (!queue_.empty()) {
      const Suspect suspect = queue_.top().suspect;
      queue_.pop();
      auto node = pending_.extract(suspect);
      if (!node.empty()) trace(suspect, std::move(node.mapped()));
    }
  }

 private:
  struct Pending {
    Oid blob;
    std::vector<Range> ranges;
  };
  struct Turn {
    std::int64_t seconds;
    std::size_t order;
    Suspect suspect;

    /// Newest first; among equals in the order they were met.
    bool operator<(const Turn& other) const {
      return seconds != other.seconds ? seconds < other.seconds : order > other.order;
    }
  };
  struct Origin {
    Suspect suspect;
    Oid blob;
  };

  void pass(const Suspect& to, const Oid& blob, std::vector<Range> ranges) {
    if (ranges.empty()) return;
    const auto [place, fresh] = pending_.try_emplace(to, Pending{blob, {}});
    place->second.ranges.insert(place->second.ranges.end(), ranges.begin(), ranges.end());
    if (fresh) queue_.push({info(to.commit).committer_seconds, order_++, to});
  }

  /// The file in the parents: under its path, else where a parent that lacks it had it. A parent with
  /// the very file is the only one.
  std::vector<Origin> origins(const Suspect& suspect, const Oid& blob, const std::vector<Oid>& parents) {
    std::vector<std::optional<Origin>> found(parents.size());
    for (const bool renamed : {false, true}) {
      for (std::size_t i = 0; i < parents.size(); ++i) {
        if (found[i]) continue;
        std::optional<std::string> path = suspect.path;
        if (renamed) path = former_path(repository_, parents[i], suspect.commit, suspect.path);
        const auto there = path ? repository_.blob_at(parents[i], *path) : std::nullopt;
        if (!there) continue;
        Origin origin{{parents[i], *path}, *there};
        if (*there == blob) return {origin};
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&](const auto& other) { return other && other->blob == *there; });
        if (!known) found[i] = std::move(origin);
      }
    }
    std::vector<Origin> all;
    for (std::optional<Origin>& each : found) {
      if (each) all.push_back(std::move(*each));
    }
    return all;
  }

  void trace(const Suspect& suspect, Pending pending) {
    std::vector<Range> left = std::move(pending.ranges);
    for (const Origin& origin : origins(suspect, pending.blob, info(suspect.commit).parents)) {
      if (left.empty()) break;
      if (origin.blob == pending.blob) {
        pass(origin.suspect, origin.blob, std::move(left));
        return;
      }
      std::vector<Range> kept, changed;
      divide(left, hunks_between(text_of(origin.blob), text_of(pending.blob)), kept, changed);
      pass(origin.suspect, origin.blob, std::move(kept));
      left = std::move(changed);
    }
    for (const Range& range : left) {
      for (std::size_t i = 0; i < range.count; ++i) lines_[range.final_line + i].commit = suspect.commit;
    }
  }

  const CommitInfo& info(const Oid& commit) {
    const auto known = infos_.find(commit);
    if (known != infos_.end()) return known->second;
    return infos_.emplace(commit, commit_info(repository_, commit)).first->second;
  }

  /// What a commit found is what its parent left, so the last texts are asked for again.
  const std::string& text_of(const Oid& blob) {
    const auto known = texts_.find(blob);
    if (known != texts_.end()) return known->second;
    constexpr std::size_t k_kept = 8;
    if (texts_.size() > k_kept) {
      // The other text of the comparison may be the one that was read last.
      std::erase_if(texts_, [&](const auto& each) { return each.first != last_read_; });
    }
    last_read_ = blob;
    return texts_.emplace(blob, repository_.read_blob(blob)).first->second;
  }

  const Repository& repository_;
  std::vector<BlameLine>& lines_;
  std::map<Suspect, Pending> pending_;
  std::priority_queue<Turn> queue_;
  std::map<Oid, CommitInfo> infos_;
  std::map<Oid, std::string> texts_;
  Oid last_read_;
  std::size_t order_ = 0;
};

}  // namespace

std::vector<BlameLine> blame(const Repository& repository, const Oid& from, const std::string& path,
                             const std::string* working) {
  const auto blob = repository.blob_at(from, path);
  if (!blob) return {};
  const std::string committed = repository.read_blob(*blob);
  std::vector<BlameLine> lines;
  for (const std::string_view line : text::lines(working ? *working : committed)) {
    lines.push_back({std::nullopt, std::string(line)});
  }
  std::vector<Range> ranges{{0, 0, lines.size()}};
  if (working && *working != committed) {
    std::vector<Range> kept, new_ones;
    divide(ranges, hunks_between(committed, *working), kept, new_ones);
    ranges = std::move(kept);
  }
  Blame(repository, lines).run(from, path, *blob, std::move(ranges));
  return lines;
}

}  // namespace pact::git
