#include <doctest/doctest.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <pact/git/file_system_sync.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

/// More than twice the descriptors that there are.
constexpr int k_many = 600;
constexpr rlim_t k_descriptors = 256;

std::string path_of(int n) {
  return "customers/" + std::to_string(n % 100) + "/c" + std::to_string(n) + ".yaml";
}

std::string text_of(int n, const std::string& word) {
  return "name: " + std::to_string(n) + "\nphone: " + word + "\n";
}

/// Two thirds of the files are there already; of those one in ten goes.
void fill(const GitSandbox& box, int many = k_many) {
  for (int n = 0; n < many * 2 / 3; ++n) box.write(path_of(n), text_of(n, "old"));
  box.commit_all("start");
}

/// A change of every file, made without asking git for each one's state.
git::CommitRequest change_all(git::Repository& repository, int many) {
  git::CommitRequest request{.tip = repository.head(),
                             .changes = {},
                             .message = "note: many\n",
                             .author = signature_at(1767225600),
                             .committer = signature_at(1767225600),
                             .more_parents = {}};
  for (int n = 0; n < many; ++n) {
    git::Step step;
    if (n < many * 2 / 3) step.before = git::Repository::hash_blob(text_of(n, "old"));
    if (n % 10 || !step.before) step.after = repository.write_blob(text_of(n, "new"));
    request.changes.push_back({.path = path_of(n), .head = step, .index = step, .work = step});
  }
  return request;
}

/// Whether every file is as after the commit (true) or as before it (false).
bool all_after(const GitSandbox& box, int many = k_many) {
  const bool after = box.read(path_of(1)) == text_of(1, "new");
  int wrong = 0;
  for (int n = 0; n < many; ++n) {
    const bool old = n < many * 2 / 3;
    std::optional<std::string> expected;
    if (after && (n % 10 || !old)) expected = text_of(n, "new");
    if (!after && old) expected = text_of(n, "old");
    wrong += box.read(path_of(n)) != expected;
  }
  CHECK(wrong == 0);
  CHECK(box.trouble() == "");
  return after;
}

/// Dies at the `nth` time that it reaches the step; 0 when it never does.
int commit_in_child(const GitSandbox& box, const std::string& step, int nth, int many = k_many) {
  return exit_code_of(start_child([&] {
    const rlimit few{k_descriptors, k_descriptors};
    setrlimit(RLIMIT_NOFILE, &few);
    git::Repository repository = box.open();
    const git::WriteLock lock(repository);
    int count = 0;
    const auto made =
        git::commit(repository, lock, change_all(repository, many), [&](std::string_view reached) {
          if (reached == step && ++count == nth) _exit(137);
        });
    if (!made) _exit(98);
  }));
}

int recover_in_child(const GitSandbox& box) {
  return exit_code_of(start_child([&] {
    const rlimit few{k_descriptors, k_descriptors};
    setrlimit(RLIMIT_NOFILE, &few);
    git::Repository repository = box.open();
    const git::WriteLock lock(repository);
  }));
}

}  // namespace

TEST_CASE("commit: many files with few file descriptors") {
  constexpr int k_thousands = 3000;
  GitSandbox box;
  fill(box, k_thousands);
  CHECK(commit_in_child(box, "", 0, k_thousands) == 0);
  CHECK(all_after(box, k_thousands));
}

TEST_CASE("commit: many files, killed at each step: the next command completes or drops it") {
  GitSandbox box;
  fill(box);
  for (const auto& [step, nth, moved] :
       {std::tuple("objects", 1, false), std::tuple("pending", 1, false),
        std::tuple("index-locked", 1, false), std::tuple("moved", 1, true),
        std::tuple("file", 1, true), std::tuple("file", k_many / 2, true),
        std::tuple("files", 1, true), std::tuple("index-written", 1, true),
        std::tuple("index-placed", 1, true), std::tuple("done", 1, true)}) {
    CAPTURE(step);
    CAPTURE(nth);
    REQUIRE(commit_in_child(box, step, nth) == 137);
    CHECK(recover_in_child(box) == 0);
    CHECK(all_after(box) == moved);
    for (const auto& entry : fs::directory_iterator(box.root() / ".git/pact")) {
      CHECK_FALSE(entry.path().filename().string().starts_with("tmp-"));
    }
    if (moved) box.git({"reset", "-q", "--hard", "HEAD~1"});
  }
}

TEST_CASE("commit: many files where git's folder is on another file system") {
  if (geteuid() != 0) return;
  GitSandbox box;
  const fs::path disk = box.top() / "disk";
  fs::create_directory(disk);
  if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=64m") < 0) {
    MESSAGE("no right to mount: left out");
    return;
  }
  fill(box);
  fs::copy(box.root() / ".git", disk / "git", fs::copy_options::recursive);
  fs::remove_all(box.root() / ".git");
  std::ofstream(box.root() / ".git") << "gitdir: " << (disk / "git").string() << "\n";
  REQUIRE(commit_in_child(box, "file", k_many / 2) == 137);
  CHECK(recover_in_child(box) == 0);
  CHECK(all_after(box));
  CHECK(box.git({"status", "--porcelain", "--ignored"}) == "");
  umount2(disk.c_str(), MNT_DETACH);
}

TEST_CASE("FileSystemSync: speaks for its own file system, and for none that it does not know") {
  GitSandbox box;
  const git::FileSystemSync own(box.top());
  CHECK(own.covers(box.root()));
  CHECK_FALSE(own.covers(fs::path("/proc")));
  CHECK_FALSE(own.covers(box.top() / "nothing there"));
  CHECK_NOTHROW(own.sync());
  const git::FileSystemSync strange("/proc");
  CHECK_FALSE(strange.covers(fs::path("/proc")));
  const git::FileSystemSync missing(box.top() / "nothing there");
  CHECK_FALSE(missing.covers(box.top()));
}
