#include <doctest/doctest.h>

#include <pact/git/conflicts.hpp>
#include <pact/git/history.hpp>
#include <random>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

/// What `git merge-base --all` says, in order.
std::vector<git::Oid> bases_by_git(const GitSandbox& box, const git::Oid& a, const git::Oid& b) {
  std::vector<git::Oid> bases;
  const std::string out = box.try_git({"merge-base", "--all", a.hex(), b.hex()}, box.root()).out;
  for (std::size_t at = 0; at + 40 < out.size(); at += 41)
    bases.push_back(*git::Oid::from_hex(out.substr(at, 40)));
  std::sort(bases.begin(), bases.end());
  return bases;
}

}  // namespace

TEST_CASE("conflicts: the stages of each path at which git stopped") {
  GitSandbox box;
  CHECK(git::conflicts(box.open()).empty());
  box.write("both.yaml", "a: 1\n");
  box.write("gone.yaml", "a: 1\n");
  box.write("same.yaml", "a: 1\n");
  box.commit_all("base");
  box.git({"checkout", "-q", "-b", "theirs"});
  box.write("both.yaml", "a: 2\n");
  box.write("gone.yaml", "a: 2\n");
  box.write("new one.yaml", "a: theirs\n");
  box.commit_all("theirs");
  box.git({"checkout", "-q", "main"});
  box.write("both.yaml", "a: 3\n");
  fs::remove(box.root() / "gone.yaml");
  box.write("new one.yaml", "a: ours\n");
  box.commit_all("ours");
  CHECK(box.try_git({"merge", "-q", "theirs"}, box.root()).exit_code == 1);
  const auto blob = [](const char* text) { return git::Repository::hash_blob(text); };
  for (const char* splits : {"false", "true"}) {
    box.git({"update-index", splits == std::string("true") ? "--split-index" : "--no-split-index"});
    const std::vector<git::ConflictStages> found = git::conflicts(box.open());
    REQUIRE(found.size() == 3);
    CHECK(found[0].path == "both.yaml");
    CHECK(found[0].base == blob("a: 1\n"));
    CHECK(found[0].ours == blob("a: 3\n"));
    CHECK(found[0].theirs == blob("a: 2\n"));
    CHECK(found[1].path == "gone.yaml");
    CHECK(found[1].base == blob("a: 1\n"));
    CHECK_FALSE(found[1].ours);
    CHECK(found[1].theirs == blob("a: 2\n"));
    CHECK(found[2].path == "new one.yaml");
    CHECK_FALSE(found[2].base);
    CHECK(found[2].ours == blob("a: ours\n"));
    CHECK(found[2].theirs == blob("a: theirs\n"));
  }
}

TEST_CASE("merge_bases: those of git, in histories that cross, at one time or with clocks astray") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 chance(seed);
  GitSandbox box;
  box.write("a", "a");
  box.git({"add", "-A"});
  const std::string tree = box.git({"write-tree"}).substr(0, 40);
  const std::string blob = git::Repository::hash_blob("a").hex();
  git::Repository repository = box.open();
  for (const bool one_time : {true, false}) {
    std::vector<git::Oid> commits;
    for (int n = 0; n < 150; ++n) {
      std::string text = "tree " + tree + "\n";
      // Now and then a history of its own begins; else one or two of the latest are the parents.
      const std::size_t parents = n % 50 == 0 ? 0 : 1 + chance() % 2;
      std::vector<git::Oid> chosen;
      for (std::size_t p = 0; p < parents; ++p) {
        const std::size_t back = 1 + chance() % std::min<std::size_t>(8, commits.size());
        const git::Oid& parent = commits[commits.size() - back];
        if (std::find(chosen.begin(), chosen.end(), parent) != chosen.end()) continue;
        chosen.push_back(parent);
        text += "parent " + parent.hex() + "\n";
      }
      const std::string time = std::to_string(one_time ? 1774958400 : 1774958400 + chance() % 999);
      text += "author A <a@example.com> " + time + " +0000\ncommitter A <a@example.com> " + time +
              " +0000\n\n" + std::to_string(n) + "\n";
      commits.push_back(repository.write_commit(text));
    }
    make_durable(repository);
    int several = 0;
    for (int pair = 0; pair < 150; ++pair) {
      const git::Oid& a = commits[chance() % commits.size()];
      const git::Oid& b = commits[chance() % commits.size()];
      const std::vector<git::Oid> found = git::merge_bases(repository, a, b);
      CHECK(found == bases_by_git(box, a, b));
      CHECK(found == git::merge_bases(repository, b, a));
      several += found.size() > 1;
    }
    CHECK(several > 0);
  }
}
