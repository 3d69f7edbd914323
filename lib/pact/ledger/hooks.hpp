#pragma once

#include <filesystem>
#include <pact/git/repository.hpp>
#include <string>

/// git's hooks by which it asks pact before it takes something in.
namespace pact {

enum class Hook {
  pre_commit,   ///< in a clone: keeps a plain `git commit` from dropping notes by accident
  pre_receive,  ///< in a repository that is pushed to: judges what comes in
};

/// "pre-commit"
std::string name_of(Hook hook);

struct HookPlace {
  enum class State {
    absent,
    ours,    ///< made by pact
    others,  ///< somebody else's, which stays
    /// git's settings name a folder outside of the repository, whose hooks run in others too.
    shared_folder,
  };
  State state = State::absent;
  std::filesystem::path file;
};

/// Where git looks for the hook (`core.hooksPath`), and what is there.
HookPlace hook_place(const git::Repository& repository, Hook hook);

/// Writes the hook, which finds pact as `program`, else on the PATH. Where one of somebody else
/// stands, or would run elsewhere too, nothing is written, and the answer says so; else `ours`.
HookPlace install_hook(const git::Repository& repository, Hook hook, const std::string& program);

/// What to add to another hook by hand.
std::string line_for(Hook hook);

}  // namespace pact
