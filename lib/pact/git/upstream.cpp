#include <algorithm>
#include <pact/git/handles.hpp>
#include <pact/git/transport.hpp>

namespace pact::git {

namespace {

using RemoteHandle = Handle<git_remote, git_remote_free>;

/// The name here of the remote's branch, by what the remote is set to fetch.
std::string tracking_of(const Repository& repository, const std::string& name,
                        const std::string& branch) {
  RemoteHandle remote;
  if (take(remote, git_remote_lookup, repository.raw(), name.c_str()) == 0) {
    for (std::size_t i = 0; i < git_remote_refspec_count(remote.get()); ++i) {
      const git_refspec* each = git_remote_get_refspec(remote.get(), i);
      if (git_refspec_direction(each) != GIT_DIRECTION_FETCH) continue;
      if (!git_refspec_src_matches(each, branch.c_str())) continue;
      Buffer here;
      if (git_refspec_transform(&here.raw, each, branch.c_str()) == 0 &&
          here.text().starts_with("refs/remotes/")) {
        return here.text();
      }
    }
  }
  const std::string_view short_name = std::string_view(branch).substr(sizeof "refs/heads/" - 1);
  return "refs/remotes/" + name + "/" + std::string(short_name);
}

}  // namespace

std::optional<Upstream> upstream_of(const Repository& repository, const std::string& branch) {
  constexpr std::string_view k_heads = "refs/heads/";
  if (!branch.starts_with(k_heads)) return std::nullopt;
  const std::vector<std::string> remotes = repository.remotes();
  const auto is_remote = [&](const std::string& name) {
    return std::find(remotes.begin(), remotes.end(), name) != remotes.end();
  };
  const std::string own = "branch." + branch.substr(k_heads.size());
  std::string remote = repository.setting(own + ".remote").value_or("");
  std::string there;
  if (is_remote(remote)) {
    there = repository.setting(own + ".merge").value_or("");
  } else if (remotes.size() == 1) {
    remote = remotes.front();
  } else if (is_remote("origin")) {
    remote = "origin";
  } else {
    return std::nullopt;
  }
  if (!there.starts_with(k_heads)) there = branch;
  return Upstream{
      .remote = remote, .branch = there, .tracking = tracking_of(repository, remote, there)};
}

std::optional<Oid> tracked_tip(const Repository& repository, const Upstream& upstream) {
  git_oid tip;
  const int code = git_reference_name_to_id(&tip, repository.raw(), upstream.tracking.c_str());
  if (code == GIT_ENOTFOUND) return std::nullopt;
  check(code, "read " + upstream.tracking);
  return from_raw(tip);
}

}  // namespace pact::git
