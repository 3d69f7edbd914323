#include <algorithm>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/git/address.hpp>

namespace pact::git {

namespace {

/// "user@host:port" into its parts; an IPv6 address stands in brackets.
Address server(Address::Way way, std::string_view authority) {
  Address address{.way = way, .place = {}, .login = {}};
  const std::size_t at = authority.rfind('@');
  const std::string user(at == std::string_view::npos ? "" : authority.substr(0, at + 1));
  const std::string_view host = authority.substr(at == std::string_view::npos ? 0 : at + 1);
  const std::size_t after_bracket = host.find(']');
  const std::size_t colon = host.find(
      ':', host.starts_with("[") && after_bracket != std::string_view::npos ? after_bracket : 0);
  address.place = host.substr(0, colon);
  if (way == Address::Way::ssh) {
    address.login = user.substr(0, user.find(':')) + address.place;
    if (user.find(':') != std::string::npos)
      address.login = user.substr(0, user.find(':')) + "@" + address.place;
    if (colon != std::string_view::npos && colon + 1 < host.size())
      address.login = "-p " + std::string(host.substr(colon + 1)) + " " + address.login;
  }
  return address;
}

}  // namespace

Address address_of(std::string_view url) {
  using Way = Address::Way;
  const std::size_t scheme_end = url.find("://");
  if (scheme_end != std::string_view::npos) {
    const std::string_view scheme = url.substr(0, scheme_end);
    const std::string_view rest = url.substr(scheme_end + 3);
    if (scheme == "file") return {.way = Way::folder, .place = std::string(rest), .login = {}};
    const Way way = scheme.find("ssh") != std::string_view::npos ? Way::ssh
                    : scheme == "git"                            ? Way::daemon
                                                                 : Way::http;
    return server(way, rest.substr(0, rest.find('/')));
  }
  // git's own rule for HOST:PATH: a colon with no slash before it.
  const std::size_t colon = url.find(':', url.find('[') == 0 ? url.find(']') : 0);
  if (colon != std::string_view::npos && url.find('/') > colon)
    return server(Way::ssh, url.substr(0, colon));
  return {.way = Way::folder, .place = std::string(url), .login = {}};
}

std::string folder_name_of(std::string_view url) {
  const auto without_slashes = [](std::string_view text) {
    while (text.ends_with("/")) text.remove_suffix(1);
    return text;
  };
  url = without_slashes(url);
  if (url.ends_with("/.git")) url = without_slashes(url.substr(0, url.size() - 5));
  if (url.ends_with(".git")) url.remove_suffix(4);
  const std::string_view name = url.substr(url.find_last_of("/:") + 1);
  return name == "." || name == ".." ? "" : std::string(name);
}

void require_harmless(std::string_view url) {
  const std::string shown = text::printable(url, text::Newlines::escape);
  if (url.empty() || url.starts_with("-")) {
    throw Error(ErrorKind::usage, "no address of a repository: \"" + shown + "\"")
        .hint("https://git.example.com/sales.git, git@git.example.com:sales.git, or a folder");
  }
  for (const std::string_view way : {"ext::", "fd::"}) {
    if (!url.starts_with(way)) continue;
    throw Error(ErrorKind::usage, "an address that runs a program is not followed: " + shown)
        .hint("https://git.example.com/sales.git, git@git.example.com:sales.git, or a folder");
  }
}

std::string without_credentials(std::string_view text) {
  std::string clean;
  for (;;) {
    const std::size_t start = text.find("://");
    if (start == std::string_view::npos) return clean.append(text);
    clean.append(text.substr(0, start + 3));
    text.remove_prefix(start + 3);
    const std::string_view authority = text.substr(0, text.find_first_of("/ \t\n'\""));
    const std::size_t at = authority.rfind('@');
    if (at != std::string_view::npos) text.remove_prefix(at + 1);
  }
}

}  // namespace pact::git
