#include <pact/git/config.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/repository.hpp>
#include <strings.h>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

std::string variable(const Variables& variables, const std::string& name) {
  const auto found = variables.find(name);
  return found == variables.end() ? "" : found->second;
}

/// The last of the GIT_CONFIG_KEY_n whose name is `key`; they win over every file.
std::optional<std::string> from_variables(const Variables& variables, const std::string& key) {
  std::optional<std::string> value;
  const int count = std::atoi(variable(variables, "GIT_CONFIG_COUNT").c_str());
  for (int i = 0; i < count && i < 1000; ++i) {
    const std::string n = std::to_string(i);
    if (strcasecmp(variable(variables, "GIT_CONFIG_KEY_" + n).c_str(), key.c_str()) == 0) {
      value = variable(variables, "GIT_CONFIG_VALUE_" + n);
    }
  }
  return value;
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
  if (!variables.contains("GIT_CONFIG_NOSYSTEM")) {
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
  Identity who{pick("NAME", "name"), pick("EMAIL", "email")};
  if (who.name.empty() || who.email.empty()) return std::nullopt;
  return who;
}

}  // namespace

std::optional<std::string> default_setting(const Library& library, const std::string& key) {
  if (auto value = from_variables(library.variables(), key)) return value;
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
  check(git_config_set_string(config.get(), key.c_str(), value.c_str()), "write the user's settings");
}

bool is_declared_safe(const Library& library, const fs::path& folder) {
  struct Search {
    std::string folder;
    bool found = false;
  } search{fs::weakly_canonical(folder).string()};
  const auto matches = [](const std::string& value, const std::string& path) {
    return value == "*" || fs::path(value).lexically_normal() == fs::path(path);
  };
  if (const auto value = from_variables(library.variables(), "safe.directory")) {
    if (matches(*value, search.folder)) return true;
  }
  const ConfigHandle config = open_default(library);
  git_config_iterator* raw = nullptr;
  if (git_config_multivar_iterator_new(&raw, config.get(), "safe.directory", nullptr) < 0) {
    return false;
  }
  const Handle<git_config_iterator, git_config_iterator_free> iterator(raw);
  git_config_entry* entry = nullptr;
  while (git_config_next(&entry, iterator.get()) == 0) {
    if (!*entry->value) {
      search.found = false;  // an empty value clears the list, as in git
    } else if (matches(entry->value, search.folder)) {
      search.found = true;
    }
  }
  return search.found;
}

std::optional<std::string> Repository::setting(const std::string& key) const {
  if (auto value = from_variables(variables(), key)) return value;
  ConfigHandle config;
  check(take(config, git_repository_config, raw()), "read its settings");
  add_named_files(config.get(), variables());
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
