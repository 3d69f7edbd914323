#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/history.hpp>
#include <set>

namespace pact::git {

namespace {

/// Newest first; among equals (a day's commits have one time), in the order they were met.
struct Order {
  std::int64_t seconds;
  std::size_t met;
  bool operator<(const Order& other) const {
    return seconds != other.seconds ? seconds > other.seconds : met < other.met;
  }
};

}  // namespace

std::string CommitInfo::trailer(std::string_view name) const {
  const std::size_t paragraph = message.rfind("\n\n", message.find_last_not_of('\n'));
  if (paragraph == std::string::npos) return "";
  for (const std::string_view line : text::lines(std::string_view(message).substr(paragraph + 2))) {
    if (line.size() > name.size() + 2 && line.substr(0, name.size()) == name &&
        line.substr(name.size(), 2) == ": ") {
      return std::string(line.substr(name.size() + 2));
    }
  }
  return "";
}

CommitInfo commit_info(const Repository& repository, const Oid& commit) {
  const git_oid raw = to_raw(commit);
  CommitHandle handle;
  check(take(handle, git_commit_lookup, repository.raw(), &raw),
        "read commit " + commit.short_hex());
  const git_signature* author = git_commit_author(handle.get());
  CommitInfo info{.id = commit,
                  .parents = {},
                  .author = {author->name, author->email},
                  .author_seconds = author->when.time,
                  .author_zone_minutes = author->when.offset,
                  .committer_seconds = git_commit_committer(handle.get())->when.time,
                  .message = git_commit_message(handle.get())};
  const bool shallow = repository.is_shallow();
  for (unsigned i = 0; i < git_commit_parentcount(handle.get()); ++i) {
    const Oid parent = from_raw(*git_commit_parent_id(handle.get(), i));
    if (!shallow || repository.contains(parent)) info.parents.push_back(parent);
  }
  return info;
}

namespace {

/// libgit2's walk fails where a parent is missing. Children come before parents only as far as the
/// times of commits tell.
void walk_shallow(const Repository& repository, const Oid& from,
                  const std::function<bool(const CommitInfo&)>& wanted) {
  std::map<Order, CommitInfo> queue;
  std::set<Oid> seen;
  const auto push = [&](const Oid& commit) {
    if (!seen.insert(commit).second) return;
    CommitInfo info = commit_info(repository, commit);
    const Order order{info.committer_seconds, seen.size()};
    queue.emplace(order, std::move(info));
  };
  push(from);
  while (!queue.empty()) {
    const CommitInfo info = std::move(queue.extract(queue.begin()).mapped());
    if (!wanted(info)) return;
    for (const Oid& parent : info.parents) push(parent);
  }
}

/// `leave_out` tells the walk where to end.
void walk_from(const Repository& repository, const Oid& from,
               const std::function<void(git_revwalk*)>& leave_out,
               const std::function<bool(const CommitInfo&)>& wanted) {
  git_revwalk* raw = nullptr;
  check(git_revwalk_new(&raw, repository.raw()), "walk the history");
  const Handle<git_revwalk, git_revwalk_free> revwalk(raw);
  git_revwalk_sorting(raw, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
  const git_oid start = to_raw(from);
  check(git_revwalk_push(raw, &start), "walk the history");
  leave_out(raw);
  git_oid oid;
  while (git_revwalk_next(&oid, raw) == 0) {
    if (!wanted(commit_info(repository, from_raw(oid)))) return;
  }
}

}  // namespace

void walk(const Repository& repository, const Oid& from,
          const std::function<bool(const CommitInfo&)>& wanted) {
  if (repository.is_shallow()) return walk_shallow(repository, from, wanted);
  walk_from(
      repository, from, [](git_revwalk*) {}, wanted);
}

void walk_since(const Repository& repository, const Oid& from, const Oid& known,
                const std::function<bool(const CommitInfo&)>& wanted) {
  const auto leave_out = [&](git_revwalk* walk) {
    const git_oid oid = to_raw(known);
    check(git_revwalk_hide(walk, &oid), "leave out what is known");
  };
  if (!repository.is_shallow()) return walk_from(repository, from, leave_out, wanted);
  std::set<Oid> seen;
  walk_shallow(repository, known,
               [&](const CommitInfo& commit) { return seen.insert(commit.id).second; });
  walk_shallow(repository, from, [&](const CommitInfo& commit) {
    return seen.contains(commit.id) || wanted(commit);
  });
}

void walk_unshared(const Repository& repository, const Oid& from,
                   const std::function<bool(const CommitInfo&)>& wanted) {
  const auto leave_out = [](git_revwalk* walk) {
    check(git_revwalk_hide_glob(walk, "refs/remotes/*"), "leave out what the remote has");
  };
  if (!repository.is_shallow()) return walk_from(repository, from, leave_out, wanted);
  std::set<Oid> shared;
  for (const Oid& tip : repository.remote_tips()) {
    if (!repository.contains(tip)) continue;
    walk_shallow(repository, tip,
                 [&](const CommitInfo& commit) { return shared.insert(commit.id).second; });
  }
  walk_shallow(repository, from, [&](const CommitInfo& commit) {
    return shared.contains(commit.id) || wanted(commit);
  });
}

std::optional<Oid> commit_before(const Repository& repository, const Oid& from,
                                 std::int64_t day_end) {
  std::optional<Oid> at = from;
  while (at) {
    const CommitInfo info = commit_info(repository, *at);
    if (info.committer_seconds <= day_end) return at;
    at = info.parents.empty() ? std::nullopt : std::optional(info.parents.front());
  }
  return std::nullopt;
}

std::string diff(const std::string& before, const std::string& after) {
  PatchHandle patch;
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
  check(take(patch, git_patch_from_buffers, static_cast<const void*>(before.data()), before.size(),
             "a", static_cast<const void*>(after.data()), after.size(), "b",
             static_cast<const git_diff_options*>(&options)),
        "compare two texts");
  Buffer buffer;
  check(git_patch_to_buf(&buffer.raw, patch.get()), "write a difference");
  const std::string text = buffer.text();
  const std::size_t hunk = text.find("\n@@");
  return hunk == std::string::npos ? "" : text.substr(hunk + 1);
}

std::vector<Oid> merge_bases(const Repository& repository, const Oid& a, const Oid& b) {
  const git_oid one = to_raw(a);
  const git_oid two = to_raw(b);
  git_oidarray found{};
  const int code = git_merge_bases(&found, repository.raw(), &one, &two);
  if (code == GIT_ENOTFOUND) return {};
  check(code, "find where two histories part");
  std::vector<Oid> bases;
  for (std::size_t i = 0; i < found.count; ++i) bases.push_back(from_raw(found.ids[i]));
  git_oidarray_dispose(&found);
  std::sort(bases.begin(), bases.end());
  return bases;
}

}  // namespace pact::git
