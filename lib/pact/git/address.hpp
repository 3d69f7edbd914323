#pragma once

#include <string>
#include <string_view>

namespace pact::git {

/// Where a repository is, as git reads it.
struct Address {
  enum class Way { ssh, http, daemon, folder };
  Way way = Way::folder;
  std::string place;  ///< what people call it: the host's name, or the folder
  std::string login;  ///< of ssh: "git@host", with -p PORT before it where one is named
};

Address address_of(std::string_view url);

/// What git would call a clone of it: "sales" for "git@git.example.com:north/sales.git". May be
/// empty.
std::string folder_name_of(std::string_view url);

/// Throws Error(usage) for what git would take for an option, and for the ways that run a program
/// which the address names (ext::, fd::).
void require_harmless(std::string_view url);

/// The text with the names and passwords taken out of the addresses in it.
std::string without_credentials(std::string_view text);

}  // namespace pact::git
