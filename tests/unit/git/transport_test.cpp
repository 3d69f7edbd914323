#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <pact/base/error.hpp>
#include <pact/git/transport.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;
using namespace std::chrono_literals;
using git::Pushed;
using git::Transport;
using git::Upstream;

namespace {

const Upstream k_origin{"origin", "refs/heads/main", "refs/remotes/origin/main"};

/// A ledger with a bare remote beside it, and a colleague's clone of that.
struct Shared {
  GitSandbox box;
  fs::path remote = box.top() / "remote.git";
  fs::path other = box.top() / "other";

  Shared() {
    box.git({"init", "-q", "--bare", remote.string()}, box.top());
    box.git({"remote", "add", "origin", remote.string()});
  }
  git::Oid commit(const std::string& path) {
    box.write(path, path + "\n");
    box.commit_all(path);
    return *box.open().head().commit;
  }
  void colleague_pushes(const std::string& path) {
    if (!fs::exists(other)) box.git({"clone", "-q", remote.string(), other.string()}, box.top());
    box.git({"pull", "-q"}, other);
    std::ofstream(other / path) << path;
    box.git({"add", "-A"}, other);
    box.git({"commit", "-q", "-m", path}, other);
    box.git({"push", "-q", "origin", "HEAD:main"}, other);
  }
  std::string remote_tip() const {
    return box.try_git({"rev-parse", "-q", "--verify", "main"}, remote).out.substr(0, 40);
  }
  void hook(const std::string& name, const std::string& script) const {
    const fs::path file = remote / "hooks" / name;
    std::ofstream(file) << "#!/bin/sh\n" << script;
    chmod(file.c_str(), 0755);
  }
  void point_at(const std::string& url) const { box.git({"remote", "set-url", "origin", url}); }
};

template <typename F>
std::optional<Error> error_of(const F& work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

bool says(const std::vector<std::string>& lines, const std::string& words) {
  return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
    return line.find(words) != std::string::npos;
  });
}

/// Takes connections and never says a word.
struct SilentServer {
  int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  int port = 0;

  SilentServer() {
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof at;
    REQUIRE(bind(socket, reinterpret_cast<sockaddr*>(&at), size) == 0);
    REQUIRE(listen(socket, 8) == 0);
    REQUIRE(getsockname(socket, reinterpret_cast<sockaddr*>(&at), &size) == 0);
    port = ntohs(at.sin_port);
  }
  SilentServer(const SilentServer&) = delete;
  SilentServer& operator=(const SilentServer&) = delete;
  ~SilentServer() { close(socket); }
  std::string url(const std::string& scheme) const {
    return scheme + "://127.0.0.1:" + std::to_string(port) + "/sales.git";
  }
};

/// Whether soon no process has the words in its command line: the kernel takes its time to clear
/// up.
bool soon_gone(const std::string& words) {
  const auto is_there = [&] {
    for (const auto& entry : fs::directory_iterator("/proc")) {
      std::ifstream file(entry.path() / "cmdline");
      const std::string line((std::istreambuf_iterator<char>(file)), {});
      if (line.find(words) != std::string::npos) return true;
    }
    return false;
  };
  for (int attempt = 0; attempt < 50; ++attempt) {
    if (!is_there()) return true;
    usleep(20'000);
  }
  return false;
}

/// For a server that is silent for ever, on the busiest machine.
constexpr auto k_soon = 15s;

}  // namespace

TEST_CASE("upstream_of: the branch's own setting, else the only remote or origin") {
  GitSandbox box;
  CHECK_FALSE(git::upstream_of(box.open(), "refs/heads/main"));
  box.git({"remote", "add", "hub", "/nowhere"});
  CHECK(git::upstream_of(box.open(), "refs/heads/main") ==
        Upstream{"hub", "refs/heads/main", "refs/remotes/hub/main"});
  box.git({"remote", "add", "spare", "/nowhere"});
  CHECK_FALSE(git::upstream_of(box.open(), "refs/heads/main"));
  box.git({"remote", "add", "origin", "/nowhere"});
  CHECK(git::upstream_of(box.open(), "refs/heads/main") == k_origin);
  box.git({"config", "branch.main.remote", "spare"});
  box.git({"config", "branch.main.merge", "refs/heads/ledger"});
  CHECK(git::upstream_of(box.open(), "refs/heads/main") ==
        Upstream{"spare", "refs/heads/ledger", "refs/remotes/spare/ledger"});
  CHECK_FALSE(git::upstream_of(box.open(), ""));
}

TEST_CASE("upstream_of: the tracking branch is the one that the remote is set to fetch into") {
  GitSandbox box;
  box.git({"remote", "add", "origin", "/nowhere"});
  box.git({"config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/far/away/*"});
  CHECK(git::upstream_of(box.open(), "refs/heads/main")->tracking == "refs/remotes/far/away/main");
  box.git({"config", "remote.origin.fetch", "+refs/heads/other:refs/remotes/origin/other"});
  CHECK(git::upstream_of(box.open(), "refs/heads/main")->tracking == "refs/remotes/origin/main");
}

TEST_CASE("push and fetch: what one has, the other gets") {
  Shared shared;
  git::Repository repository = shared.box.open();
  const git::Oid first = shared.commit("a.yaml");
  git::fetch(repository, k_origin, {});  // an empty remote is fine
  CHECK_FALSE(git::tracked_tip(repository, k_origin));
  CHECK(git::push(repository, k_origin, first, {}) == Pushed::yes);
  CHECK(git::tracked_tip(repository, k_origin) == first);
  CHECK(shared.remote_tip() == first.hex());
  CHECK(git::push(repository, k_origin, first, {}) == Pushed::yes);  // again: nothing to do
  shared.colleague_pushes("b.yaml");
  git::fetch(repository, k_origin, {});
  CHECK(git::tracked_tip(repository, k_origin)->hex() == shared.remote_tip());
  CHECK(git::merge_bases(repository, first, *git::tracked_tip(repository, k_origin)) ==
        std::vector{first});
  CHECK(shared.box.trouble() == "");
  CHECK_FALSE(fs::exists(repository.git_dir() / "FETCH_HEAD"));
}

TEST_CASE("fetch: a branch that the remote has no more is known to be gone") {
  Shared shared;
  git::Repository repository = shared.box.open();
  const git::Oid first = shared.commit("a.yaml");
  git::push(repository, k_origin, first, {});
  shared.box.git({"update-ref", "-d", "refs/heads/main"}, shared.remote);
  git::fetch(repository, k_origin, {});
  CHECK_FALSE(git::tracked_tip(repository, k_origin));
  CHECK(git::push(repository, k_origin, first, {}) == Pushed::yes);
}

TEST_CASE("push: whoever was faster is not overwritten, known or not") {
  Shared shared;
  git::Repository repository = shared.box.open();
  git::push(repository, k_origin, shared.commit("a.yaml"), {});
  shared.colleague_pushes("b.yaml");
  const std::string theirs = shared.remote_tip();
  const git::Oid ours = shared.commit("c.yaml");
  CHECK(git::push(repository, k_origin, ours, {}) == Pushed::overtaken);  // fetch first
  git::fetch(repository, k_origin, {});
  CHECK(git::push(repository, k_origin, ours, {}) == Pushed::overtaken);  // non-fast-forward
  shared.box.git({"config", "remote.origin.push", "+refs/heads/*:refs/heads/*"});
  shared.box.git({"config", "remote.origin.mirror", "true"});
  CHECK(error_of([&] { git::push(repository, k_origin, ours, {}); }));
  CHECK(shared.remote_tip() == theirs);
}

TEST_CASE("push: a branch that moves while the server takes ours in is overtaken") {
  Shared shared;
  git::Repository repository = shared.box.open();
  git::push(repository, k_origin, shared.commit("a.yaml"), {});
  shared.colleague_pushes("b.yaml");
  const std::string theirs = shared.remote_tip();
  shared.box.git({"update-ref", "refs/heads/main", theirs + "~1"}, shared.remote);
  // The colleague's commit arrives once more, between the check of ours and the branch.
  shared.hook("pre-receive", "unset GIT_QUARANTINE_PATH\ngit update-ref refs/heads/main " + theirs);
  CHECK(git::push(repository, k_origin, shared.commit("c.yaml"), {}) == Pushed::overtaken);
  CHECK(shared.remote_tip() == theirs);
  // Two first pushes into an empty repository.
  shared.box.git({"update-ref", "-d", "refs/heads/main"}, shared.remote);
  CHECK(git::push(repository, k_origin, *repository.head().commit, {}) == Pushed::overtaken);
  // A push that was killed, or is under way, holds the branch.
  fs::remove(shared.remote / "hooks/pre-receive");
  shared.box.git({"update-ref", "refs/heads/main", theirs + "~1"}, shared.remote);
  std::ofstream(shared.remote / "refs/heads/main.lock") << "";
  CHECK(git::push(repository, k_origin, *repository.head().commit, {}) == Pushed::overtaken);
}

TEST_CASE("push: a hook that refuses is heard in its own words") {
  Shared shared;
  git::Repository repository = shared.box.open();
  const git::Oid first = shared.commit("a.yaml");
  shared.hook("pre-receive", "echo 'Raj wrote this note, not you' >&2\nexit 1\n");
  const auto refused = error_of([&] { git::push(repository, k_origin, first, {}); });
  REQUIRE(refused);
  CHECK(refused->kind() == ErrorKind::network);
  CHECK(refused->causes().front() == "Raj wrote this note, not you");
  CHECK(says(refused->causes(), "pre-receive hook declined"));
  CHECK(shared.remote_tip() == "");
  fs::remove(shared.remote / "hooks/pre-receive");
  shared.hook("update", "exit 1\n");
  CHECK(says(error_of([&] { git::push(repository, k_origin, first, {}); })->causes(),
             "hook declined"));
}

TEST_CASE("push: the person's own pre-push hook may refuse too") {
  Shared shared;
  git::Repository repository = shared.box.open();
  const git::Oid first = shared.commit("a.yaml");
  fs::create_directories(repository.git_dir() / "hooks");
  const fs::path hook = repository.git_dir() / "hooks/pre-push";
  std::ofstream(hook) << "#!/bin/sh\necho 'not on a Friday' >&2\nexit 1\n";
  chmod(hook.c_str(), 0755);
  const auto refused = error_of([&] { git::push(repository, k_origin, first, {}); });
  REQUIRE(refused);
  CHECK(says(refused->causes(), "not on a Friday"));
}

TEST_CASE("push: into somebody's own clone") {
  Shared shared;
  git::Repository repository = shared.box.open();
  git::push(repository, k_origin, shared.commit("a.yaml"), {});
  shared.colleague_pushes("b.yaml");
  git::fetch(repository, k_origin, {});
  shared.box.git({"reset", "-q", "--hard", "origin/main"});
  shared.point_at(shared.other.string());
  shared.box.git({"fetch", "-q"});
  const git::Oid more = shared.commit("c.yaml");
  const auto refused = error_of([&] { git::push(repository, k_origin, more, {}); });
  REQUIRE(refused);
  CHECK(refused->message().find("somebody's own clone") != std::string::npos);
}

TEST_CASE("fetch: a server that is gone, a repository that is missing, a host that nobody knows") {
  Shared shared;
  git::Repository repository = shared.box.open();
  int closed_port = 0;
  {
    const SilentServer server;
    closed_port = server.port;
  }
  const auto failure_at = [&](const std::string& url) {
    shared.point_at(url);
    const auto error = error_of([&] { git::fetch(repository, k_origin, {}); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::network);
    CHECK_FALSE(error->causes().empty());
    CHECK_FALSE(error->hints().empty());
    return error->message();
  };
  const std::string port = std::to_string(closed_port);
  CHECK(failure_at("git://127.0.0.1:" + port + "/a.git") == "127.0.0.1 cannot be reached");
  CHECK(failure_at("ssh://ann@127.0.0.1:" + port + "/a.git") == "127.0.0.1 cannot be reached");
  CHECK(failure_at("http://ann:secret@127.0.0.1:" + port + "/a") == "127.0.0.1 cannot be reached");
  CHECK(failure_at("git@nowhere.invalid:a.git") == "nowhere.invalid cannot be reached");
  CHECK(failure_at("https://nowhere.invalid/a.git") == "nowhere.invalid cannot be reached");
  const std::string folder = (shared.box.top() / "missing.git").string();
  CHECK(failure_at(folder) == "no repository is in " + folder);
}

TEST_CASE("fetch: no password of an address is ever shown") {
  Shared shared;
  git::Repository repository = shared.box.open();
  const SilentServer server;
  shared.point_at("http://ann:secret@127.0.0.1:" + std::to_string(server.port) + "/a");
  Transport hasty;
  hasty.patience = 200ms;
  const auto error = error_of([&] { git::fetch(repository, k_origin, hasty); });
  REQUIRE(error);
  CHECK(error->message() == "nothing was heard from 127.0.0.1 for 200 ms");
  for (const auto& lines : {error->causes(), error->hints()}) CHECK_FALSE(says(lines, "secret"));
}

TEST_CASE("a server that never answers: patience ends, and everything that git started with it") {
  Shared shared;
  git::Repository repository = shared.box.open();
  const SilentServer server;
  for (const std::string scheme : {"git", "ssh", "http"}) {
    CAPTURE(scheme);
    shared.point_at(server.url(scheme));
    Transport transport;
    transport.patience = 300ms;
    const auto start = std::chrono::steady_clock::now();
    const auto error = error_of([&] { git::fetch(repository, k_origin, transport); });
    CHECK(std::chrono::steady_clock::now() - start < k_soon);
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::network);
    CHECK(error->message() == "nothing was heard from 127.0.0.1 for 300 ms");
    CHECK(soon_gone(std::to_string(server.port)));
    CHECK(shared.box.trouble() == "");
  }
  shared.box.git({"config", "pact.patience", "1"});
  CHECK(error_of([&] { git::fetch(repository, k_origin, {}); })->message() ==
        "nothing was heard from 127.0.0.1 for a second");
  shared.box.git({"config", "pact.patience", "long"});
  CHECK(error_of([&] { git::fetch(repository, k_origin, {}); })->kind() == ErrorKind::usage);
}

TEST_CASE("a person who stops it is obeyed at once, with or without a terminal for git") {
  Shared shared;
  git::Repository repository = shared.box.open();
  const SilentServer server;
  for (const auto prompts : {Transport::Prompts::never, Transport::Prompts::on_terminal}) {
    shared.point_at(server.url("ssh"));
    int asked = 0;
    Transport transport;
    transport.prompts = prompts;
    transport.interrupted = [&] { return ++asked > 4; };
    const auto start = std::chrono::steady_clock::now();
    const auto error = error_of([&] { git::fetch(repository, k_origin, transport); });
    CHECK(std::chrono::steady_clock::now() - start < k_soon);
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::interrupted);
    CHECK(soon_gone(std::to_string(server.port)));
  }
}

TEST_CASE("an address that would run something runs nothing") {
  Shared shared;
  git::Repository repository = shared.box.open();
  shared.box.git({"config", "protocol.ext.allow", "always"});
  const fs::path mark = shared.box.top() / "mark";
  const std::string program = "ext::sh -c touch% " + mark.string();
  shared.point_at(program);
  CHECK(error_of([&] { git::fetch(repository, k_origin, {}); })->kind() == ErrorKind::usage);
  const git::Oid first = shared.commit("a.yaml");
  CHECK(error_of([&] { git::push(repository, k_origin, first, {}); })->kind() == ErrorKind::usage);
  shared.point_at("/nowhere");
  shared.box.git({"config", "remote.origin.pushurl", program});
  CHECK(error_of([&] { git::push(repository, k_origin, first, {}); })->kind() == ErrorKind::usage);
  shared.box.git({"config", "--global", "url." + program + ".insteadOf", "short:"});
  shared.box.git({"config", "--unset", "remote.origin.pushurl"});
  shared.point_at("short:");
  CHECK(error_of([&] { git::fetch(repository, k_origin, {}); }));
  for (const std::string& url :
       {program, std::string("fd::3"), "--upload-pack=touch " + mark.string(), std::string("")}) {
    CAPTURE(url);
    const auto error =
        error_of([&] { git::clone(shared.box.library(), url, shared.box.top() / "made", {}); });
    REQUIRE(error);
    CHECK(error->kind() == ErrorKind::usage);
  }
  CHECK(error_of([&] {
    git::clone(shared.box.library(), "ssh://-oProxyCommand=touch% " + mark.string() + "/x",
               shared.box.top() / "made", {});
  }));
  CHECK_FALSE(fs::exists(mark));
  CHECK_FALSE(fs::exists(shared.box.top() / "made"));
}

TEST_CASE("clone: whole, into a new or an empty folder; on failure nothing is left") {
  Shared shared;
  git::Repository repository = shared.box.open();
  git::push(repository, k_origin, shared.commit("a.yaml"), {});
  const fs::path deep = shared.box.top() / "some/where/else";
  std::vector<std::string> progress;
  Transport transport;
  transport.progress = [&](std::string_view line) { progress.emplace_back(line); };
  git::clone(shared.box.library(), "file://" + shared.remote.string(), deep, transport);
  CHECK(fs::exists(deep / "a.yaml"));
  CHECK(shared.box.trouble(deep) == "");
  CHECK(says(progress, "Receiving objects: 100%"));
  CHECK(error_of([&] {
          git::clone(shared.box.library(), shared.remote.string(), deep, {});
        })->kind() == ErrorKind::blocked);
  CHECK(fs::exists(deep / "a.yaml"));
  const std::string missing = (shared.box.top() / "missing.git").string();
  CHECK(error_of([&] {
          git::clone(shared.box.library(), missing, shared.box.top() / "new/one", {});
        })->kind() == ErrorKind::network);
  CHECK_FALSE(fs::exists(shared.box.top() / "new"));
  fs::create_directory(shared.box.top() / "empty");
  const SilentServer server;
  transport.patience = 200ms;
  CHECK(error_of([&] {
          git::clone(shared.box.library(), server.url("git"), shared.box.top() / "empty",
                     transport);
        })->kind() == ErrorKind::network);
  CHECK(fs::is_empty(shared.box.top() / "empty"));
}

TEST_CASE("clone: submodules are left alone") {
  Shared shared;
  git::Repository repository = shared.box.open();
  git::push(repository, k_origin, shared.commit("a.yaml"), {});
  shared.box.git({"submodule", "--quiet", "add", shared.remote.string(), "sub"});
  shared.box.commit_all("a submodule");
  git::push(repository, k_origin, *repository.head().commit, {});
  shared.box.git({"config", "--global", "submodule.recurse", "true"});
  git::clone(shared.box.library(), shared.remote.string(), shared.box.top() / "made", {});
  CHECK(fs::exists(shared.box.top() / "made/a.yaml"));
  CHECK_FALSE(fs::exists(shared.box.top() / "made/sub/a.yaml"));
}

TEST_CASE("fetch and push: from a worktree, and with the variables of another repository set") {
  Shared shared;
  shared.commit("a.yaml");
  const fs::path second = shared.box.top() / "second";
  shared.box.git({"worktree", "add", "-q", "-b", "side", second.string()});
  git::Variables variables = shared.box.variables();
  variables["GIT_OBJECT_DIRECTORY"] = "/nowhere";
  variables["GIT_INDEX_FILE"] = "/nowhere/index";
  const git::Library library(variables);
  git::Repository repository = git::Repository::open(library, second);
  const auto upstream = git::upstream_of(repository, repository.head().branch);
  REQUIRE(upstream);
  CHECK(upstream->branch == "refs/heads/side");
  CHECK(git::push(repository, *upstream, *repository.head().commit, {}) == Pushed::yes);
  git::fetch(repository, *upstream, {});
  CHECK(git::tracked_tip(repository, *upstream) == repository.head().commit);
}
