#include <sys/stat.h>

#include <fstream>
#include <pact/git/work_tree.hpp>
#include <pact/ledger/hooks.hpp>

namespace pact {

namespace fs = std::filesystem;

namespace {

constexpr const char* k_mark = "Made by pact";

/// As the shell reads it back.
std::string quoted(const std::string& text) {
  std::string made = "'";
  for (const char c : text) made += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return made + "'";
}

std::string script_of(Hook hook, const std::string& program) {
  const bool server = hook == Hook::pre_receive;
  const std::string command = server ? "hook run pre-receive" : "check --staged";
  std::string script = "#!/bin/sh\n# Made by pact: ";
  script += server ? "refuses a push that is not valid, or drops or forges others' words.\n"
                   : "refuses a commit that would drop notes by accident.\n";
  script += "pact=" + quoted(program) + "\n";
  script += "if [ -x \"$pact\" ]; then exec \"$pact\" " + command + "; fi\n";
  script += "if command -v pact >/dev/null 2>&1; then exec pact " + command + "; fi\n";
  if (!server)
    return script + "echo 'pact is not on the PATH, so this commit was not checked' >&2\n";
  return script +
         "echo 'pact: this server does not find pact, so nothing can be checked' >&2\n"
         "echo '      and nothing was taken in. Who runs it installs pact there, then:' >&2\n"
         "echo '  try  pact hook install    (in the repository on the server)' >&2\n"
         "exit 1\n";
}

std::string home_of(const git::Repository& repository) {
  const auto home = repository.variables().find("HOME");
  return home == repository.variables().end() ? "" : home->second;
}

bool is_below(const fs::path& path, const fs::path& folder) {
  const fs::path relative = path.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

/// The folder, and whether its hooks are this repository's alone.
std::pair<fs::path, bool> folder_of(const git::Repository& repository) {
  const fs::path usual = repository.common_dir() / "hooks";
  std::string named = repository.setting("core.hooksPath").value_or("");
  if (named.empty()) return {usual, true};
  if (named.starts_with("~/")) named = home_of(repository) + named.substr(1);
  const fs::path folder = fs::weakly_canonical(repository.work_tree() / named);
  const bool own = is_below(folder, fs::weakly_canonical(repository.work_tree())) ||
                   is_below(folder, fs::weakly_canonical(repository.common_dir()));
  return {folder, own};
}

}  // namespace

std::string name_of(Hook hook) {
  return hook == Hook::pre_commit ? "pre-commit" : "pre-receive";
}

HookPlace hook_place(const git::Repository& repository, Hook hook) {
  using State = HookPlace::State;
  const auto [folder, own] = folder_of(repository);
  HookPlace place{.state = State::absent, .file = folder / name_of(hook)};
  std::error_code none;
  if (fs::exists(fs::symlink_status(place.file, none))) {
    std::ifstream file(place.file);
    const std::string present((std::istreambuf_iterator<char>(file)), {});
    place.state = present.find(k_mark) == std::string::npos ? State::others : State::ours;
  } else if (!own) {
    place.state = State::shared_folder;
  }
  return place;
}

HookPlace install_hook(const git::Repository& repository, Hook hook, const std::string& program) {
  HookPlace place = hook_place(repository, hook);
  if (place.state != HookPlace::State::absent && place.state != HookPlace::State::ours)
    return place;
  fs::create_directories(place.file.parent_path());
  git::write_durably(place.file, script_of(hook, program));
  chmod(place.file.c_str(), 0755);
  place.state = HookPlace::State::ours;
  return place;
}

std::string line_for(Hook hook) {
  return hook == Hook::pre_commit ? "pact check --staged || exit 1"
                                  : "pact hook run pre-receive || exit 1";
}

}  // namespace pact
