#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <pact/git/history.hpp>
#include <pact/git/repository.hpp>
#include <string>
#include <string_view>

/// Fetch, push and clone through the person's own git, so that ssh configuration, agents,
/// credential helpers and proxies work as they do there. Submodules are left alone; an address
/// never runs a program; nothing is ever forced.
namespace pact::git {

/// Where a branch is shared.
struct Upstream {
  std::string remote;    ///< "origin"
  std::string branch;    ///< "refs/heads/main", on the remote
  std::string tracking;  ///< "refs/remotes/origin/main", here

  bool operator==(const Upstream&) const = default;
};

/// As branch.NAME.remote and .merge say; else the only remote, or origin, with the same branch
/// name. Nothing without a remote.
std::optional<Upstream> upstream_of(const Repository& repository, const std::string& branch);

/// Where the remote's branch stood at the last fetch or push; nothing when it had none.
std::optional<Oid> tracked_tip(const Repository& repository, const Upstream& upstream);

struct Transport {
  /// Without a sign of life from git or the server. Zero: the setting pact.patience, in seconds,
  /// 60 when that is unset.
  std::chrono::milliseconds patience{0};
  /// git's own words of how far it has come.
  std::function<void(std::string_view)> progress;
  /// Asked while waiting; true ends git and throws Error(interrupted).
  std::function<bool()> interrupted;
  /// Whether git and ssh may ask for passwords on the person's terminal.
  enum class Prompts { never, on_terminal };
  Prompts prompts = Prompts::never;
};

/// Brings the remote's branch; a remote that has none is fine. Throws Error(network) in a rep's
/// words, with git's and the server's last ones as causes.
void fetch(Repository& repository, const Upstream& upstream, const Transport& transport);

/// Overtaken: somebody was faster; fetch, merge and push again.
enum class Pushed { yes, overtaken };

/// Throws Error(network); the words of a server's hook that refuses are its causes.
Pushed push(Repository& repository, const Upstream& upstream, const Oid& commit,
            const Transport& transport);

/// `url` is an address, or the absolute path of a folder. Leaves nothing behind when it fails.
/// Throws Error(blocked) where something stands in the folder.
void clone(const Library& library, const std::string& url, const std::filesystem::path& folder,
           const Transport& transport);

}  // namespace pact::git
