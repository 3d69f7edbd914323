#include <doctest/doctest.h>

#include <map>
#include <pact/git/history.hpp>
#include <set>
#include <sstream>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

bool is_long() {
  return getenv("PACT_LONG") != nullptr;
}

/// Appends a line to a file that all share and makes a file of its own, and notes down what was
/// acknowledged only after it was.
void write_notes(const GitSandbox& box, int writer, int commits) {
  git::Repository repository = box.open();
  std::ofstream acknowledged(box.top() / ("acknowledged-" + std::to_string(writer)));
  for (int i = 0; i < commits; ++i) {
    const std::string line = "note " + std::to_string(writer) + "-" + std::to_string(i);
    while (true) {
      const git::WriteLock lock(repository);
      const git::Head head = repository.head();
      const auto blob =
          head.commit ? repository.blob_at(*head.commit, "shared.yaml") : std::nullopt;
      const std::string shared = blob ? repository.read_blob(*blob) : "";
      std::vector<NewText> texts = {{"shared.yaml", shared + line + "\n"}};
      if (i % 3 == 0) {
        texts.push_back(
            {"own/" + std::to_string(writer) + "/" + std::to_string(i) + ".yaml", line});
      }
      if (git::commit(repository, lock, request_for(repository, texts, line))) break;
    }
    acknowledged << line << std::endl;
  }
}

/// Plain git beside it. A commit of the whole index that races a note may be made without it (git
/// reads the index before it locks it), which the pre-commit hook is for; a commit of one path
/// builds on HEAD under the lock.
void plain_git(const GitSandbox& box, int number, int commits) {
  for (int i = 0; i < commits; ++i) {
    const std::string path = "plain-" + std::to_string(number) + "-" + std::to_string(i) + ".txt";
    box.write(path, path);
    // Both again: the other's commit may have written an index without what was just added.
    for (int attempt = 0; attempt < 1000; ++attempt) {
      if (box.try_git({"add", path}, box.root()).exit_code == 0 &&
          box.try_git({"commit", "-q", "-m", path, "--", path}, box.root()).exit_code == 0)
        break;
      usleep(2000);
    }
    std::ofstream(box.top() / ("acknowledged-plain-" + std::to_string(number)), std::ios::app)
        << path << std::endl;
  }
}

std::set<std::string> lines_in(const std::string& text) {
  std::istringstream in(text);
  std::set<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

void check_all_there(const GitSandbox& box, int writers, int commits) {
  const std::set<std::string> notes = lines_in(box.git({"show", "HEAD:shared.yaml"}));
  CHECK(static_cast<int>(notes.size()) == writers * commits);
  const std::set<std::string> subjects = lines_in(box.git({"log", "--format=%s"}));
  int acknowledged = 0;
  for (int writer = 0; writer < writers; ++writer) {
    std::ifstream file(box.top() / ("acknowledged-" + std::to_string(writer)));
    for (std::string line; std::getline(file, line); ++acknowledged) {
      CHECK(notes.contains(line));
      CHECK(subjects.contains(line));
    }
  }
  CHECK(acknowledged == writers * commits);
}

}  // namespace

TEST_CASE("commit: eight writers at once, into the same and into different files") {
  const int writers = 8;
  const int commits = is_long() ? 100 : 12;
  GitSandbox box;
  box.write("start.yaml", "s\n");
  box.commit_all("start");
  std::vector<pid_t> children;
  for (int writer = 0; writer < writers; ++writer) {
    children.push_back(start_child([&] { write_notes(box, writer, commits); }));
  }
  for (const pid_t child : children) CHECK(exit_code_of(child) == 0);
  check_all_there(box, writers, commits);
  CHECK(box.trouble() == "");
}

TEST_CASE("commit: writers beside git gc and git pack-refs") {
  const int writers = 4;
  const int commits = is_long() ? 100 : 10;
  GitSandbox box;
  box.write("start.yaml", "s\n");
  box.commit_all("start");
  std::vector<pid_t> children;
  for (int writer = 0; writer < writers; ++writer) {
    children.push_back(start_child([&] { write_notes(box, writer, commits); }));
  }
  const pid_t keeper = start_child([&] {
    for (int i = 0; i < (is_long() ? 30 : 4); ++i) {
      box.try_git({"gc", "-q"}, box.root());
      box.try_git({"pack-refs", "--all"}, box.root());
    }
  });
  for (const pid_t child : children) CHECK(exit_code_of(child) == 0);
  CHECK(exit_code_of(keeper) == 0);
  check_all_there(box, writers, commits);
  CHECK(box.trouble() == "");
}

TEST_CASE("commit: writers beside plain git add and git commit of other files") {
  const int writers = 4;
  const int commits = is_long() ? 100 : 8;
  GitSandbox box;
  box.write("start.yaml", "s\n");
  box.commit_all("start");
  std::vector<pid_t> children;
  for (int writer = 0; writer < writers; ++writer) {
    children.push_back(start_child([&] { write_notes(box, writer, commits); }));
  }
  std::vector<pid_t> others;
  for (int number = 0; number < 2; ++number) {
    others.push_back(start_child([&] { plain_git(box, number, commits); }));
  }
  for (const pid_t child : children) CHECK(exit_code_of(child) == 0);
  for (const pid_t child : others) CHECK(exit_code_of(child) == 0);
  CHECK(box.git({"rev-list", "--count", "HEAD"}) == std::to_string(1 + 6 * commits) + '\n');
  check_all_there(box, writers, commits);
  CHECK(box.trouble() == "");
}

TEST_CASE("commit: the first commit of a repository by eight writers at once") {
  const int rounds = is_long() ? 50 : 6;
  for (int round = 0; round < rounds; ++round) {
    GitSandbox box;
    std::vector<pid_t> children;
    for (int writer = 0; writer < 8; ++writer) {
      children.push_back(start_child([&] { write_notes(box, writer, 1); }));
    }
    for (const pid_t child : children) REQUIRE(exit_code_of(child) == 0);
    check_all_there(box, 8, 1);
    CHECK(box.trouble() == "");
  }
}
