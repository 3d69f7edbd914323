#include <strings.h>

#include <pact/git/command_settings.hpp>
#include <pact/git/config.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/repository.hpp>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

std::string variable(const Variables& variables, const std::string& name) {
  const auto found = variables.find(name);
  return found == variables.end() ? "" : found->second;
}

/// What git strips off both ends of a name.
bool is_crud(char c) {
  return static_cast<unsigned char>(c) <= 32 ||
         std::string_view(".,:;<>\"\\'").find(c) != std::string_view::npos;
}

/// As git cleans a name or address before it records it; libgit2 would refuse it.
std::string without_crud(std::string_view text) {
  while (!text.empty() && is_crud(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_crud(text.back())) text.remove_suffix(1);
  std::string clean(text);
  std::erase_if(clean, [](char c) { return c == '<' || c == '>' || c == '\n'; });
  return clean;
}

/// Files that git takes from variables rather than from the search path.
void add_named_files(git_config* config, const Variables& variables) {
  const auto add = [&](const char* name, git_config_level_t level) {
    const std::string file = variable(variables, name);
    if (!file.empty() && file != "/dev/null") {
      git_config_add_file_ondisk(config, file.c_str(), level, nullptr, 0);
    }
  };
  add("GIT_CONFIG_GLOBAL", GIT_CONFIG_LEVEL_GLOBAL);
  if (!is_set(variables, "GIT_CONFIG_NOSYSTEM")) {
    add("GIT_CONFIG_SYSTEM", GIT_CONFIG_LEVEL_SYSTEM);
  }
}

ConfigHandle open_default(const Library& library) {
  ConfigHandle config;
  check(take(config, git_config_open_default), "read its settings");
  add_named_files(config.get(), library.variables());
  return config;
}

std::optional<std::string> get(git_config* config, const std::string& key) {
  Buffer value;
  if (git_config_get_string_buf(&value.raw, config, key.c_str()) < 0) return std::nullopt;
  return value.text();
}

/// `setting` looks a key up, in whatever configuration there is. `role` is AUTHOR or COMMITTER.
template <typename Setting>
std::optional<Identity> identity(const Variables& variables, const Setting& setting,
                                 const std::string& role, const std::string& section) {
  const auto pick = [&](const std::string& name, const std::string& key) {
    std::string value = variable(variables, "GIT_" + role + "_" + name);
    if (value.empty()) value = setting(section + "." + key).value_or("");
    if (value.empty()) value = setting("user." + key).value_or("");
    if (value.empty() && name == "EMAIL") value = variable(variables, "EMAIL");
    return value;
  };
  Identity who{without_crud(pick("NAME", "name")), without_crud(pick("EMAIL", "email"))};
  if (who.name.empty() || who.email.empty()) return std::nullopt;
  return who;
}

}  // namespace

std::optional<std::string> default_setting(const Library& library, const std::string& key) {
  if (auto value = command_setting(library.variables(), key)) return value;
  return get(open_default(library).get(), key);
}

void set_user_setting(const Library& library, const std::string& key, const std::string& value) {
  const Variables& variables = library.variables();
  std::string file = variable(variables, "GIT_CONFIG_GLOBAL");
  if (file.empty() && !variable(variables, "HOME").empty()) {
    file = variable(variables, "HOME") + "/.gitconfig";
  }
  if (file.empty() || file == "/dev/null") return;
  ConfigHandle config;
  check(take(config, git_config_open_ondisk, file.c_str()), "open the user's settings");
  check(git_config_set_string(config.get(), key.c_str(), value.c_str()),
        "write the user's settings");
}

bool is_declared_safe(const Library& library, const fs::path& folder) {
  const std::string wanted = fs::weakly_canonical(folder).string();
  const std::string home = variable(library.variables(), "HOME");
  bool found = false;
  const auto see = [&](std::string value) {
    if (value.starts_with("~/")) value = home + value.substr(1);
    if (value.empty()) {
      found = false;  // clears the list, as in git
    } else if (value == "*" || fs::path(value).lexically_normal() == fs::path(wanted)) {
      found = true;
    } else if (value.ends_with("/*")) {
      found = found || wanted.starts_with(value.substr(0, value.size() - 1));
    }
  };
  const ConfigHandle config = open_default(library);
  git_config_iterator* raw = nullptr;
  if (git_config_multivar_iterator_new(&raw, config.get(), "safe.directory", nullptr) == 0) {
    const Handle<git_config_iterator, git_config_iterator_free> iterator(raw);
    git_config_entry* entry = nullptr;
    while (git_config_next(&entry, iterator.get()) == 0) see(entry->value ? entry->value : "");
  }
  for (const Setting& setting : command_settings(library.variables())) {
    if (strcasecmp(setting.key.c_str(), "safe.directory") == 0) see(setting.value);
  }
  return found;
}

void Repository::add_settings() {
  ConfigHandle config;
  check(take(config, git_repository_config, raw()), "read its settings");
  add_named_files(config.get(), variables());
  const fs::path own = git_dir_ / "config.worktree";
  std::error_code none;
  if (fs::exists(own, none) &&
      get(config.get(), "extensions.worktreeconfig").value_or("") == "true") {
    git_config_add_file_ondisk(config.get(), own.c_str(), GIT_CONFIG_LEVEL_APP, raw(), 0);
  }
}

std::optional<std::string> Repository::setting(const std::string& key) const {
  if (auto value = command_setting(variables(), key)) return value;
  ConfigHandle config;
  check(take(config, git_repository_config, raw()), "read its settings");
  return get(config.get(), key);
}

void Repository::set_setting(const std::string& key, const std::string& value) {
  ConfigHandle config;
  check(take(config, git_config_open_ondisk, (common_dir_ / "config").c_str()),
        "open the repository's settings");
  check(git_config_set_string(config.get(), key.c_str(), value.c_str()),
        "write the repository's settings");
}

std::optional<Identity> default_identity(const Library& library) {
  return identity(
      library.variables(), [&](const std::string& key) { return default_setting(library, key); },
      "AUTHOR", "author");
}

std::optional<Identity> Repository::author() const {
  return identity(
      variables(), [&](const std::string& key) { return setting(key); }, "AUTHOR", "author");
}

std::optional<Identity> Repository::committer() const {
  return identity(
      variables(), [&](const std::string& key) { return setting(key); }, "COMMITTER", "committer");
}

}  // namespace pact::git
