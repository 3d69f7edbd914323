#include <strings.h>

#include <cstdlib>
#include <pact/git/command_settings.hpp>
#include <string_view>

namespace pact::git {

namespace {

constexpr int k_most = 1000;

std::string variable(const Variables& variables, const std::string& name) {
  const auto found = variables.find(name);
  return found == variables.end() ? "" : found->second;
}

/// A word in single quotes as git writes it ('it'\''s'), taken off the front; nothing when there is
/// none.
std::optional<std::string> take_quoted(std::string_view& rest) {
  if (!rest.starts_with('\'')) return std::nullopt;
  std::string word;
  while (rest.starts_with('\'')) {
    const std::size_t end = rest.find('\'', 1);
    if (end == std::string_view::npos) return std::nullopt;
    word += rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    if (rest.size() < 3 || rest[0] != '\\' || rest[2] != '\'') break;
    word += rest[1];
    rest.remove_prefix(2);
  }
  return word;
}

void add_parameters(std::string_view rest, std::vector<Setting>& into) {
  while (true) {
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    const std::optional<std::string> word = take_quoted(rest);
    if (!word) return;
    if (rest.starts_with('=')) {
      rest.remove_prefix(1);
      into.push_back({*word, take_quoted(rest).value_or("true")});
    } else {
      const std::size_t equals = word->find('=');
      into.push_back({word->substr(0, equals),
                      equals == std::string::npos ? "true" : word->substr(equals + 1)});
    }
  }
}

bool same_key(const std::string& a, const std::string& b) {
  const std::size_t first = a.find('.');
  const std::size_t last = a.rfind('.');
  if (first == std::string::npos || strcasecmp(a.c_str(), b.c_str()) != 0) return false;
  return a.compare(first, last - first, b, first, last - first) == 0;
}

}  // namespace

std::vector<Setting> command_settings(const Variables& variables) {
  std::vector<Setting> settings;
  const int count = std::atoi(variable(variables, "GIT_CONFIG_COUNT").c_str());
  for (int i = 0; i < count && i < k_most; ++i) {
    const std::string n = std::to_string(i);
    settings.push_back(
        {variable(variables, "GIT_CONFIG_KEY_" + n), variable(variables, "GIT_CONFIG_VALUE_" + n)});
  }
  add_parameters(variable(variables, "GIT_CONFIG_PARAMETERS"), settings);
  return settings;
}

std::optional<std::string> command_setting(const Variables& variables, const std::string& key) {
  std::optional<std::string> value;
  for (const Setting& setting : command_settings(variables)) {
    if (same_key(setting.key, key)) value = setting.value;
  }
  return value;
}

bool is_set(const Variables& variables, const std::string& name) {
  const std::string value = variable(variables, name);
  for (const char* no : {"", "0", "false", "no", "off"}) {
    if (strcasecmp(value.c_str(), no) == 0) return false;
  }
  return true;
}

}  // namespace pact::git
