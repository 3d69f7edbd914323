#include <doctest/doctest.h>
#include <sys/stat.h>

#include <pact/base/error.hpp>
#include <pact/git/history.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

TEST_CASE("commit: new, changed and removed files reach HEAD, index and working tree") {
  GitSandbox box;
  box.write("a.yaml", "a: 1\n");
  box.write("old/b.yaml", "b: 1\n");
  box.commit_all("start");
  git::Repository repository = box.open();
  const git::Oid made = commit_texts(
      repository,
      {{"a.yaml", "a: 2\n"}, {"deep/er/c.yaml", "c: 1\n"}, {"old/b.yaml", std::nullopt}},
      "note harbour: three files");
  CHECK(box.git({"rev-parse", "HEAD"}) == made.hex() + "\n");
  CHECK(box.trouble() == "");
  CHECK(box.read("a.yaml") == "a: 2\n");
  CHECK(box.read("deep/er/c.yaml") == "c: 1\n");
  CHECK_FALSE(fs::exists(box.root() / "old"));
  CHECK(box.git({"log", "-1", "--format=%an <%ae> %at %ct %s"}) ==
        "Ann Berg <ann@example.com> 1767225600 1767225600 note harbour: three files\n");
  CHECK(box.git({"reflog", "-1", "--format=%gs %gn <%ge>"}) ==
        "pact: note harbour: three files Ann Berg <ann@example.com>\n");
  CHECK(fs::is_empty(box.root() / ".git/pact") == false);  // the lock file
  CHECK_FALSE(fs::exists(box.root() / ".git/pact/pending"));
  CHECK_FALSE(fs::exists(box.root() / ".git/index.lock"));
}

TEST_CASE("commit: the first commit of an unborn branch") {
  GitSandbox box;
  git::Repository repository = box.open();
  CHECK_FALSE(repository.head().commit);
  commit_texts(repository, {{"a.yaml", "a: 1\n"}});
  CHECK(box.trouble() == "");
  CHECK(box.git({"rev-list", "--count", "HEAD"}) == "1\n");
}

TEST_CASE("commit: nothing happens when the branch has moved meanwhile") {
  GitSandbox box;
  box.write("a.yaml", "a: 1\n");
  box.commit_all("start");
  git::Repository repository = box.open();
  const git::WriteLock lock(repository);
  const git::CommitRequest request = request_for(repository, {{"a.yaml", "a: 2\n"}});
  box.write("b.yaml", "b: 1\n");
  box.commit_all("by hand");
  CHECK_FALSE(git::commit(repository, lock, request));
  CHECK(box.trouble() == "");
  CHECK(box.read("a.yaml") == "a: 1\n");
}

TEST_CASE("commit: nothing happens when another branch was checked out meanwhile") {
  GitSandbox box;
  box.write("a.yaml", "a: 1\n");
  box.commit_all("start");
  git::Repository repository = box.open();
  const git::WriteLock lock(repository);
  const git::CommitRequest request = request_for(repository, {{"a.yaml", "a: 2\n"}});
  box.git({"switch", "-q", "-c", "other"});
  CHECK_FALSE(git::commit(repository, lock, request));
  CHECK(box.trouble() == "");
}

TEST_CASE("commit: hand edits of the file stay, staged and unstaged") {
  GitSandbox box;
  const std::string base = "top: 1\n\n\n\nmiddle: 1\n\n\n\nend: 1\n";
  box.write("a.yaml", base);
  box.commit_all("start");
  box.write("a.yaml", "top: staged\n\n\n\nmiddle: 1\n\n\n\nend: 1\n");
  box.git({"add", "a.yaml"});
  box.write("a.yaml", "top: staged\n\n\n\nmiddle: typed\n\n\n\nend: 1\n");
  git::Repository repository = box.open();
  commit_texts(repository, {{"a.yaml", "top: 1\n\n\n\nmiddle: 1\n\n\n\nend: 2\n"}});
  CHECK(box.git({"show", "HEAD:a.yaml"}) == "top: 1\n\n\n\nmiddle: 1\n\n\n\nend: 2\n");
  CHECK(box.git({"show", ":a.yaml"}) == "top: staged\n\n\n\nmiddle: 1\n\n\n\nend: 2\n");
  CHECK(box.read("a.yaml") == "top: staged\n\n\n\nmiddle: typed\n\n\n\nend: 2\n");
  CHECK(box.git({"status", "--porcelain"}) == "MM a.yaml\n");
}

TEST_CASE("commit: a file saved while the command runs gets the change merged in") {
  GitSandbox box;
  box.write("a.yaml", "top: 1\n\n\n\nend: 1\n");
  box.commit_all("start");
  git::Repository repository = box.open();
  const git::WriteLock lock(repository);
  const git::CommitRequest request =
      request_for(repository, {{"a.yaml", "top: 1\n\n\n\nend: 2\n"}});
  for (const std::string when : {"objects", "moved"}) {
    CAPTURE(when);
    const auto save = [&](std::string_view step) {
      if (step == when) box.write("a.yaml", "top: typed\n\n\n\nend: 1\n");
    };
    const git::CommitRequest again =
        request_for(repository, {{"a.yaml", "top: 1\n\n\n\nend: 2\n"}});
    REQUIRE(git::commit(repository, lock, again, save));
    CHECK(box.read("a.yaml") == "top: typed\n\n\n\nend: 2\n");
    CHECK(box.git({"status", "--porcelain"}) == " M a.yaml\n");
    box.git({"reset", "-q", "--hard", "HEAD~1"});
  }
}

TEST_CASE("commit: a path with spaces, quotes, a newline and letters of all kinds") {
  GitSandbox box;
  git::Repository repository = box.open();
  const std::vector<std::string> paths = {"customers/two words.yaml",  "customers/a\nb.yaml",
                                          "customers/Äpfel 苹果.yaml", "customers/it's \"x\".yaml",
                                          "customers/ leading.yaml",   "customers/trail .yaml"};
  std::vector<NewText> texts;
  for (const std::string& path : paths) texts.push_back({path, "name: " + path + "\n"});
  commit_texts(repository, texts);
  CHECK(box.trouble() == "");
  // Killed between the branch and the files, so that the pending record must hold the names.
  for (NewText& each : texts) each.text = "changed\n";
  const int code = exit_code_of(start_child([&] {
    git::Repository own = box.open();
    const git::WriteLock lock(own);
    git::commit(own, lock, request_for(own, texts), [](std::string_view step) {
      if (step == "moved") _exit(137);
    });
  }));
  REQUIRE(code == 137);
  const git::WriteLock lock(repository);
  CHECK(lock.recovered().what == git::Recovered::What::completed);
  for (const std::string& path : paths) CHECK(box.read(path) == "changed\n");
  CHECK(box.trouble() == "");
}

TEST_CASE("commit: an executable file keeps its mode") {
  GitSandbox box;
  box.write("a.yaml", "a: 1\n");
  chmod((box.root() / "a.yaml").c_str(), 0755);
  box.commit_all("start");
  git::Repository repository = box.open();
  commit_texts(repository, {{"a.yaml", "a: 2\n"}});
  CHECK(box.trouble() == "");
  CHECK(box.git({"ls-tree", "HEAD"}).starts_with("100755"));
}

TEST_CASE("commit: core.autocrlf and core.fileMode of the user change nothing") {
  GitSandbox box;
  box.git({"config", "core.autocrlf", "true"});
  box.git({"config", "core.fileMode", "false"});
  box.write(".gitattributes", "*.yaml -text\n");
  box.write("a.yaml", "a: 1\n");
  box.write("crlf.yaml", "a: 1\r\nb: 2\r\n");
  box.commit_all("start");
  git::Repository repository = box.open();
  commit_texts(repository, {{"a.yaml", "a: 2\n"}, {"crlf.yaml", "a: 1\r\nb: 3\r\n"}});
  CHECK(box.read("a.yaml") == "a: 2\n");
  CHECK(box.read("crlf.yaml") == "a: 1\r\nb: 3\r\n");
  CHECK(box.trouble() == "");
}

TEST_CASE("commit: in a linked worktree, with its own index and the common lock") {
  GitSandbox box;
  box.write("a.yaml", "a: 1\n");
  box.commit_all("start");
  box.git({"config", "extensions.worktreeConfig", "true"});
  const fs::path other = box.top() / "other tree";
  box.git({"worktree", "add", "-q", "-b", "side", other.string()});
  box.git({"config", "--worktree", "user.email", "side@example.com"}, other);
  git::Repository repository = git::Repository::open(box.library(), other);
  CHECK(repository.author()->email == "side@example.com");
  CHECK(box.open().author()->email == "ann@example.com");
  CHECK(repository.common_dir() == box.root() / ".git");
  CHECK(repository.git_dir() == box.root() / ".git/worktrees/other-tree");
  commit_texts(repository, {{"a.yaml", "a: 2\n"}});
  CHECK(box.trouble(other) == "");
  CHECK(box.trouble() == "");
  CHECK(fs::exists(box.root() / ".git/pact/lock"));
  CHECK(box.git({"log", "--format=%H", "main"}, other) != box.git({"log", "--format=%H"}, other));
}

TEST_CASE("commit: links, submodules and foreign folders in the way are refused, nothing written") {
  GitSandbox box;
  box.write("a.yaml", "a: 1\n");
  fs::create_directories(box.top() / "outside");
  fs::create_directory_symlink(box.top() / "outside", box.root() / "linked");
  fs::create_symlink(box.top() / "outside/x.yaml", box.root() / "x.yaml");
  box.commit_all("start");
  fs::create_directories(box.root() / "module");
  box.git({"init", "-q", (box.root() / "module").string()});
  box.git({"commit", "-q", "--allow-empty", "-m", "x"}, box.root() / "module");
  box.git({"add", "module"});
  box.git({"commit", "-q", "-m", "a submodule"});
  git::Repository repository = box.open();
  const std::string head = box.git({"rev-parse", "HEAD"});
  for (const std::string path :
       {"linked/b.yaml", "x.yaml", "module/b.yaml", "../b.yaml", ".git/b.yaml", ".GIT/b.yaml",
        "a.yaml/b.yaml", "GIT~1/b.yaml", "linked"}) {
    CAPTURE(path);
    CHECK_THROWS_AS(commit_texts(repository, {{path, "b: 1\n"}}), Error);
    CHECK_THROWS_AS(
        [&] {
          git::CommitRequest request = request_for(repository, {{"b.yaml", "b: 1\n"}});
          request.changes[0].path = path;
          const git::WriteLock lock(repository);
          git::commit(repository, lock, request);
        }(),
        Error);
  }
  CHECK(fs::is_empty(box.top() / "outside"));
  CHECK(box.git({"rev-parse", "HEAD"}) == head);
  CHECK(box.trouble() == "");
  CHECK_FALSE(fs::exists(box.root() / ".git/index.lock"));
  CHECK_FALSE(fs::exists(box.root() / ".git/pact/pending"));
}

TEST_CASE("move_branch: back to the parent, files and index along, as undo does it") {
  GitSandbox box;
  box.write("a.yaml", "top: 1\n\n\n\nend: 1\n");
  box.commit_all("start");
  git::Repository repository = box.open();
  const git::Oid parent = *repository.head().commit;
  commit_texts(repository, {{"a.yaml", "top: 1\n\n\n\nend: 2\n"}, {"b.yaml", "b: 1\n"}});
  box.write("a.yaml", "top: typed\n\n\n\nend: 2\n");
  const git::WriteLock lock(repository);
  const git::CommitRequest back = request_for(
      repository, {{"a.yaml", "top: 1\n\n\n\nend: 1\n"}, {"b.yaml", std::nullopt}}, "undo");
  CHECK(git::move_branch(repository, lock, back, parent));
  CHECK(repository.head().commit == parent);
  CHECK(box.read("a.yaml") == "top: typed\n\n\n\nend: 1\n");
  CHECK_FALSE(box.read("b.yaml"));
  CHECK(box.git({"status", "--porcelain"}) == " M a.yaml\n");
}

TEST_CASE("git log and git blame of what was committed") {
  GitSandbox box;
  git::Repository repository = box.open();
  const git::Oid first = commit_texts(repository, {{"a.yaml", "a: 1\nb: 1\nc: 1\n"}}, "one");
  const git::Oid second = commit_texts(repository, {{"a.yaml", "a: 1\nb: 2\nc: 1\n"}}, "two");
  CHECK(box.git({"log", "--format=%H", "--", "a.yaml"}) ==
        second.hex() + "\n" + first.hex() + "\n");
  const std::vector<git::BlameLine> lines = git::blame(repository, second, "a.yaml");
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].commit == first);
  CHECK(lines[1].commit == second);
  CHECK(lines[1].text == "b: 2");
}
