#include <algorithm>
#include <array>
#include <atomic>
#include <pact/base/parallel.hpp>
#include <pact/base/pool.hpp>
#include <pact/git/commit_lines.hpp>
#include <pact/git/every_version.hpp>
#include <pact/git/tree_bytes.hpp>
#include <tuple>

namespace pact::git {

namespace {

constexpr std::size_t k_commits_at_a_time = 64;
constexpr int k_deepest = 100;

OdbHandle own_database(const Repository& repository) {
  OdbHandle database;
  const std::string folder = (repository.common_dir() / "objects").string();
  check(take(database, git_odb_open, folder.c_str()), "open its objects");
  return database;
}

/// A tree's bytes, as long as this lives.
struct TreeBytes {
  OdbObjectHandle object;
  std::string_view view() const {
    if (!object) return {};
    return {static_cast<const char*>(git_odb_object_data(object.get())),
            git_odb_object_size(object.get())};
  }
};

/// Keeps the trees that were read last: of a commit and of its child most are the same.
class Trees {
 public:
  explicit Trees(git_odb* database) : database_(database) {}

  /// Throws DamagedTree.
  TreeBytes read(const git_oid& oid) {
    for (const TreeBytes& each : kept_) {
      if (each.object && git_oid_equal(git_odb_object_id(each.object.get()), &oid))
        return once_more(each);
    }
    TreeBytes& place = kept_[next_++ % kept_.size()];
    if (take(place.object, git_odb_read, database_, &oid) < 0) throw DamagedTree();
    if (git_odb_object_type(place.object.get()) != GIT_OBJECT_TREE) throw DamagedTree();
    return once_more(place);
  }

 private:
  static TreeBytes once_more(const TreeBytes& tree) {
    TreeBytes same;
    check(take(same.object, git_odb_object_dup, tree.object.get()), "read a tree");
    return same;
  }

  static constexpr std::size_t k_kept = 12;
  git_odb* database_;
  std::array<TreeBytes, k_kept> kept_;
  std::size_t next_ = 0;
};

/// Finds what a commit has that its first parent has not.
class Looking {
 public:
  Looking(const Repository& repository, const PathsOfInterest& interest)
      : database_(own_database(repository)), trees_(database_.get()), interest_(interest) {}

  void at(const LeanCommit& commit, const std::vector<LeanCommit>& commits) {
    holder_ = commit.id;
    commits_before_ = commit.commits_before;
    const git_oid fresh = to_raw(commit.tree);
    if (commit.parents.empty()) return folder(nullptr, fresh, "", 0);
    const Oid& before = commits[commit.parents.front()].tree;
    const git_oid old = to_raw(before);
    if (before != commit.tree) folder(&old, fresh, "", 0);
  }

  void at_tree(const Oid& tree) {
    holder_ = tree;
    commits_before_ = 0;
    folder(nullptr, to_raw(tree), "", 0);
  }

  std::vector<ReachedFile> found() { return std::move(found_); }
  bool has_gaps() const { return has_gaps_; }

 private:
  void folder(const git_oid* old, const git_oid& fresh, const std::string& path, int depth) {
    try {
      if (depth > k_deepest) throw DamagedTree();
      const TreeBytes before = old ? trees_.read(*old) : TreeBytes();
      const TreeBytes after = trees_.read(fresh);
      compare(before.view(), after.view(), path, depth);
    } catch (const DamagedTree&) {
      has_gaps_ = true;
    }
  }

  void compare(std::string_view before, std::string_view after, const std::string& path,
               int depth) {
    while (!after.empty()) {
      const TreeEntry fresh = first_of(after);
      if (before.starts_with(after.substr(0, fresh.size))) {
        before.remove_prefix(fresh.size);
        after.remove_prefix(fresh.size);
        continue;
      }
      std::optional<git_oid> old;
      while (!before.empty()) {
        const TreeEntry entry = first_of(before);
        const int which = order(entry, fresh);
        if (which > 0) break;
        before.remove_prefix(entry.size);
        if (which == 0) {
          if (entry.is_folder() == fresh.is_folder()) old = entry.oid;
          break;
        }
      }
      after.remove_prefix(fresh.size);
      differs(old, fresh, path, depth);
    }
  }

  void differs(const std::optional<git_oid>& old, const TreeEntry& fresh, const std::string& path,
               int depth) {
    std::string name = path + std::string(fresh.name);
    if (fresh.is_folder()) {
      name += '/';
      if (interest_.may_hold(name)) folder(old ? &*old : nullptr, fresh.oid, name, depth + 1);
      return;
    }
    if (!fresh.is_file()) return;
    if (const std::optional<int> sort = interest_.sort_of(name)) {
      found_.push_back({.blob = from_raw(fresh.oid),
                        .path = std::move(name),
                        .commit = holder_,
                        .commits_before = commits_before_,
                        .sort = *sort});
    }
  }

  OdbHandle database_;
  Trees trees_;
  const PathsOfInterest& interest_;
  Oid holder_;
  std::uint32_t commits_before_ = 0;
  std::vector<ReachedFile> found_;
  bool has_gaps_ = false;
};

/// Each blob once for each sort, as the oldest commit has it.
void keep_oldest(std::vector<ReachedFile>& versions) {
  std::ranges::sort(versions, {}, [](const ReachedFile& each) {
    return std::tie(each.sort, each.blob, each.commits_before, each.commit, each.path);
  });
  const auto rest = std::ranges::unique(
      versions, {}, [](const ReachedFile& each) { return std::tie(each.sort, each.blob); });
  versions.erase(rest.begin(), rest.end());
  // Versions of one file lie near one another in a pack, each told by the next.
  std::ranges::sort(versions, {}, [](const ReachedFile& each) {
    return std::tie(each.path, each.commits_before, each.commit, each.blob);
  });
}

}  // namespace

EveryVersion every_version(const Repository& repository, const PathsOfInterest& interest,
                           const std::function<void(std::size_t, std::size_t)>& counted) {
  const Reached reached = reached_by_references(repository);
  const std::vector<LeanCommit>& commits = reached.commits;
  Pool<Looking> pool([&] { return std::make_unique<Looking>(repository, interest); });
  std::atomic<std::size_t> done = 0;
  const std::size_t pieces = (commits.size() + k_commits_at_a_time - 1) / k_commits_at_a_time;
  in_parallel(pieces, [&](std::size_t piece) {
    pool.with_one([&](Looking& looking) {
      const std::size_t begin = piece * k_commits_at_a_time;
      const std::size_t end = std::min(begin + k_commits_at_a_time, commits.size());
      for (std::size_t i = begin; i < end; ++i) looking.at(commits[i], commits);
      done += end - begin;
    });
    if (counted) counted(done, commits.size());
  });
  pool.with_one([&](Looking& looking) {
    for (const Oid& tree : reached.trees) looking.at_tree(tree);
  });
  EveryVersion every{.versions = {}, .has_gaps = reached.has_gaps};
  for (const std::unique_ptr<Looking>& each : pool.all()) {
    std::vector<ReachedFile> found = each->found();
    std::move(found.begin(), found.end(), std::back_inserter(every.versions));
    every.has_gaps |= each->has_gaps();
  }
  keep_oldest(every.versions);
  return every;
}

struct BlobReader::State {
  OdbHandle database;
};

BlobReader::BlobReader(const Repository& repository)
    : state_(std::make_unique<State>(own_database(repository))) {}
BlobReader::~BlobReader() = default;

bool BlobReader::read(const Oid& blob,
                      const std::function<void(std::string_view)>& take_bytes) const {
  const git_oid raw = to_raw(blob);
  OdbObjectHandle object;
  if (take(object, git_odb_read, state_->database.get(), &raw) < 0 ||
      git_odb_object_type(object.get()) != GIT_OBJECT_BLOB) {
    return false;
  }
  take_bytes({static_cast<const char*>(git_odb_object_data(object.get())),
              git_odb_object_size(object.get())});
  return true;
}

}  // namespace pact::git
