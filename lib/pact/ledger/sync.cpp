#include <algorithm>
#include <fstream>
#include <pact/git/tree_walk.hpp>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/split_records.hpp>
#include <pact/ledger/sync.hpp>

namespace pact {

namespace {

/// Every team mate who pushes at the same moment may cost one more attempt.
constexpr int k_attempts = 20;
constexpr std::chrono::milliseconds k_shortest_pause{40};
constexpr std::chrono::milliseconds k_longest_pause{2000};

/// What `from` has and `known` lacks, without merges, which say nothing.
std::vector<git::CommitInfo> since(const git::Repository& repository, const git::Oid& from,
                                   const git::Oid& known) {
  std::vector<git::CommitInfo> found;
  git::walk_since(repository, from, known, [&](const git::CommitInfo& commit) {
    if (commit.parents.size() < 2) found.push_back(commit);
    return true;
  });
  return found;
}

std::vector<git::CommitInfo> without_merges(const git::Repository& repository,
                                            const git::Oid& from) {
  std::vector<git::CommitInfo> found;
  git::walk_unshared(repository, from, [&](const git::CommitInfo& commit) {
    if (commit.parents.size() < 2) found.push_back(commit);
    return true;
  });
  return found;
}

/// A pause that grows with each attempt, and differs from clone to clone.
std::chrono::milliseconds pause_after(int attempt, const id::Random& random) {
  const auto longest = std::min(k_longest_pause, k_shortest_pause * (1 << std::min(attempt, 6)));
  return k_shortest_pause / 2 +
         std::chrono::milliseconds(random() % static_cast<std::uint64_t>(longest.count()));
}

/// The day and the tip of the last sync.
std::filesystem::path synced_file(const Ledger& ledger) {
  return ledger.repository().shared_dir() / "synced";
}

std::optional<git::Oid> synced_tip(const Ledger& ledger) {
  std::ifstream file(synced_file(ledger));
  std::string day, tip;
  return file >> day >> tip ? git::Oid::from_hex(tip) : std::nullopt;
}

/// Whether files came or were made since the last sync: only these can be of a record that another
/// file has too.
bool has_new_files(const Ledger& ledger, const git::Oid& now) {
  const git::Repository& repository = ledger.repository();
  const auto then = synced_tip(ledger);
  if (!then || !repository.contains(*then)) return true;
  const git::Oid before = git::tree_of(repository, *then);
  const auto differing = git::three_way(repository, before, before, git::tree_of(repository, now));
  return std::any_of(differing.begin(), differing.end(), [](const git::ThreeWay& each) {
    return !each.base && schema::kind_of_path(each.path);
  });
}

}  // namespace

std::optional<Date> last_sync(const Ledger& ledger) {
  std::ifstream file(synced_file(ledger));
  std::string day;
  return file >> day ? Date::from_iso(day) : std::nullopt;
}

git::Upstream require_upstream(const Ledger& ledger) {
  const git::Repository& repository = ledger.repository();
  if (const auto upstream = git::upstream_of(repository, repository.head().branch))
    return *upstream;
  if (repository.has_remote()) {
    throw Error(ErrorKind::usage,
                "this ledger has several remotes, and none is the one to share with")
        .hint("git branch --set-upstream-to=REMOTE/BRANCH    (see git remote -v)");
  }
  throw Error(ErrorKind::usage, "this ledger has no remote, so there is nobody to share with")
      .hint(
          "git remote add origin URL    (a repository that colleagues reach; an empty one will "
          "do)");
}

Synced sync(Ledger& ledger, const Sharing& sharing) {
  require_writable(ledger);
  git::Repository& repository = ledger.repository();
  const git::Oid before = *repository.head().commit;
  Synced synced{.before = before, .after = before, .came = {}, .went = {}, .made_twice = {}};
  for (int attempt = 0; attempt < k_attempts; ++attempt) {
    git::fetch(repository, sharing.upstream, sharing.transport);
    const auto theirs = git::tracked_tip(repository, sharing.upstream);
    if (theirs) {
      Joined joined = join_histories(ledger, *theirs);
      synced.made_twice.insert(synced.made_twice.end(), joined.made_twice.begin(),
                               joined.made_twice.end());
      synced.came = since(repository, *theirs, before);
    }
    if (has_new_files(ledger, *repository.head().commit)) {
      const std::vector<std::string> joined = join_split_records(ledger);
      synced.made_twice.insert(synced.made_twice.end(), joined.begin(), joined.end());
    }
    synced.after = *repository.head().commit;
    git::write_durably(synced_file(ledger), ledger.today().iso() + " " + synced.after.hex() + "\n");
    synced.went = without_merges(repository, synced.after);
    synced.pushed = theirs == synced.after;
    if (synced.pushed || sharing.push == Sharing::Push::no) return synced;
    if (git::push(repository, sharing.upstream, synced.after, sharing.transport) ==
        git::Pushed::yes) {
      synced.pushed = true;
      return synced;
    }
    sharing.pause(pause_after(attempt, ledger.surroundings().random));
  }
  throw Error(ErrorKind::network, "colleagues keep sharing faster than this clone")
      .cause("all that they wrote is here, and what you wrote is safe")
      .hint("pact sync    (in a moment)");
}

Synced plan_sync(Ledger& ledger, const Sharing& sharing) {
  require_writable(ledger);
  git::Repository& repository = ledger.repository();
  const git::Oid ours = *repository.head().commit;
  Synced synced{.before = ours, .after = ours, .came = {}, .went = {}, .made_twice = {}};
  git::fetch(repository, sharing.upstream, sharing.transport);
  if (const auto theirs = git::tracked_tip(repository, sharing.upstream)) {
    standing_of(repository, ours, *theirs);
    synced.came = since(repository, *theirs, ours);
  }
  synced.went = without_merges(repository, ours);
  return synced;
}

}  // namespace pact
