#include <doctest/doctest.h>

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/check/history.hpp>
#include <pact/git/every_version.hpp>
#include <set>
#include <sstream>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::check;
using test::GitSandbox;

namespace {

constexpr const char* k_path = "customers/ac/acme.yaml";
const std::string k_sound = "schema: pact/customer/1\nid: acme\nname: Acme\n";
const std::string k_low = k_sound + "calls_made: \"14\"\n";

void found(const GitSandbox& sandbox) {
  sandbox.write("pact.yaml", "schema: pact/charter/1\nname: x\n");
  sandbox.write("people.yaml", "schema: pact/people/1\n");
  sandbox.write(k_path, k_sound);
  sandbox.commit_all("begin");
}

std::vector<Finding> history(const GitSandbox& sandbox, const test::fs::path& folder) {
  const Ledger ledger(git::Repository::open(sandbox.library(), folder), {});
  return check_history(ledger);
}
std::vector<Finding> history(const GitSandbox& sandbox) {
  return history(sandbox, sandbox.root());
}

std::string rev(const GitSandbox& sandbox, const std::string& name) {
  return sandbox.git({"rev-parse", name}).substr(0, 10);
}

/// Puts the Low Card in a commit on a branch of its own, which then goes.
void commit_on_branch(const GitSandbox& sandbox, const std::string& path = k_path) {
  sandbox.git({"checkout", "-q", "-b", "side"});
  sandbox.write(path, k_low);
  sandbox.commit_all("low");
  sandbox.git({"checkout", "-q", "main"});
}

}  // namespace

TEST_CASE("a Low Card that was deleted long ago is found, with the oldest commit that has it") {
  const GitSandbox sandbox;
  found(sandbox);
  sandbox.write(k_path, k_low);
  sandbox.commit_all("low");
  const std::string first = rev(sandbox, "HEAD");
  sandbox.write(k_path, k_low + "phone: \"1\"\n");
  sandbox.commit_all("a second version");
  sandbox.write(k_path, k_sound);
  sandbox.commit_all("gone");
  for (int i = 0; i < 150; ++i) {
    sandbox.write(k_path, k_sound + "phone: \"" + std::to_string(i) + "\"\n");
    sandbox.commit_all("on");
  }
  for (const bool packed : {false, true}) {
    CAPTURE(packed);
    if (packed) sandbox.git({"gc", "-q"});
    const auto findings = history(sandbox);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "low-card-history");
    CHECK(findings[0].severity == Severity::error);
    CHECK(findings[0].where == Location{k_path, 4, 1});
    CHECK(findings[0].message.find(first) != std::string::npos);
    CHECK(findings[0].message.find("`calls_made`") != std::string::npos);
    CHECK(findings[0].hint.find("git filter-repo") != std::string::npos);
  }
}

TEST_CASE("whatever reaches it: branch, remote-tracking branch, tag, stash, other working tree") {
  const GitSandbox sandbox;
  found(sandbox);
  CHECK(history(sandbox).empty());
  SUBCASE("branch") {
    commit_on_branch(sandbox);
  }
  SUBCASE("remote-tracking branch") {
    commit_on_branch(sandbox);
    sandbox.git({"update-ref", "refs/remotes/origin/side", "side"});
    sandbox.git({"branch", "-q", "-D", "side"});
  }
  SUBCASE("annotated tag of an annotated tag") {
    commit_on_branch(sandbox);
    sandbox.git({"tag", "-a", "-m", "x", "one", "side"});
    sandbox.git({"tag", "-a", "-m", "x", "two", "one"});
    sandbox.git({"tag", "-d", "one"});
    sandbox.git({"branch", "-q", "-D", "side"});
  }
  SUBCASE("tag of a tree") {
    commit_on_branch(sandbox);
    sandbox.git({"tag", "tree", "side^{tree}"});
    sandbox.git({"branch", "-q", "-D", "side"});
  }
  SUBCASE("stash") {
    sandbox.write(k_path, k_low);
    sandbox.git({"stash", "-q"});
  }
  SUBCASE("notes that keep files of a ledger") {
    commit_on_branch(sandbox);
    sandbox.git({"update-ref", "refs/notes/x", "side"});
    sandbox.git({"branch", "-q", "-D", "side"});
  }
  SUBCASE("HEAD of another working tree") {
    commit_on_branch(sandbox);
    sandbox.git({"worktree", "add", "-q", "--detach", (sandbox.top() / "other").string(), "side"});
    sandbox.git({"branch", "-q", "-D", "side"});
  }
  SUBCASE("merged and taken out in the merge") {
    commit_on_branch(sandbox);
    sandbox.git({"merge", "-q", "--no-ff", "-s", "ours", "-m", "m", "side"});
    sandbox.git({"branch", "-q", "-D", "side"});
  }
  sandbox.git({"pack-refs", "--all"});
  const auto findings = history(sandbox);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].where.file == k_path);
}

TEST_CASE("an unreachable object, and a blob that never stood where a file of the ledger does") {
  const GitSandbox sandbox;
  found(sandbox);
  SUBCASE("unreachable") {
    commit_on_branch(sandbox);
    sandbox.git({"branch", "-q", "-D", "side"});
  }
  SUBCASE("only staged") {
    sandbox.write(k_path, k_low);
    sandbox.git({"add", "-A"});
  }
  SUBCASE("elsewhere") {
    for (const char* path :
         {"docs/acme.yaml", "asks/deeper/acme.yaml", "customers/acme.txt", "acme.yaml"})
      sandbox.write(path, k_low);
    sandbox.commit_all("elsewhere");
  }
  SUBCASE("a note about a commit") {
    sandbox.git({"notes", "add", "-m", "calls_made: 14", "HEAD"});
  }
  SUBCASE("a link") {
    sandbox.git({"checkout", "-q", "-b", "side"});
    test::fs::create_symlink("calls: 14", sandbox.root() / "customers" / "link.yaml");
    sandbox.commit_all("link");
  }
  CHECK(history(sandbox).empty());
}

TEST_CASE("a blob that stands elsewhere too is judged where it is one of the ledger's") {
  const GitSandbox sandbox;
  found(sandbox);
  sandbox.write("a.yaml", k_low);
  sandbox.commit_all("elsewhere");
  sandbox.git({"mv", "a.yaml", "asks.yaml"});
  sandbox.write("asks/a.yaml", k_low);
  sandbox.commit_all("here");
  const auto findings = history(sandbox);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].where.file == "asks/a.yaml");
  CHECK(findings[0].message.find(rev(sandbox, "HEAD")) != std::string::npos);
}

TEST_CASE("fields, feedback fields and deep keys are found; prose is not") {
  const GitSandbox sandbox;
  found(sandbox);
  sandbox.write(
      "pact.yaml",
      "schema: pact/charter/1\nname: x\nfeedback_fields:\n  - {id: lead-score, type: text}\n");
  sandbox.write(k_path, k_sound + "notes:\n  - {text: \"visits: 14\", fields: {stage: x}}\n");
  sandbox.write("ideas/x.yaml", "a: {b: [{minutes: 3}]}\ntext: |-\n  calls: 3\n");
  sandbox.commit_all("low");
  const auto findings = history(sandbox);
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].message.find("`stage`") != std::string::npos);
  CHECK(findings[1].message.find("`minutes`") != std::string::npos);
  CHECK(findings[2].message.find("`lead-score`") != std::string::npos);
}

TEST_CASE("an old version that cannot be read only warns") {
  const GitSandbox sandbox;
  found(sandbox);
  sandbox.write(k_path, k_low + "<<<<<<< ours\n");
  sandbox.commit_all("broken");
  sandbox.write(k_path, k_sound);
  sandbox.commit_all("mended");
  const auto findings = history(sandbox);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == "history-unreadable");
  CHECK(findings[0].severity == Severity::warning);
}

TEST_CASE("a shallow clone says that it is one") {
  const GitSandbox sandbox;
  found(sandbox);
  sandbox.write(k_path, k_low);
  sandbox.commit_all("low");
  sandbox.write(k_path, k_sound);
  sandbox.commit_all("gone");
  const auto clone = sandbox.top() / "clone";
  sandbox.git({"clone", "-q", "--depth", "1", "file://" + sandbox.root().string(), clone.string()},
              sandbox.top());
  const auto findings = history(sandbox, clone);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == "history-gap");
}

TEST_CASE("every_version knows the blobs that git rev-list --objects --all names") {
  const GitSandbox sandbox;
  found(sandbox);
  // Branches that part and meet, files that become folders and come back.
  for (int i = 0; i < 40; ++i) {
    const std::string number = std::to_string(i % 7);
    if (i % 5 == 0) sandbox.git({"checkout", "-q", "-B", "b" + number});
    sandbox.write("customers/" + number + "/x" + std::to_string(i) + ".yaml", std::to_string(i));
    if (i % 6 == 0) test::fs::remove_all(sandbox.root() / "customers" / std::to_string(i % 3));
    sandbox.write("asks/a.yaml", "a" + std::to_string(i % 4));
    sandbox.commit_all("c" + std::to_string(i));
    if (i % 9 == 0) {
      sandbox.try_git({"merge", "-q", "-X", "ours", "-m", "m", "main"}, sandbox.root());
      sandbox.try_git({"merge", "--abort"}, sandbox.root());
    }
  }
  const git::PathsOfInterest all{.sort_of = [](std::string_view) { return std::optional(0); },
                                 .may_hold = [](std::string_view) { return true; }};
  const git::Repository repository = sandbox.open();
  std::set<std::string> ours, theirs;
  for (const git::ReachedFile& each : git::every_version(repository, all).versions) {
    CHECK(ours.insert(each.blob.hex()).second);
    const std::string at = sandbox.git({"rev-parse", each.commit.hex() + ":" + each.path});
    CHECK(std::string(text::trim(at)) == each.blob.hex());
  }
  const std::string listed = sandbox.git({"rev-list", "--objects", "--all", "--no-object-names"});
  const auto checked = sandbox.try_git({"cat-file", "--batch-check=%(objecttype) %(objectname)"},
                                       sandbox.root(), listed);
  std::istringstream lines(checked.out);
  for (std::string type, name; lines >> type >> name;) {
    if (type == "blob") theirs.insert(name);
  }
  CHECK(theirs.size() > 40);
  CHECK(ours == theirs);
}
