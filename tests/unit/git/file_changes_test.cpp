#include <doctest/doctest.h>

#include <pact/git/file_changes.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

/// "+a" for what came, "-a" for what went, "a" for what changed, "@a" for what is no file now.
std::vector<std::string> changes(const GitSandbox& box, const std::string& before,
                                 const std::string& after) {
  const git::Repository repository = box.open();
  const auto old = before.empty() ? std::nullopt : repository.resolve_commit(before);
  std::vector<std::string> found;
  for (const git::FileChange& each :
       git::file_changes(repository, old, *repository.resolve_commit(after))) {
    const std::string mark = !each.is_file ? "@" : !each.before ? "+" : !each.after ? "-" : "";
    found.push_back(mark + each.path);
    if (each.before && each.was_file) CHECK(repository.contains(*each.before));
    if (each.before && each.was_file) CHECK(repository.blob_at(*old, each.path) == each.before);
  }
  return found;
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("file_changes") {
  GitSandbox box;
  box.write("a/one.yaml", "1");
  box.write("a/two.yaml", "2");
  box.write("b/three.yaml", "3");
  box.write("last.yaml", "4");
  box.commit_all("First");

  SUBCASE("all of the first commit") {
    CHECK(changes(box, "", "HEAD") ==
          Paths{"+a/one.yaml", "+a/two.yaml", "+b/three.yaml", "+last.yaml"});
    CHECK(changes(box, "HEAD", "HEAD").empty());
  }

  SUBCASE("a folder that goes, first and last of its neighbours") {
    box.git({"rm", "-qr", "a"});
    box.commit_all("Second");
    CHECK(changes(box, "HEAD~1", "HEAD") == Paths{"-a/one.yaml", "-a/two.yaml"});
    CHECK(changes(box, "HEAD", "HEAD~1") == Paths{"+a/one.yaml", "+a/two.yaml"});
    box.git({"rm", "-q", "last.yaml"});
    box.commit_all("Third");
    CHECK(changes(box, "HEAD~1", "HEAD") == Paths{"-last.yaml"});
  }

  SUBCASE("a file that changes, one that moves, one that becomes a link, one a folder") {
    box.write("a/one.yaml", "changed");
    box.git({"mv", "a/two.yaml", "b/two.yaml"});
    fs::remove(box.root() / "b/three.yaml");
    fs::create_symlink("/etc/passwd", box.root() / "b/three.yaml");
    fs::remove(box.root() / "last.yaml");
    box.write("last.yaml/deep.yaml", "4");
    box.commit_all("Second");
    CHECK(changes(box, "HEAD~1", "HEAD") == Paths{"a/one.yaml", "-a/two.yaml", "@b/three.yaml",
                                                  "+b/two.yaml", "-last.yaml",
                                                  "+last.yaml/deep.yaml"});
  }
}
