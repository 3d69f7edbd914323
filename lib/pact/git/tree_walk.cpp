#include <algorithm>
#include <array>
#include <map>
#include <pact/git/handles.hpp>
#include <pact/git/tree_walk.hpp>

namespace pact::git {

namespace {

constexpr std::size_t k_versions = 3;

struct Entry {
  std::optional<Oid> oid;
  git_filemode_t mode = GIT_FILEMODE_UNREADABLE;

  bool operator==(const Entry&) const = default;
  bool is_folder() const { return oid && mode == GIT_FILEMODE_TREE; }
};
using Entries = std::array<Entry, k_versions>;

class Walk {
 public:
  explicit Walk(const Repository& repository) : repository_(repository) {}

  void folder(const std::array<std::optional<Oid>, k_versions>& trees, const std::string& path) {
    std::map<std::string, Entries> entries;
    for (std::size_t version = 0; version < k_versions; ++version) {
      if (trees[version]) read(*trees[version], version, entries);
    }
    for (const auto& [name, each] : entries) {
      if (each[0] == each[1] && each[1] == each[2]) continue;
      files(each, path + name);
      std::array<std::optional<Oid>, k_versions> below;
      for (std::size_t version = 0; version < k_versions; ++version) {
        if (each[version].is_folder()) below[version] = each[version].oid;
      }
      if (below[0] || below[1] || below[2]) folder(below, path + name + "/");
    }
  }

  std::vector<ThreeWay> found() { return std::move(found_); }

 private:
  void read(const Oid& oid, std::size_t version, std::map<std::string, Entries>& into) const {
    const git_oid raw = to_raw(oid);
    TreeHandle tree;
    check(take(tree, git_tree_lookup, repository_.raw(), &raw), "read tree " + oid.short_hex());
    for (std::size_t i = 0; i < git_tree_entrycount(tree.get()); ++i) {
      const git_tree_entry* entry = git_tree_entry_byindex(tree.get(), i);
      into[git_tree_entry_name(entry)][version] = {from_raw(*git_tree_entry_id(entry)),
                                                   git_tree_entry_filemode_raw(entry)};
    }
  }

  void files(const Entries& entries, const std::string& path) {
    ThreeWay made{.path = path, .base = {}, .ours = {}, .theirs = {}};
    const std::array<std::optional<Oid>*, k_versions> places{&made.base, &made.ours, &made.theirs};
    bool any = false;
    for (std::size_t version = 0; version < k_versions; ++version) {
      const Entry& entry = entries[version];
      if (!entry.oid || entry.is_folder()) continue;
      any = true;
      *places[version] = entry.oid;
      made.plain = made.plain && entry.mode == GIT_FILEMODE_BLOB;
    }
    if (any) found_.push_back(std::move(made));
  }

  const Repository& repository_;
  std::vector<ThreeWay> found_;
};

}  // namespace

std::vector<ThreeWay> three_way(const Repository& repository, const std::optional<Oid>& base,
                                const Oid& ours, const Oid& theirs) {
  Walk walk(repository);
  walk.folder({base, ours, theirs}, "");
  std::vector<ThreeWay> found = walk.found();
  std::sort(found.begin(), found.end(),
            [](const ThreeWay& a, const ThreeWay& b) { return a.path < b.path; });
  return found;
}

Oid tree_of(const Repository& repository, const Oid& commit) {
  const git_oid raw = to_raw(commit);
  CommitHandle handle;
  check(take(handle, git_commit_lookup, repository.raw(), &raw),
        "read commit " + commit.short_hex());
  return from_raw(*git_commit_tree_id(handle.get()));
}

}  // namespace pact::git
