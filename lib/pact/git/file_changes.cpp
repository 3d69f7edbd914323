#include <algorithm>
#include <pact/git/file_changes.hpp>
#include <pact/git/tree_comparison.hpp>
#include <pact/git/tree_walk.hpp>

namespace pact::git {

namespace {

class Paths : public TreeComparison {
 public:
  explicit Paths(git_odb* database) : TreeComparison(database) {}

  std::vector<FileChange> found() {
    std::ranges::sort(found_, {}, &FileChange::path);
    return std::move(found_);
  }

 private:
  static bool is_file(const TreeEntry* entry) { return !entry || entry->mode.starts_with("100"); }
  static std::optional<Oid> blob(const TreeEntry* entry) {
    return entry ? std::optional(from_raw(entry->oid)) : std::nullopt;
  }

  void file(const TreeEntry* before, const TreeEntry* after) override {
    found_.push_back({.path = folder_ + std::string((before ? before : after)->name),
                      .before = blob(before),
                      .after = blob(after),
                      .was_file = is_file(before),
                      .is_file = is_file(after)});
  }
  void enter(std::string_view folder) override {
    lengths_.push_back(folder_.size());
    folder_.append(folder).append("/");
  }
  void leave() override {
    folder_.resize(lengths_.back());
    lengths_.pop_back();
  }

  std::string folder_;
  std::vector<std::size_t> lengths_;
  std::vector<FileChange> found_;
};

}  // namespace

std::vector<FileChange> file_changes(const Repository& repository, const std::optional<Oid>& before,
                                     const Oid& after) {
  OdbHandle database;
  check(take(database, git_repository_odb, repository.raw()), "open its objects");
  Paths paths(database.get());
  try {
    std::optional<git_oid> old;
    if (before) old = to_raw(tree_of(repository, *before));
    paths.compare(old, to_raw(tree_of(repository, after)));
  } catch (const TreeComparison::Unreadable&) {
    throw Error(ErrorKind::failed, "git could not read the files of commit " + after.short_hex())
        .hint("git fsck    (says what is missing)");
  }
  return paths.found();
}

}  // namespace pact::git
