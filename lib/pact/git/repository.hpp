#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <pact/git/library.hpp>
#include <pact/git/oid.hpp>
#include <string>
#include <string_view>
#include <vector>

struct git_repository;

namespace pact::git {

class Flush;
class NewObjects;

/// Who git says is at the keyboard: user.name and user.email, or the GIT_AUTHOR_* variables.
struct Identity {
  std::string name;
  std::string email;
};

/// Where the branch stands.
struct Head {
  std::string branch;         ///< "refs/heads/main"; empty when detached
  std::optional<Oid> commit;  ///< nothing when the branch is unborn
};

struct TreeFile {
  std::string path;
  Oid blob;
};

/// Blobs of paths to put in a tree; nothing takes the path away.
struct TreeChange {
  std::string path;
  std::optional<Oid> blob;
};

/// What git is in the middle of.
enum class Operation { none, merge, revert, cherry_pick, bisect, rebase, mailbox };
std::string_view name_of(Operation operation);

/// A git repository with a working tree. Failures of libgit2 throw Error(failed) with its own words
/// as the cause; what callers expect to happen is a return value.
class Repository {
 public:
  /// The repository that GIT_DIR names, else that of `start` or of a folder above it. Throws
  /// not_found when there is none, blocked for a bare one, a foreign owner, or one that libgit2
  /// cannot read (says why).
  static Repository open(const Library& library, const std::filesystem::path& start);
  /// As open, but nothing when no repository is there.
  static std::optional<Repository> discover(const Library& library,
                                            const std::filesystem::path& start);
  static Repository init(const Library& library, const std::filesystem::path& folder);

  Repository(Repository&&) noexcept;
  Repository& operator=(Repository&&) noexcept;
  ~Repository();

  const std::filesystem::path& work_tree() const { return work_tree_; }
  /// Of this working tree: .git, or .git/worktrees/NAME.
  const std::filesystem::path& git_dir() const { return git_dir_; }
  /// Shared by all working trees.
  const std::filesystem::path& common_dir() const { return common_dir_; }

  /// The index that git reads now: another one than git_dir()'s own within some hooks.
  std::filesystem::path index_path() const;

  Head head() const;
  Operation operation() const;

  /// A setting, from GIT_CONFIG_COUNT variables, then the repository, the user and the system.
  std::optional<std::string> setting(const std::string& key) const;
  void set_setting(const std::string& key, const std::string& value);
  /// The author (or committer) that git would record; nothing when git would refuse to commit.
  std::optional<Identity> author() const;
  std::optional<Identity> committer() const;

  /// A commit for "HEAD~3", a branch, a tag, or a unique prefix; nothing when there is none.
  std::optional<Oid> resolve_commit(const std::string& revision) const;

  /// Throws Error(failed) when the object is missing or damaged.
  std::string read_blob(const Oid& blob) const;
  /// Objects are written at once and made durable together, which is several times quicker: by
  /// commit() and move_branch(), or by sync_objects() and `names`, which is waited for before
  /// anything else refers to them. Until then only this Repository finds them, and they go with it.
  Oid write_blob(std::string_view bytes);
  /// The bytes of a whole commit object.
  Oid write_commit(std::string_view bytes);
  void sync_objects(Flush& names);
  /// The name that the bytes would have.
  static Oid hash_blob(std::string_view bytes);
  bool contains(const Oid& object) const;

  /// The blob at `path` in a commit; nothing when no file is there (a symbolic link is none).
  std::optional<Oid> blob_at(const Oid& commit, const std::string& path) const;
  /// All files of a commit below `folder` ("" for all), in path order.
  std::vector<TreeFile> files_at(const Oid& commit, const std::string& folder = "") const;
  /// The tree of `commit` (or the empty one) with the changes; only the folders on their way are
  /// written anew. Throws Error(blocked) where a link, a submodule or a file
  /// stands in a path's way.
  Oid write_tree(const std::optional<Oid>& commit, const std::vector<TreeChange>& changes);
  /// The same for a tree that is of no commit.
  Oid write_tree_on(const std::optional<Oid>& tree, const std::vector<TreeChange>& changes);
  /// Files that differ between two commits; either may be nothing, for the empty tree.
  std::vector<std::string> changed_files(const std::optional<Oid>& before,
                                         const std::optional<Oid>& after) const;

  /// The blob that the index has at `path` (stage 0).
  std::optional<Oid> index_blob(const std::string& path) const;
  /// The same for many paths, with one look at the index.
  std::vector<std::optional<Oid>> index_blobs(const std::vector<std::string>& paths) const;
  /// Tracked or new files whose working content differs from HEAD or the index.
  std::vector<std::string> locally_changed() const;

  /// Where the remote-tracking branches stand.
  std::vector<Oid> remote_tips() const;
  /// Whether a remote-tracking branch holds the commit.
  bool is_pushed(const Oid& commit) const;
  /// Their names.
  std::vector<std::string> remotes() const;
  bool has_remote() const;
  bool is_shallow() const;
  /// Within what a shallow clone has.
  bool is_ancestor(const Oid& ancestor, const Oid& commit) const;

  /// Our folder in the common git directory (the lock, what we derive), and the one of this working
  /// tree (the pending record, files on their way in). Made when missing.
  std::filesystem::path shared_dir() const;
  std::filesystem::path own_dir() const;

  const Variables& variables() const { return *variables_; }
  git_repository* raw() const { return raw_.get(); }

 private:
  struct Close {
    void operator()(git_repository* repository) const;
  };
  Repository(std::unique_ptr<git_repository, Close> raw, const Library& library);
  NewObjects& new_objects();
  /// Files of settings that libgit2 does not look for.
  void add_settings();

  std::unique_ptr<git_repository, Close> raw_;
  const Variables* variables_;
  std::unique_ptr<NewObjects> new_objects_;
  std::filesystem::path work_tree_;
  std::filesystem::path git_dir_;
  std::filesystem::path common_dir_;
};

}  // namespace pact::git
