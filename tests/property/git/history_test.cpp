#include <doctest/doctest.h>

#include <property/git/random_history.hpp>
#include <sstream>

using namespace pact;
using namespace pact::test;

namespace {

std::string gits_blame(const GitSandbox& box, const std::string& path) {
  std::istringstream in(box.git({"blame", "--line-porcelain", "HEAD", "--", path}));
  std::string blame, commit, name;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("\t")) {
      blame += commit + " " + name + line + "\n";
      commit.clear();
    } else if (commit.empty()) {
      commit = line.substr(0, 40);
    } else if (line.starts_with("filename ")) {
      name = line.substr(9);
    }
  }
  return blame;
}

}  // namespace

TEST_CASE("walk_file and blame: along one line, as git log --follow and git blame") {
  for (int seed = 1; seed <= rounds(25); ++seed) {
    CAPTURE(seed);
    GitSandbox box;
    History history(static_cast<unsigned>(seed));
    Files files;
    std::vector<int> parent;
    for (int i = 0; i < 40; ++i) {
      history.change(files);
      parent = {history.commit(parent, files)};
    }
    history.import(box);
    for (const char* index : {"never", "always"}) {
      box.git({"config", "pact.index", index});
      const git::Repository repository = box.open();
      for (const auto& [path, lines] : files) {
        CAPTURE(path);
        CHECK(our_log(repository, path) ==
              box.git({"log", "--follow", "--format=%H", "HEAD", "--", path}));
        CHECK(our_blame(repository, path) == gits_blame(box, path));
      }
    }
  }
}

TEST_CASE("walk_file and blame: with merges, as git log (without renames) and git blame") {
  for (int seed = 1; seed <= rounds(25); ++seed) {
    CAPTURE(seed);
    GitSandbox box;
    History history(static_cast<unsigned>(seed));
    const bool renames = seed % 2 == 0;
    const Files last = history.with_merges(renames);
    history.import(box);
    for (const char* index : {"never", "always"}) {
      box.git({"config", "pact.index", index});
      const git::Repository repository = box.open();
      for (const auto& [path, lines] : last) {
        CAPTURE(path);
        if (!renames) {
          CHECK(our_log(repository, path) == box.git({"log", "--format=%H", "HEAD", "--", path}));
        }
        CHECK(our_blame(repository, path) == gits_blame(box, path));
      }
    }
  }
}
