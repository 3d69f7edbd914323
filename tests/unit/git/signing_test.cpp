#include <doctest/doctest.h>
#include <sys/stat.h>

#include <pact/base/error.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

git::ProcessResult run_in(const GitSandbox& box, const std::vector<std::string>& command,
                          const git::Variables& variables) {
  return git::run(command, variables, box.root());
}

void make_ssh_key(GitSandbox& box) {
  const std::string key = (box.top() / "home/id").string();
  REQUIRE(run_in(box, {"ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key}, box.variables())
              .exit_code == 0);
  std::ifstream file(key + ".pub");
  const std::string line((std::istreambuf_iterator<char>(file)), {});
  std::ofstream(box.top() / "home/signers") << "ann@example.com " << line;
  box.git({"config", "gpg.format", "ssh"});
  box.git({"config", "gpg.ssh.allowedSignersFile", (box.top() / "home/signers").string()});
  box.git({"config", "commit.gpgsign", "true"});
}

}  // namespace

TEST_CASE("sign: with ssh, by a key's path and by ~; git verifies it") {
  GitSandbox box;
  make_ssh_key(box);
  git::Repository repository = box.open();
  for (const std::string& key : {(box.top() / "home/id").string(), std::string("~/id.pub")}) {
    box.git({"config", "user.signingkey", key});
    const git::Oid made = commit_texts(repository, {{"a.yaml", key + "\n"}});
    const git::ProcessResult verified = box.try_git({"verify-commit", made.hex()}, box.root());
    CHECK(verified.exit_code == 0);
    CHECK(verified.err.find("ann@example.com") != std::string::npos);
    CHECK(box.trouble() == "");
  }
}

TEST_CASE("sign: with OpenPGP; git verifies it") {
  GitSandbox box;
  git::Variables variables = box.variables();
  const fs::path home = box.top() / "gpg";
  fs::create_directory(home);
  chmod(home.c_str(), 0700);
  variables["GNUPGHOME"] = home.string();
  REQUIRE(run_in(box,
                 {"gpg", "--batch", "--quiet", "--passphrase", "", "--quick-gen-key",
                  "Ann Berg <ann@example.com>", "ed25519", "sign", "never"},
                 variables)
              .exit_code == 0);
  box.git({"config", "commit.gpgsign", "true"});
  const git::Library library(variables);
  git::Repository repository = git::Repository::open(library, box.root());
  const git::Oid made = commit_texts(repository, {{"a.yaml", "a: 1\n"}});
  CHECK(run_in(box, {"git", "verify-commit", made.hex()}, variables).exit_code == 0);
  CHECK(box.trouble() == "");
  run_in(box, {"gpgconf", "--kill", "all"}, variables);
}

TEST_CASE("sign: a key that is not there leaves nothing behind") {
  GitSandbox box;
  make_ssh_key(box);
  box.git({"config", "user.signingkey", "/nowhere/id"});
  git::Repository repository = box.open();
  CHECK_THROWS_AS(commit_texts(repository, {{"a.yaml", "a: 1\n"}}), Error);
  CHECK_FALSE(repository.head().commit);
  CHECK(box.git({"status", "--porcelain"}) == "");
  box.git({"config", "gpg.format", "openpgp"});
  box.git({"config", "gpg.program", "/nowhere/gpg"});
  CHECK_THROWS_AS(commit_texts(repository, {{"a.yaml", "a: 1\n"}}), Error);
  CHECK_FALSE(repository.head().commit);
}
