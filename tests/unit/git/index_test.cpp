#include <doctest/doctest.h>

#include <algorithm>
#include <pact/base/error.hpp>
#include <pact/git/index_bytes.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

/// `ls-files -s` must be what HEAD has, apart from the stage number.
void check_index_is_head(const GitSandbox& box) {
  std::string index = box.git({"ls-files", "--format=%(objectmode) blob %(objectname)\t%(path)"});
  CHECK(index == box.git({"ls-tree", "-r", "HEAD"}));
}

void fill(const GitSandbox& box) {
  for (const char* folder : {"customers/ha", "customers/do", "asks", "."}) {
    for (int i = 0; i < 5; ++i) {
      box.write(std::string(folder) + "/f" + std::to_string(i) + ".yaml",
                "n: " + std::to_string(i) + "\n");
    }
  }
  box.commit_all("start");
}

/// A note into an old file, a new file, a removal; then git must find nothing to say.
void commit_three(const GitSandbox& box) {
  git::Repository repository = box.open();
  commit_texts(repository, {{"customers/ha/f3.yaml", "n: changed\n"},
                            {"customers/zz/new.yaml", "n: new\n"},
                            {"asks/f0.yaml", std::nullopt}});
}

}  // namespace

TEST_CASE("IndexLock: every format of git's index stays readable by git and whole") {
  const std::vector<std::vector<std::vector<std::string>>> formats = {
      {},
      {{"update-index", "--index-version", "3"}},
      {{"update-index", "--index-version", "4"}},
      {{"config", "core.splitIndex", "true"}, {"update-index", "--split-index"}},
      {{"update-index", "--untracked-cache"}, {"status"}},
      {{"update-index", "--force-untracked-cache"}, {"status"}},
      {{"config", "feature.manyFiles", "true"}, {"update-index", "--force-write-index"}},
      {{"update-index", "--assume-unchanged", "f0.yaml"}},
      {{"update-index", "--skip-worktree", "f0.yaml"}},
      {{"config", "index.threads", "4"}, {"update-index", "--force-write-index"}},
      {{"sparse-checkout", "set", "--cone", "customers/ha", "customers/zz", "asks"}},
      {{"sparse-checkout", "set", "--cone", "--sparse-index", "customers/ha", "customers/zz",
        "asks"}},
      {{"sparse-checkout", "set", "--no-cone", "customers/ha/f3.yaml", "customers/zz/", "asks/"}},
  };
  for (const auto& commands : formats) {
    GitSandbox box;
    fill(box);
    for (const auto& command : commands) box.git(command);
    CAPTURE((commands.empty() ? std::string("plain") : commands.back()[1]));
    const std::string flags = box.git({"ls-files", "-v", "f0.yaml"});
    git::Repository repository = box.open();
    CHECK(repository.index_blob("customers/ha/f3.yaml") ==
          repository.blob_at(*repository.head().commit, "customers/ha/f3.yaml"));
    CHECK(repository.locally_changed().empty());
    commit_three(box);
    check_index_is_head(box);
    CHECK(box.trouble() == "");
    CHECK(box.git({"ls-files", "-v", "f0.yaml"}) == flags);
    commit_texts(repository, {{"customers/zz/new.yaml", "n: newer\n"}});
    check_index_is_head(box);
    CHECK(box.trouble() == "");
    // What is untracked shows, also with an untracked cache.
    box.write("customers/zz/untracked.yaml", "u\n");
    CHECK(repository.locally_changed() == std::vector<std::string>{"customers/zz/untracked.yaml"});
    CHECK(box.git({"status", "--porcelain"}) == "?? customers/zz/untracked.yaml\n");
  }
}

TEST_CASE("IndexLock: killed with a split index, the next command completes it") {
  GitSandbox box;
  fill(box);
  box.git({"config", "core.splitIndex", "true"});
  box.git({"update-index", "--split-index"});
  const int code = exit_code_of(start_child([&] {
    git::Repository own = box.open();
    const git::WriteLock lock(own);
    git::commit(own, lock, request_for(own, {{"f1.yaml", "n: changed\n"}}),
                [](std::string_view step) {
                  if (step == "files") _exit(137);
                });
  }));
  REQUIRE(code == 137);
  git::Repository repository = box.open();
  { const git::WriteLock lock(repository); }
  CHECK(box.read("f1.yaml") == "n: changed\n");
  check_index_is_head(box);
  CHECK(box.trouble() == "");
}

TEST_CASE("IndexLock: no index at all is an empty one") {
  GitSandbox box;
  git::Repository repository = box.open();
  commit_texts(repository, {{"a.yaml", "a\n"}});
  check_index_is_head(box);
}

TEST_CASE("IndexLock: the tree cache stays true to the index") {
  GitSandbox box;
  fill(box);
  box.git({"write-tree"});
  git::Repository repository = box.open();
  for (int i = 0; i < 5; ++i) {
    commit_texts(repository, {{"customers/ha/f" + std::to_string(i) + ".yaml", std::nullopt},
                              {"customers/zz/deep/f.yaml", "n: " + std::to_string(i) + "\n"}});
    CHECK(box.git({"write-tree"}) == box.git({"rev-parse", "HEAD^{tree}"}));
    CHECK(box.trouble() == "");
  }
}

TEST_CASE("IndexLock: a file edited in the very second of the old index still shows as edited") {
  GitSandbox box;
  fill(box);
  git::Repository repository = box.open();
  int hidden = 0;
  for (int round = 0; round < 5; ++round) {
    box.write("f0.yaml", "x: " + std::to_string(round) + "\n");
    box.git({"add", "f0.yaml"});
    // The same length, the same second: only the content tells.
    box.write("f0.yaml", "y: " + std::to_string(round) + "\n");
    commit_texts(repository, {{"f1.yaml", "n: " + std::to_string(round + 10) + "\n"}});
    usleep(1'100'000 * (round == 4));
    if (box.git({"diff", "--name-only"}) != "f0.yaml\n") ++hidden;
  }
  CHECK(hidden == 0);
}

TEST_CASE("IndexLock: GIT_INDEX_FILE is read, and writing under it is refused") {
  GitSandbox box;
  fill(box);
  const fs::path other = box.top() / "other-index";
  fs::copy_file(box.root() / ".git/index", other);
  box.write("f0.yaml", "staged elsewhere\n");
  git::Variables variables = box.variables();
  variables["GIT_INDEX_FILE"] = other.string();
  git::run({"git", "add", "f0.yaml"}, variables, box.root());
  const git::Library library(variables);
  git::Repository repository = git::Repository::open(library, box.root());
  CHECK(repository.index_blob("f0.yaml") == git::Repository::hash_blob("staged elsewhere\n"));
  CHECK(box.open().index_blob("f0.yaml") == git::Repository::hash_blob("n: 0\n"));
  CHECK_THROWS_AS(commit_texts(repository, {{"f1.yaml", "x\n"}}), Error);
  // The usual index by another spelling, as a pre-commit hook has it, is no obstacle.
  variables["GIT_INDEX_FILE"] = ".git/index";
  const git::Library usual(variables);
  git::Repository same = git::Repository::open(usual, box.root());
  commit_texts(same, {{"f1.yaml", "x\n"}});
  CHECK(box.git({"show", "HEAD:f1.yaml"}) == "x\n");
}

TEST_CASE("IndexLock: waits for another program's index.lock, and says which when it stays") {
  GitSandbox box;
  fill(box);
  git::Repository repository = box.open();
  const fs::path lock = box.root() / ".git/index.lock";
  std::ofstream(lock) << "";
  const pid_t other = start_child([&] {
    usleep(200'000);
    fs::remove(lock);
  });
  commit_three(box);
  CHECK(exit_code_of(other) == 0);
  CHECK(box.trouble() == "");
}

TEST_CASE("IndexBytes: a damaged file is refused, never read beyond") {
  GitSandbox box;
  fill(box);
  std::ifstream file(box.root() / ".git/index", std::ios::binary);
  const std::string whole((std::istreambuf_iterator<char>(file)), {});
  REQUIRE(git::IndexBytes::parse(whole)->find("asks/f2.yaml"));
  CHECK_FALSE(git::IndexBytes::parse(whole)->find("asks/f9.yaml"));
  unsigned seed = 7;
  for (int i = 0; i < 3000; ++i) {
    std::string broken = whole;
    seed = seed * 1103515245 + 12345;
    if (i % 3 == 0) {
      broken.resize(seed % whole.size());
    } else {
      broken[(seed >> 8) % whole.size()] = static_cast<char>(seed >> 3);
    }
    try {
      const auto index = git::IndexBytes::parse(broken);
      if (index) {
        std::string made = index->with({{"asks/new.yaml", git::Oid()}}, {"f0.yaml"});
        git::IndexBytes::seal(made);
      }
    } catch (const Error&) {
    }
  }
}
