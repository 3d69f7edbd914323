#pragma once

#include <optional>
#include <pact/git/library.hpp>
#include <string>
#include <vector>

namespace pact::git {

struct Setting {
  std::string key;
  std::string value;
};

/// The settings of `git -c key=value` (GIT_CONFIG_PARAMETERS) and of GIT_CONFIG_COUNT, in git's
/// order: the last one wins, and all win over the files.
std::vector<Setting> command_settings(const Variables& variables);

/// The last value of the key; section and name compare without case, what is between them as it is.
std::optional<std::string> command_setting(const Variables& variables, const std::string& key);

/// A variable that git reads as yes or no; an empty one is no.
bool is_set(const Variables& variables, const std::string& name);

}  // namespace pact::git
