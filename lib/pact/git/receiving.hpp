#pragma once

#include <filesystem>
#include <optional>
#include <pact/git/history.hpp>
#include <pact/git/library.hpp>
#include <pact/git/repository.hpp>
#include <string>
#include <string_view>
#include <vector>

/// The repository that others push to, as its hook sees it.
namespace pact::git {

/// The folder of git's data that GIT_DIR names, else of `start` or a folder above; nothing where
/// there is none. libgit2 must be switched on.
std::optional<std::filesystem::path> git_folder(const Variables& variables,
                                                const std::filesystem::path& start);
/// Whether it belongs to no working tree.
bool is_bare(const std::filesystem::path& git_folder);

/// A repository opened for what comes into it: bare ones too, and with the objects of a push that
/// git holds back until the hook has judged them (GIT_OBJECT_DIRECTORY, GIT_QUARANTINE_PATH,
/// GIT_ALTERNATE_OBJECT_DIRECTORIES). Nothing is written there, and no working file is looked at:
/// the folder of git's data stands for the working tree.
class Receiving {
 public:
  /// Throws as Repository::open does.
  Receiving(const Variables& variables, const std::filesystem::path& start);

  Repository& repository() { return repository_; }
  const Repository& repository() const { return repository_; }

 private:
  std::filesystem::path folder_;
  Library library_;  // with variables of its own, which name the folder
  Repository repository_;
};

/// One line that git gives a pre-receive hook.
struct RefUpdate {
  std::string name;           ///< "refs/heads/main"
  std::optional<Oid> before;  ///< nothing for a new one
  std::optional<Oid> after;   ///< nothing for one that is deleted
};

/// "OLD NEW NAME" a line. Throws Error(usage) for another line.
std::vector<RefUpdate> ref_updates(std::string_view lines);

/// The commits that the references of the repository stand at.
std::vector<Oid> known_tips(const Repository& repository);

/// The commits that `from` comes from and that none of `known` comes from, oldest first. Unlike the
/// walks of history.hpp it never ends early: throws Error(failed) where a commit cannot be read.
std::vector<CommitInfo> new_commits(const Repository& repository, const Oid& from,
                                    const std::vector<Oid>& known);

/// The commit that a tag, or a commit itself, names; nothing for another object.
std::optional<Oid> commit_of(const Repository& repository, const Oid& object);

}  // namespace pact::git
