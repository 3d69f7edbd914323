#include <algorithm>
#include <array>
#include <cctype>
#include <pact/base/text.hpp>
#include <pact/git/address.hpp>
#include <pact/git/transport_failure.hpp>
#include <utility>

namespace pact::git {

namespace {

enum class Reason { gone, stranger, denied, missing, no_room, broken, unknown };

/// What git, ssh, curl and the common servers say, in small letters; the first that fits counts.
constexpr std::pair<std::string_view, Reason> k_signs[] = {
    {"host key verification failed", Reason::stranger},
    {"no matching host key type", Reason::stranger},
    {"could not resolve host", Reason::gone},
    {"name or service not known", Reason::gone},
    {"temporary failure in name resolution", Reason::gone},
    {"unable to look up", Reason::gone},
    {"connection refused", Reason::gone},
    {"connection timed out", Reason::gone},
    {"operation timed out", Reason::gone},
    {"no route to host", Reason::gone},
    {"network is unreachable", Reason::gone},
    {"failed to connect to", Reason::gone},
    {"couldn't connect to", Reason::gone},
    {"repository not found", Reason::missing},
    {"does not appear to be a git repository", Reason::missing},
    {"could not be found", Reason::missing},
    {"no such repository", Reason::missing},
    {"repository not exported", Reason::missing},
    {"does not exist", Reason::missing},
    {"' not found", Reason::missing},
    {"error: 404", Reason::missing},
    {"permission denied", Reason::denied},
    {"authentication failed", Reason::denied},
    {"too many authentication failures", Reason::denied},
    {"could not read username", Reason::denied},
    {"could not read password", Reason::denied},
    {"terminal prompts disabled", Reason::denied},
    {"invalid credentials", Reason::denied},
    {"access denied", Reason::denied},
    {"service not enabled", Reason::denied},
    {"error: 401", Reason::denied},
    {"error: 403", Reason::denied},
    {"permission to ", Reason::denied},
    {"no space left on device", Reason::no_room},
    {"disk quota exceeded", Reason::no_room},
    {"unpacker error", Reason::no_room},
    {"hung up unexpectedly", Reason::broken},
    {"early eof", Reason::broken},
    {"connection reset", Reason::broken},
    {"connection closed", Reason::broken},
    {"broken pipe", Reason::broken},
    {"unexpected disconnect", Reason::broken},
    {"transfer closed", Reason::broken},
};

Reason reason_of(std::string_view said) {
  std::string low(said);
  std::transform(low.begin(), low.end(), low.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const auto& [words, reason] : k_signs) {
    if (low.find(words) != std::string::npos) return reason;
  }
  return Reason::unknown;
}

/// What git adds to every failure, which helps nobody who reads ours.
bool is_ballast(std::string_view line) {
  constexpr std::array<std::string_view, 7> k_ballast = {
      "Please make sure you have the correct access rights",
      "and the repository exists.",
      "fatal: Could not read from remote repository.",
      "Cloning into ",
      "error: failed to push some refs to",
      "hint: ",
      "Warning: Permanently added"};
  return line.empty() || std::any_of(k_ballast.begin(), k_ballast.end(),
                                     [&](std::string_view each) { return line.starts_with(each); });
}

std::string_view without_prefix(std::string_view line, std::string_view prefix) {
  return line.starts_with(prefix) ? line.substr(prefix.size()) : line;
}

/// The last lines worth reading, at most `most`.
std::vector<std::string> last_words_of(std::string_view said, std::size_t most = 5) {
  std::vector<std::string> words;
  std::string lines(said);
  std::replace(lines.begin(), lines.end(), '\r', '\n');
  for (const std::string_view line : text::lines(lines)) {
    const std::string_view plain = text::trim(line);
    if (is_ballast(plain) || is_progress(plain)) continue;
    words.push_back(without_credentials(without_prefix(plain, "fatal: ")));
  }
  if (words.size() > most) words.erase(words.begin(), words.end() - static_cast<long>(most));
  return words;
}

Error with_causes(Error error, const std::vector<std::string>& causes) {
  for (const std::string& cause : causes) error = std::move(error).cause(cause);
  return error;
}

/// What to type when it was nobody's fault.
std::string again(const Errand& errand) {
  if (errand.doing == Doing::clone) return "pact join " + without_credentials(errand.url);
  return "pact sync";
}

std::string try_by_hand(const Errand& errand) {
  return "git ls-remote " +
         (errand.remote.empty() ? without_credentials(errand.url) : errand.remote);
}

std::string change_address(const Errand& errand) {
  if (errand.doing == Doing::clone) return try_by_hand(errand) + "    (tries the address alone)";
  return "git remote set-url " + errand.remote + " URL    (if it has moved)";
}

std::string verb_of(Doing doing) {
  switch (doing) {
    case Doing::fetch:
      return "fetch from ";
    case Doing::push:
      return "push to ";
    case Doing::clone:
      break;
  }
  return "clone ";
}

}  // namespace

bool is_progress(std::string_view line) {
  constexpr std::array<std::string_view, 11> k_starts = {
      "Enumerating objects:", "Counting objects:", "Compressing objects:", "Total ",
      "Receiving objects:",   "Resolving deltas:", "Writing objects:",     "Delta compression ",
      "Unpacking objects:",   "Updating files:",   "Checking connectivity"};
  line = without_prefix(line, "remote: ");
  return std::any_of(k_starts.begin(), k_starts.end(),
                     [&](std::string_view start) { return line.starts_with(start); });
}

std::vector<std::string> words_of_server(std::string_view said) {
  std::vector<std::string> words;
  std::string lines(said);
  std::replace(lines.begin(), lines.end(), '\r', '\n');
  for (const std::string_view line : text::lines(lines)) {
    if (!line.starts_with("remote:") || is_progress(line)) continue;
    std::string_view spoken = line.substr(7);
    if (spoken.starts_with(" ")) spoken.remove_prefix(1);
    while (spoken.ends_with(" ")) spoken.remove_suffix(1);
    if (spoken.empty() && words.empty()) continue;
    words.push_back(without_credentials(spoken));
  }
  while (!words.empty() && words.back().empty()) words.pop_back();
  return words;
}

Error failure(const Errand& errand, std::string_view said) {
  const Address address = address_of(errand.url);
  const std::string place = without_credentials(address.place);
  const bool folder = address.way == Address::Way::folder;
  const auto made = [&](const std::string& message) {
    return with_causes(Error(ErrorKind::network, message), last_words_of(said));
  };
  switch (reason_of(said)) {
    case Reason::gone:
      return made(place + " cannot be reached")
          .hint(again(errand) + "    (when you are online, or the server is back)")
          .hint(change_address(errand));
    case Reason::stranger:
      return made(place + " shows a key that this machine does not know it by")
          .hint("ssh " + address.login + "    (shows the key; accept it only if it is theirs)");
    case Reason::denied:
      if (folder) {
        return made("you may not " + std::string(errand.doing == Doing::push ? "write" : "read") +
                    " in " + place)
            .hint("ls -ld " + place + "    (whose it is)");
      }
      return made(place + (errand.doing == Doing::push ? " does not let you write there"
                                                       : " does not let you in"))
          .hint(address.way == Address::Way::ssh
                    ? "ssh -T " + address.login + "    (which key it is offered)"
                    : try_by_hand(errand) + "    (asks for a name and password)")
          .hint("ask whoever runs it to let you in");
    case Reason::missing:
      return made(folder ? "no repository is in " + place
                         : place + " has no such repository, or does not show it to you")
          .hint(change_address(errand));
    case Reason::no_room:
      return made(place + " could not store what was sent")
          .hint("ask whoever runs it; nothing is lost here");
    case Reason::broken:
      return made("the connection to " + place + " broke off")
          .hint(again(errand) + "    (once more)");
    case Reason::unknown:
      break;
  }
  return made("git could not " + verb_of(errand.doing) + place)
      .hint(try_by_hand(errand) + "    (what git alone says)");
}

Error silence(const Errand& errand, std::chrono::milliseconds patience) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience).count();
  const std::string place = without_credentials(address_of(errand.url).place);
  const std::string lapse = seconds == 1  ? "a second"
                            : seconds > 1 ? std::to_string(seconds) + " seconds"
                                          : std::to_string(patience.count()) + " ms";
  return Error(ErrorKind::network, "nothing was heard from " + place + " for " + lapse)
      .hint(again(errand) + "    (later)")
      .hint("git config --global pact.patience " + std::to_string(std::max(seconds * 5, 5L)) +
            "    (to wait longer)");
}

Error refusal(const Errand& errand, std::string_view reason, std::string_view said) {
  const std::string place = without_credentials(address_of(errand.url).place);
  std::vector<std::string> causes = words_of_server(said);
  if (!reason.empty()) causes.emplace_back(reason);
  const auto has = [&](std::string_view words) {
    return reason.find(words) != std::string_view::npos;
  };
  if (has("unpack") || reason_of(said) == Reason::no_room) {
    return with_causes(Error(ErrorKind::network, place + " could not store what was sent"), causes)
        .hint("ask whoever runs it; nothing is lost here");
  }
  if (has("branch is currently checked out")) {
    return Error(ErrorKind::network, place + " is somebody's own clone: it takes nothing in")
        .cause(std::string(reason))
        .hint("git clone --bare " + place + " FOLDER    (makes one to share through)")
        .hint("git remote set-url " + errand.remote + " FOLDER");
  }
  Error error = with_causes(
      Error(ErrorKind::network, place + " refused what was sent; it is all here still"), causes);
  if (has("shallow") || has("missing necessary objects"))
    return std::move(error).hint("git fetch --unshallow " + errand.remote);
  return std::move(error).hint("put right what it says, then: " + again(errand));
}

Error stopped(const Errand& errand) {
  return Error(ErrorKind::interrupted,
               errand.doing == Doing::push ? "stopped; nothing was shared" : "stopped")
      .hint(again(errand) + "    (goes on)");
}

}  // namespace pact::git
