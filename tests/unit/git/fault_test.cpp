#include <doctest/doctest.h>

#include <algorithm>
#include <pact/base/error.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

const std::vector<std::string> k_steps = {"objects",       "pending",      "index-locked",
                                          "moved",         "file",         "files",
                                          "index-written", "index-placed", "done"};

enum class HandEdits { none, working, staged };

const std::string k_first = "top: 1\n\n\n\nend: 1\n";

/// Four files, with hand edits in one of them.
void fill(const GitSandbox& box, HandEdits edits) {
  box.write("edited.yaml", k_first);
  box.write("moved.yaml", "name: Harbour\ncity: Bergen\nstreet: Dock Lane\nphone: 1\n");
  box.write("removed.yaml", "r: 1\n");
  box.write("other.yaml", "o: 1\n");
  box.commit_all("start");
  if (edits == HandEdits::none) return;
  box.write("edited.yaml", "top: by hand\n\n\n\nend: 1\n");
  if (edits == HandEdits::staged) box.git({"add", "edited.yaml"});
}

std::vector<NewText> new_texts() {
  return {{"edited.yaml", "top: 1\n\n\n\nend: 2\n"},
          {"new/file.yaml", "n: 1\n"},
          {"moved.yaml", std::nullopt},
          {"to/moved.yaml", "name: Harbour\ncity: Bergen\nstreet: Dock Lane\nphone: 2\n"},
          {"removed.yaml", std::nullopt}};
}

struct Killed {
  git::CommitRequest request;
  git::Oid before;
};

/// Runs the command in a process that dies at the `nth` time it reaches a step.
Killed kill_at(const GitSandbox& box, const std::string& step, int nth = 1) {
  git::Repository repository = box.open();
  Killed killed{request_for(repository, new_texts()), *repository.head().commit};
  const int code = exit_code_of(start_child([&] {
    git::Repository own = box.open();
    const git::WriteLock lock(own);
    int count = 0;
    git::commit(own, lock, request_for(own, new_texts()), [&](std::string_view reached) {
      if (reached == step && ++count == nth) _exit(137);
    });
  }));
  REQUIRE(code == 137);
  return killed;
}

/// Whether HEAD, index and files are all as before (false) or all as after (true) the command.
bool all_after(const GitSandbox& box, const Killed& killed) {
  git::Repository repository = box.open();
  const git::Oid tip = *repository.head().commit;
  const git::WorkTree files(repository.work_tree(), repository.own_dir());
  const bool after = repository.blob_at(tip, "new/file.yaml").has_value();
  for (const git::PathChange& change : killed.request.changes) {
    CAPTURE(change.path);
    const auto text = files.read(change.path);
    const auto work = text ? std::optional(git::Repository::hash_blob(*text)) : std::nullopt;
    CHECK(repository.blob_at(tip, change.path) == (after ? change.head.after : change.head.before));
    CHECK(repository.index_blob(change.path) == (after ? change.index.after : change.index.before));
    CHECK(work == (after ? change.work.after : change.work.before));
  }
  CHECK_FALSE(fs::exists(box.root() / ".git/pact/pending"));
  CHECK_FALSE(fs::exists(box.root() / ".git/index.lock"));
  for (const auto& entry : fs::directory_iterator(box.root() / ".git/pact")) {
    CHECK_FALSE(entry.path().filename().string().starts_with("tmp-"));
  }
  CHECK(box.try_git({"fsck", "--strict"}, box.root()).exit_code == 0);
  return after;
}

bool is_after_moved(const std::string& step) {
  return step != "objects" && step != "pending" && step != "index-locked";
}

void recover(const GitSandbox& box) {
  git::Repository repository = box.open();
  const git::WriteLock lock(repository);
}

}  // namespace

TEST_CASE("killed at each step: the next command finds before or after, nothing between") {
  for (const HandEdits edits : {HandEdits::none, HandEdits::working, HandEdits::staged}) {
    for (const std::string& step : k_steps) {
      for (const int nth : step == "file" ? std::vector{1, 2, 3, 4, 5} : std::vector{1}) {
        CAPTURE(static_cast<int>(edits));
        CAPTURE(step);
        CAPTURE(nth);
        GitSandbox box;
        fill(box, edits);
        const Killed killed = kill_at(box, step, nth);
        recover(box);
        CHECK(all_after(box, killed) == is_after_moved(step));
        if (edits == HandEdits::none) CHECK(box.trouble() == "");
        // And the next command works.
        git::Repository repository = box.open();
        commit_texts(repository, {{"next.yaml", "n: 1\n"}});
        CHECK(box.git({"show", "HEAD:next.yaml"}) == "n: 1\n");
      }
    }
  }
}

TEST_CASE(
    "killed at each step, then a plain git commit: refused while the index is old, or harmless") {
  for (const std::string& step : k_steps) {
    CAPTURE(step);
    GitSandbox box;
    fill(box, HandEdits::none);
    const Killed killed = kill_at(box, step);
    box.write("other.yaml", "o: 2\n");
    const bool lock_left =
        step != "objects" && step != "pending" && step != "index-placed" && step != "done";
    CHECK(
        (box.try_git({"commit", "-q", "-m", "by hand", "--", "other.yaml"}, box.root()).exit_code !=
         0) == lock_left);
    CHECK((box.try_git({"commit", "-q", "-a", "-m", "by hand"}, box.root()).exit_code != 0));
    recover(box);
    CHECK(all_after(box, killed) == is_after_moved(step));
    if (lock_left) box.git({"commit", "-q", "-a", "-m", "by hand"});
    CHECK(box.git({"show", "HEAD:other.yaml"}) == "o: 2\n");
    CHECK(all_after(box, killed) == is_after_moved(step));
    CHECK(box.trouble() == "");
  }
}

TEST_CASE(
    "killed, index.lock removed by hand and the old index committed: the change is brought back") {
  for (const bool all : {false, true}) {
    for (const std::string step : {"moved", "file", "files", "index-written"}) {
      CAPTURE(all);
      CAPTURE(step);
      GitSandbox box;
      fill(box, HandEdits::none);
      const Killed killed = kill_at(box, step);
      fs::remove(box.root() / ".git/index.lock");
      box.write("other.yaml", "o: 2\n");
      // The whole index, as `git add` and `git commit` take it, or with every tracked file's state.
      if (all) {
        box.git({"commit", "-q", "-a", "-m", "by hand"});
      } else {
        box.git({"add", "other.yaml"});
        box.git({"commit", "-q", "-m", "by hand"});
      }
      git::Repository repository = box.open();
      {
        const git::WriteLock lock(repository);
        const git::Recovered& found = lock.recovered();
        CHECK(found.what == git::Recovered::What::completed);
        CHECK(found.unmerged.empty());
        CHECK(std::ranges::count(found.brought_back, "new/file.yaml") == 1);
      }
      for (const git::PathChange& change : killed.request.changes) {
        CAPTURE(change.path);
        CHECK(repository.index_blob(change.path) == change.index.after);
        const auto expected = change.work.after
                                  ? std::optional(repository.read_blob(*change.work.after))
                                  : std::nullopt;
        CHECK(box.read(change.path) == expected);
      }
      box.git({"commit", "-q", "-m", "what was brought back"});
      CHECK(box.trouble() == "");
      CHECK(box.git({"show", "HEAD:new/file.yaml"}) == "n: 1\n");
    }
  }
}

TEST_CASE("killed undo: a branch that went on by itself was not moved back") {
  for (const std::string& step : k_steps) {
    CAPTURE(step);
    GitSandbox box;
    box.write("a.yaml", "a: 1\n");
    box.commit_all("start");
    git::Repository repository = box.open();
    const git::Oid parent = *repository.head().commit;
    commit_texts(repository, {{"a.yaml", "a: 2\n"}, {"b.yaml", "b: 1\n"}});
    const int code = exit_code_of(start_child([&] {
      git::Repository own = box.open();
      const git::WriteLock lock(own);
      git::move_branch(own, lock,
                       request_for(own, {{"a.yaml", "a: 1\n"}, {"b.yaml", std::nullopt}}), parent,
                       [&](std::string_view reached) {
                         if (reached == step) _exit(137);
                       });
    }));
    if (step == "objects") continue;  // there are none to write
    REQUIRE(code == 137);
    if (step == "pending") {
      box.write("c.yaml", "c: 1\n");
      box.commit_all("by hand");
    }
    recover(box);
    CHECK(box.trouble() == "");
    CHECK((repository.head().commit == parent) == is_after_moved(step));
    CHECK(box.read("a.yaml") == (is_after_moved(step) ? "a: 1\n" : "a: 2\n"));
  }
}

TEST_CASE("an exception at any step takes everything back: nothing has happened") {
  for (const bool unborn : {false, true}) {
    for (const std::string& step : k_steps) {
      if (step == "index-placed" || step == "done") continue;
      CAPTURE(step);
      CAPTURE(unborn);
      GitSandbox box;
      if (!unborn) fill(box, HandEdits::none);
      git::Repository repository = box.open();
      const git::Head before = repository.head();
      const std::vector<NewText> texts =
          unborn ? std::vector<NewText>{{"a.yaml", "a: 1\n"}} : new_texts();
      {
        const git::WriteLock lock(repository);
        CHECK_THROWS_AS(git::commit(repository, lock, request_for(repository, texts),
                                    [&](std::string_view reached) {
                                      if (reached == step) throw std::runtime_error("disk full");
                                    }),
                        std::runtime_error);
      }
      CHECK(repository.head().commit == before.commit);
      CHECK(box.git({"status", "--porcelain"}) == "");
      CHECK_FALSE(fs::exists(box.root() / ".git/index.lock"));
      CHECK_FALSE(fs::exists(box.root() / ".git/pact/pending"));
      commit_texts(repository, texts);
      CHECK(box.trouble() == "");
    }
  }
}

TEST_CASE("recover: a torn pending record, a lock of ours without one, temporary files") {
  GitSandbox box;
  fill(box, HandEdits::none);
  git::Repository repository = box.open();
  const fs::path own = repository.own_dir();
  const fs::path lock = box.root() / ".git/index.lock";
  std::ofstream(own / "pending") << "pact-pending 1\nbranch refs/heads/main\nmove 12";
  std::ofstream(own / "tmp-index-lock") << "";
  std::ofstream(own / "tmp-99-1") << "half a file";
  fs::create_hard_link(own / "tmp-index-lock", lock);
  recover(box);
  CHECK_FALSE(fs::exists(lock));
  CHECK_FALSE(fs::exists(own / "tmp-99-1"));
  commit_texts(repository, {{"a.yaml", "a: 1\n"}});
  CHECK(box.trouble() == "");
}

TEST_CASE("recover: after a power loss the record may be there alone, without its commit") {
  GitSandbox box;
  fill(box, HandEdits::none);
  git::Repository repository = box.open();
  const std::string before = box.git({"rev-parse", "HEAD"});
  const std::string never(40, 'd');
  std::ofstream(repository.own_dir() / "pending")
      << "pact-pending 1\nbranch refs/heads/main\nmove " + before + " " + never + "\nend\n";
  // Somebody commits without us before our next command.
  box.git({"commit", "-q", "--allow-empty", "-m", "theirs"});
  recover(box);
  CHECK_FALSE(fs::exists(repository.own_dir() / "pending"));
  commit_texts(repository, {{"a.yaml", "a: 1\n"}});
  CHECK(box.trouble() == "");
}

TEST_CASE("recover: never removes an index.lock that is somebody else's") {
  GitSandbox box;
  fill(box, HandEdits::none);
  const Killed killed = kill_at(box, "moved");
  const fs::path lock = box.root() / ".git/index.lock";
  fs::remove(lock);
  const pid_t other = start_child([&] {
    std::ofstream(lock) << "";
    usleep(300'000);
    fs::remove(lock);
  });
  while (!fs::exists(lock)) usleep(1000);
  recover(box);  // waits
  CHECK(exit_code_of(other) == 0);
  CHECK(all_after(box, killed));
}

TEST_CASE("recover: a branch lock that a killed command left goes after a second") {
  GitSandbox box;
  fill(box, HandEdits::none);
  const Killed killed = kill_at(box, "index-locked");
  const fs::path lock = box.root() / ".git/refs/heads/main.lock";
  std::ofstream(lock) << "";
  recover(box);
  CHECK_FALSE(fs::exists(lock));
  CHECK_FALSE(all_after(box, killed));
  git::Repository repository = box.open();
  commit_texts(repository, new_texts());
  CHECK(box.trouble() == "");
}

TEST_CASE("recover: on another branch by now, its files are left alone") {
  GitSandbox box;
  fill(box, HandEdits::none);
  kill_at(box, "moved");
  fs::remove(box.root() / ".git/index.lock");
  box.git({"switch", "-q", "-f", "-c", "other", "HEAD~1"});
  recover(box);
  CHECK(box.trouble() == "");
  CHECK(box.git({"show", "main:new/file.yaml"}) == "n: 1\n");
  box.git({"switch", "-q", "main"});
  CHECK(box.trouble() == "");
}
