#include <doctest/doctest.h>

#include <pact/ledger/lost_words.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

const std::string k_file = "customers/ha/harbour.yaml";
const std::string k_ann = "ann@example.com";
const std::string k_raj = "raj@example.com";
const std::string k_head = "schema: pact/customer/1\nid: harbour\nname: Harbour\nnotes:\n";

std::string note(const std::string& id, const std::string& by) {
  return "  - {id: " + id + ", date: 2026-03-24, by: " + by + ", kind: advance, text: Held}\n";
}

const std::string k_anns = note("272a9w4xq7tm", "ann");
const std::string k_rajs = note("272b9w4xq7tm", "raj");

/// A ledger of Ann and Raj, looked at as far as its first commit.
class Fixture {
 public:
  Fixture() {
    box.write(k_file, k_head + k_anns + k_rajs);
    commit(k_ann);
    see();
  }

  void commit(const std::string& email, const std::string& message = "By hand") {
    box.git({"add", "-A"});
    box.git({"-c", "user.email=" + email, "commit", "-q", "--allow-empty", "-m", message});
  }
  void see() {
    const git::Repository repository = box.open();
    mark_seen(repository, repository.head());
  }
  /// The ids that are lost for Ann.
  std::vector<std::string> lost() const {
    std::vector<std::string> ids;
    for (const LostWords& each : found()) ids.push_back(each.item.id);
    return ids;
  }
  std::vector<LostWords> found() const {
    Person ann, raj;
    ann.id = "ann";
    ann.emails = {k_ann};
    raj.id = "raj";
    raj.emails = {k_raj};
    const People people({ann, raj});
    return lost_words(box.open(), people, k_ann);
  }

  GitSandbox box;
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Fixture, "lost_words: nothing without a tip that was seen, or since it") {
  CHECK(lost().empty());
  fs::remove(box.root() / ".git/pact/seen");
  box.write(k_file, k_head);
  commit(k_ann);
  CHECK(lost().empty());
}

TEST_CASE_FIXTURE(Fixture, "lost_words: what somebody else took out, and not what its author did") {
  box.write(k_file, k_head);
  commit(k_ann);
  CHECK(lost() == Ids{"272b9w4xq7tm"});
  CHECK(found().front().commit->id == *box.open().head().commit);
  CHECK_FALSE(found().front().in_working_file);
  commit(k_raj, "Something later");
  CHECK(lost() == Ids{"272b9w4xq7tm"});
  CHECK_FALSE(is_back(box.open(), found().front()));
  const LostWords missing = found().front();
  box.write(k_file, k_head + k_rajs);
  commit(k_ann, "Back");
  CHECK(is_back(box.open(), missing));
  CHECK(lost().empty());
  box.git({"reset", "-q", "--hard", "HEAD~1"});
  see();
  CHECK(lost().empty());
}

TEST_CASE_FIXTURE(Fixture, "lost_words: my own, which my working file still has") {
  box.write(k_file, k_head + k_rajs);
  commit(k_ann);
  box.write(k_file, k_head + k_anns + k_rajs);
  CHECK(lost() == Ids{"272a9w4xq7tm"});
  CHECK(found().front().in_working_file);
  box.git({"commit", "-q", "-m", "Bring back", "--", k_file});
  CHECK(lost().empty());
}

TEST_CASE_FIXTURE(Fixture, "lost_words: a commit of pact's own is trusted") {
  box.write(k_file, k_head);
  commit(k_ann, "remove harbour: Held\n\nPact-Op: remove");
  CHECK(lost().empty());
}

TEST_CASE_FIXTURE(Fixture, "lost_words: moved to another file is not lost; moved and lost is") {
  fs::remove(box.root() / k_file);
  box.write("customers/harbour.yaml", k_head + k_rajs);
  commit(k_ann);
  CHECK(lost().empty());
  fs::remove(box.root() / "customers/harbour.yaml");
  commit(k_ann);
  CHECK(lost() == Ids{"272b9w4xq7tm"});
  CHECK(found().front().commit->id == *box.open().head().commit);
}

TEST_CASE_FIXTURE(Fixture,
                  "lost_words: a colleague's branch takes out their own: silent when merged") {
  box.git({"switch", "-q", "-c", "rajs"});
  box.write(k_file, k_head + k_anns);
  commit(k_raj);
  box.git({"switch", "-q", "main"});
  box.write("customers/ac/acme.yaml", "schema: pact/customer/1\nid: acme\nname: Acme\n");
  commit(k_ann);
  box.git({"merge", "-q", "--no-ff", "--no-edit", "rajs"});
  CHECK(lost().empty());
}

TEST_CASE_FIXTURE(Fixture, "lost_words: a merge that takes out what one side has") {
  box.git({"switch", "-q", "-c", "other", "HEAD"});
  box.write("customers/ac/acme.yaml", "schema: pact/customer/1\nid: acme\nname: Acme\n");
  commit(k_ann);
  box.git({"switch", "-q", "main"});
  const std::string later = note("272c9w4xq7tm", "raj");
  box.write(k_file, k_head + k_anns + k_rajs + later);
  commit(k_raj);
  see();
  box.git({"merge", "-q", "--no-ff", "--no-commit", "other"});
  box.write(k_file, k_head + k_anns + k_rajs);
  commit(k_ann, "A merge gone wrong");
  REQUIRE(lost() == Ids{"272c9w4xq7tm"});
  CHECK(found().front().commit->parents.size() == 2);
}

TEST_CASE_FIXTURE(Fixture, "lost_words: amended away, and still in the working file") {
  const std::string later = note("272c9w4xq7tm", "ann");
  box.write(k_file, k_head + k_anns + k_rajs + later);
  commit(k_ann);
  see();
  box.write(k_file, k_head + k_anns + k_rajs);
  box.git({"commit", "-q", "-a", "--amend", "--allow-empty", "-m", "Amended"});
  CHECK(lost().empty());  // as meant
  box.write(k_file, k_head + k_anns + k_rajs + later);
  REQUIRE(lost() == Ids{"272c9w4xq7tm"});
  CHECK_FALSE(found().front().commit);
}

TEST_CASE_FIXTURE(Fixture, "lost_words: another branch is another matter") {
  box.git({"switch", "-q", "-c", "other"});
  box.write(k_file, k_head);
  commit(k_ann);
  CHECK(lost().empty());
}

TEST_CASE_FIXTURE(Fixture,
                  "lost_words: of very many files, those that commits of this clone changed") {
  for (int n = 0; n < 1200; ++n) {
    const std::string id = "c" + std::to_string(n);
    box.write("customers/" + id + ".yaml",
              "schema: pact/customer/1\nid: " + id + "\nname: " + id + "\n");
  }
  commit(k_raj);
  box.git({"update-ref", "refs/remotes/origin/main", "HEAD"});
  box.write(k_file, k_head + k_anns);
  commit(k_ann);
  CHECK(lost() == Ids{"272b9w4xq7tm"});
}
