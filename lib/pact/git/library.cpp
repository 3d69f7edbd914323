#include <pact/git/command_settings.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/library.hpp>

/// libgit2 starts by reading all certificates of the machine, half of the time of a small command.
/// Its connections are never used: git itself fetches and pushes. So it is given none, and would
/// trust no host; this program's function stands before that of libmbedx509.
extern "C" int mbedtls_x509_crt_parse_file(void*, const char*) {
  return 0;
}

namespace pact::git {

namespace {

constexpr std::size_t k_largest_kept_tree = std::size_t{1} << 20;

std::string value_of(const Variables& variables, const std::string& name) {
  const auto found = variables.find(name);
  return found == variables.end() ? "" : found->second;
}

/// libgit2 finds a configuration file by folder; git lets a variable name the file. A file that is
/// not called .gitconfig cannot be given to libgit2 as a search path, so repository.cpp adds it.
void set_search_path(int level, const std::string& folder) {
  check(git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, folder.c_str()), "set its search path");
}

}  // namespace

Library::Library(const Variables& variables) : variables_(variables) {
  check(git_libgit2_init(), "start");
  const std::string home = value_of(variables, "HOME");
  std::string xdg = value_of(variables, "XDG_CONFIG_HOME");
  if (xdg.empty() && !home.empty()) xdg = home + "/.config";
  const bool own_global = variables.contains("GIT_CONFIG_GLOBAL");
  const bool own_system =
      variables.contains("GIT_CONFIG_SYSTEM") || is_set(variables, "GIT_CONFIG_NOSYSTEM");
  set_search_path(GIT_CONFIG_LEVEL_GLOBAL, own_global ? "" : home);
  set_search_path(GIT_CONFIG_LEVEL_XDG, own_global || xdg.empty() ? "" : xdg + "/git");
  set_search_path(GIT_CONFIG_LEVEL_SYSTEM, own_system ? "" : "/etc");
  set_search_path(GIT_CONFIG_LEVEL_PROGRAMDATA, "");
  git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
  // To hash every object that is read takes half of the time of a walk through the history. Each
  // has a checksum of its own, and `git fsck` hashes them.
  git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
  // The folder of all customers' folders is larger than what libgit2 keeps, and is asked for often.
  git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, k_largest_kept_tree);
}

Library::~Library() {
  git_libgit2_shutdown();
}

}  // namespace pact::git
