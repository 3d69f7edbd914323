#include <strings.h>
#include <unistd.h>

#include <fstream>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/git/process.hpp>
#include <pact/git/signing.hpp>
#include <pact/git/work_tree.hpp>
#include <sstream>

namespace pact::git {

namespace fs = std::filesystem;

namespace {

bool is_true(const std::string& value) {
  for (const char* yes : {"true", "yes", "on", "1"}) {
    if (strcasecmp(value.c_str(), yes) == 0) return true;
  }
  return false;
}

[[noreturn]] void refuse(const std::string& program, const ProcessResult& result) {
  throw Error(ErrorKind::failed, "the commit could not be signed, so nothing was written")
      .cause(program + ": " + std::string(text::trim(result.err)))
      .hint("git config commit.gpgsign false    (to go on without signatures)");
}

std::string sign_openpgp(const Repository& repository, const std::string& format,
                         const std::string& key, std::string_view commit) {
  const bool x509 = format == "x509";
  std::optional<std::string> named = repository.setting("gpg." + format + ".program");
  if (!named && !x509) named = repository.setting("gpg.program");
  const std::string program = named.value_or(x509 ? "gpgsm" : "gpg");
  const ProcessResult result = run({program, "--status-fd=2", "-bsau", key}, repository.variables(),
                                   repository.work_tree(), commit);
  if (result.exit_code != 0 || result.err.find("SIG_CREATED") == std::string::npos) {
    refuse(program, result);
  }
  return result.out;
}

/// ssh-keygen signs files: the commit's bytes, and the key where it is given in the setting itself.
std::string sign_ssh(const Repository& repository, std::string key, std::string_view commit) {
  const std::string program = repository.setting("gpg.ssh.program").value_or("ssh-keygen");
  const fs::path folder = repository.own_dir();
  const fs::path message = folder / ("tmp-sign-" + std::to_string(getpid()));
  const fs::path signature = message.string() + ".sig";
  const fs::path key_file = message.string() + ".key";
  std::vector<std::string> command{program, "-Y", "sign", "-n", "git"};
  const bool literal = key.rfind("key::", 0) == 0 || key.rfind("ssh-", 0) == 0;
  if (literal) {
    if (key.rfind("key::", 0) == 0) key.erase(0, 5);
    write_durably(key_file, key + "\n");
    command.push_back("-U");
    key = key_file.string();
  } else if (key.rfind("~/", 0) == 0) {
    const auto home = repository.variables().find("HOME");
    if (home != repository.variables().end()) key = home->second + key.substr(1);
  }
  command.insert(command.end(), {"-f", key, message.string()});
  write_durably(message, commit);
  const ProcessResult result = run(command, repository.variables(), repository.work_tree());
  std::ostringstream made;
  made << std::ifstream(signature).rdbuf();
  for (const fs::path& file : {message, signature, key_file}) unlink(file.c_str());
  if (result.exit_code != 0 || made.str().empty()) refuse(program, result);
  return made.str();
}

}  // namespace

std::optional<std::string> sign(const Repository& repository, const Identity& committer,
                                std::string_view commit) {
  if (!is_true(repository.setting("commit.gpgsign").value_or("false"))) return std::nullopt;
  const std::string format = repository.setting("gpg.format").value_or("openpgp");
  std::string key = repository.setting("user.signingkey").value_or("");
  if (format == "ssh") {
    if (key.empty()) {
      throw Error(ErrorKind::failed, "commits are to be signed with ssh, but no key is set")
          .hint("git config --global user.signingkey ~/.ssh/id_ed25519.pub");
    }
    return sign_ssh(repository, key, commit);
  }
  if (key.empty()) key = committer.name + " <" + committer.email + ">";
  return sign_openpgp(repository, format, key, commit);
}

}  // namespace pact::git
