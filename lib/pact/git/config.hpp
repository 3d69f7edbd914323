#pragma once

#include <filesystem>
#include <optional>
#include <pact/git/repository.hpp>
#include <string>

namespace pact::git {

/// A setting of the user or the system, before there is a repository.
std::optional<std::string> default_setting(const Library& library, const std::string& key);
/// The author that git would record in a new repository; nothing when it would refuse to commit.
std::optional<Identity> default_identity(const Library& library);
/// Writes to the user's own configuration file.
void set_user_setting(const Library& library, const std::string& key, const std::string& value);

/// Whether `safe.directory` of the user, the system or the variables names the folder (or is "*").
bool is_declared_safe(const Library& library, const std::filesystem::path& folder);

}  // namespace pact::git
