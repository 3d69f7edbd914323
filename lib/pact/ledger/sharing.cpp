#include <pact/git/tree_walk.hpp>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/merge_trees.hpp>
#include <pact/ledger/sharing.hpp>
#include <pact/ledger/signature.hpp>

namespace pact {

namespace {

constexpr int k_attempts = 50;

[[noreturn]] void refuse_unrelated() {
  throw Error(ErrorKind::refused, "this ledger and the remote's have no common beginning")
      .cause("two ledgers do not become one by sharing; each has its own charter and people")
      .hint("git remote -v    (is this the right one?)")
      .hint("pact join URL DIR    (takes the remote's ledger beside this one)");
}

[[noreturn]] void refuse_in_the_way(const std::string& path, const std::string& what) {
  throw Error(ErrorKind::blocked, what + ", and another version of it is to take its place")
      .at({.file = path})
      .hint("git diff HEAD -- " + path + "    (what it is)")
      .hint("git add " + path + " && git commit -m 'by hand' -- " + path +
            "    (then say it again)");
}

/// The merge as a sentence, with what it brings together.
Message message_of_merge() {
  return {.operation = k_sync,
          .subject = "sync: what others wrote, and what was written here",
          .customers = {},
          .item = {},
          .undoes = {}};
}

/// What turns the files of `from` into those of `to`.
std::vector<git::TreeChange> tree_changes(const git::Repository& repository, const git::Oid& from,
                                          const git::Oid& to) {
  const git::Oid before = git::tree_of(repository, from);
  std::vector<git::TreeChange> changes;
  for (const git::ThreeWay& each :
       git::three_way(repository, before, before, git::tree_of(repository, to))) {
    if (!each.plain) {
      throw Error(ErrorKind::blocked,
                  "a link, a program or a submodule came, which only git itself brings along")
          .at({.file = each.path})
          .hint("git pull --no-rebase    (then pact sync)");
    }
    changes.push_back({each.path, each.theirs});
  }
  return changes;
}

/// The same, with the index and the working files along. Refused where a hand edit is in the way.
std::vector<git::PathChange> path_changes(const Ledger& ledger,
                                          const std::vector<git::TreeChange>& changes) {
  const git::Repository& repository = ledger.repository();
  const git::Head head = repository.head();
  const git::WorkTree files(repository.work_tree(), repository.own_dir());
  std::vector<std::string> paths;
  for (const git::TreeChange& change : changes) paths.push_back(change.path);
  const std::vector<std::optional<git::Oid>> staged = repository.index_blobs(paths);

  std::vector<git::PathChange> made;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto& [path, after] = changes[i];
    const auto committed = head.commit ? repository.blob_at(*head.commit, path) : std::nullopt;
    const std::optional<std::string> text = files.read(path);
    const auto working = text ? std::optional(git::Repository::hash_blob(*text)) : std::nullopt;
    if (staged[i] != committed && staged[i] != after)
      refuse_in_the_way(path, "another version of this file is staged");
    if (working != committed && working != after)
      refuse_in_the_way(path, committed ? "this file is edited by hand"
                                        : "a file stands here that git does not know");
    made.push_back({.path = path,
                    .head = {committed, after},
                    .index = {staged[i], after},
                    .work = {working, after}});
  }
  return made;
}

}  // namespace

Standing standing_of(const git::Repository& repository, const git::Oid& ours,
                     const git::Oid& theirs) {
  if (ours == theirs) return Standing::level;
  if (repository.is_ancestor(theirs, ours)) return Standing::behind;
  if (repository.is_ancestor(ours, theirs)) return Standing::ahead;
  if (repository.is_shallow()) {
    throw Error(ErrorKind::blocked,
                "this clone is shallow: it lacks the past in which your work and theirs were one")
        .hint("git fetch --unshallow    (brings all of the history; then pact sync)");
  }
  return git::merge_bases(repository, ours, theirs).empty() ? Standing::unrelated : Standing::apart;
}

Joined join_histories(Ledger& ledger, const git::Oid& theirs) {
  require_writable(ledger);
  git::Repository& repository = ledger.repository();
  const git::WriteLock lock(repository);
  ledger.notice(lock.recovered());
  for (int attempt = 0; attempt < k_attempts; ++attempt) {
    const git::Head head = repository.head();
    const git::Oid ours = *head.commit;
    Joined joined{.before = ours, .after = ours, .made_twice = {}};
    const Standing standing = standing_of(repository, ours, theirs);
    if (standing == Standing::unrelated) refuse_unrelated();
    if (standing == Standing::level || standing == Standing::behind) return joined;

    const CommitTimes times = ledger.view().charter().commit_times;
    git::CommitRequest request{.tip = head,
                               .changes = {},
                               .message = message_text(message_of_merge()),
                               .author = author_signature(ledger, times),
                               .committer = committer_signature(ledger, times, {ours, theirs}),
                               .more_parents = {},
                               .shared_parents = {theirs}};
    const git::Checkpoint& checkpoint = ledger.surroundings().checkpoint;
    bool done = false;
    if (standing == Standing::ahead) {
      request.changes = path_changes(ledger, tree_changes(repository, ours, theirs));
      done = git::move_branch(repository, lock, request, theirs, checkpoint);
      joined.after = theirs;
    } else {
      const auto past = common_past(repository, git::merge_bases(repository, ours, theirs));
      MergedTrees merged = merge_trees(repository, past, git::tree_of(repository, ours),
                                       git::tree_of(repository, theirs));
      joined.made_twice = std::move(merged.made_twice);
      joined.merged = true;
      request.changes = path_changes(ledger, merged.changes);
      const auto made = git::commit(repository, lock, request, checkpoint);
      done = made.has_value();
      joined.after = made.value_or(ours);
    }
    if (!done) continue;
    ledger.reload();
    return joined;
  }
  throw Error(ErrorKind::busy, "other git commands keep changing this ledger")
      .hint("say it again in a moment");
}

void move_branch(Ledger& ledger, const git::Oid& from, const git::Oid& to,
                 const std::string& reason) {
  git::Repository& repository = ledger.repository();
  const git::WriteLock lock(repository);
  ledger.notice(lock.recovered());
  const CommitTimes times = ledger.view().charter().commit_times;
  const git::CommitRequest request{
      .tip = {.branch = repository.head().branch, .commit = from},
      .changes = path_changes(ledger, tree_changes(repository, from, to)),
      .message = reason,
      .author = author_signature(ledger, times),
      .committer = committer_signature(ledger, times, {}),
      .more_parents = {}};
  if (repository.head().commit != from ||
      !git::move_branch(repository, lock, request, to, ledger.surroundings().checkpoint)) {
    refuse_moved();
  }
  ledger.reload();
}

}  // namespace pact
