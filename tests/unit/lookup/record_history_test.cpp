#include <doctest/doctest.h>

#include <pact/lookup/record_history.hpp>
#include <pact/lookup/unsettled.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

const std::string k_path = "customers/ac/acme.yaml";
const std::string k_head = "schema: pact/customer/1\nid: acme\nname: Acme\nnotes:\n";

std::string note(const std::string& id, const std::string& words) {
  return "  - id: " + id +
         "\n    date: 2026-03-24\n    by: ann\n    kind: advance\n    text: " + words + "\n";
}

/// The subjects of the commits that changed a note, newest first.
std::vector<std::string> history(const GitSandbox& box, const std::string& id) {
  const git::Repository repository = box.open();
  std::vector<std::string> subjects;
  lookup::walk_record(repository, *repository.head().commit, k_path, {"notes", id},
                      [&](const lookup::RecordCommit& commit) {
                        subjects.push_back(commit.file.commit.subject());
                        return true;
                      });
  return subjects;
}

using Subjects = std::vector<std::string>;

}  // namespace

TEST_CASE("walk_record: the commits in which the record changed, and no others") {
  GitSandbox box;
  box.write(k_path, k_head + note("a1", "One"));
  box.commit_all("one");
  box.write(k_path, k_head + note("a1", "One") + note("a2", "Two"));
  box.commit_all("two");
  box.write(k_path, k_head + note("a1", "One, and more") + note("a2", "Two"));
  box.commit_all("one grows");
  box.write(k_path, k_head + note("a1", "'One, and more'") + note("a2", "Two"));
  box.commit_all("another hand's quoting");
  box.write(k_path, k_head + note("a2", "Two"));
  box.commit_all("one goes");
  CHECK(history(box, "a1") == Subjects{"one goes", "one grows", "one"});
  CHECK(history(box, "a2") == Subjects{"two"});
  CHECK(history(box, "a3") == Subjects{});
}

TEST_CASE("walk_record: through a rename of the file") {
  GitSandbox box;
  box.write("customers/acme-exhibitions.yaml", k_head + note("a1", "One"));
  box.commit_all("one");
  box.git({"mv", "customers/acme-exhibitions.yaml", "customers/acme.yaml"});
  box.commit_all("rename");
  fs::create_directories(box.root() / "customers/ac");
  box.git({"mv", "customers/acme.yaml", k_path});
  box.commit_all("shard");
  box.write(k_path, k_head + note("a1", "One, and more"));
  box.commit_all("one grows");
  CHECK(history(box, "a1") == Subjects{"one grows", "one"});
}

TEST_CASE("walk_record: a merge counts only when it says what no parent says") {
  GitSandbox box;
  box.write(k_path, k_head + note("a1", "One") + note("a5", "Five"));
  box.commit_all("one");
  box.git({"checkout", "-q", "-b", "other"});
  box.write(k_path, k_head + note("a0", "Zero") + note("a1", "One") + note("a5", "Five"));
  box.commit_all("zero");
  box.git({"checkout", "-q", "-"});
  box.write(k_path, k_head + note("a1", "One") + note("a5", "Five") + note("a9", "Nine"));
  box.commit_all("nine");
  box.git({"merge", "-q", "-m", "both", "other"});
  CHECK(history(box, "a0") == Subjects{"zero"});
  CHECK(history(box, "a9") == Subjects{"nine"});
  CHECK(history(box, "a1") == Subjects{"one"});
}

TEST_CASE("walk_record: a version that cannot be read counts as a change") {
  GitSandbox box;
  box.write(k_path, k_head + note("a1", "One"));
  box.commit_all("one");
  box.write(k_path, k_head + "\t" + note("a1", "One"));
  box.commit_all("broken");
  box.write(k_path, k_head + note("a1", "One"));
  box.commit_all("mended");
  CHECK(history(box, "a1") == Subjects{"mended", "broken", "one"});
}

TEST_CASE("walk_record: the lines of the record before and after") {
  GitSandbox box;
  box.write(k_path, k_head + note("a1", "One") + note("a2", "Two"));
  box.commit_all("both");
  box.write(k_path, k_head + note("a1", "One, and more") + note("a2", "Two"));
  box.commit_all("one grows");
  const git::Repository repository = box.open();
  lookup::walk_record(repository, *repository.head().commit, k_path, {"notes", "a1"},
                      [&](const lookup::RecordCommit& commit) {
                        CHECK(commit.before == note("a1", "One"));
                        CHECK(commit.after == note("a1", "One, and more"));
                        return false;
                      });
}

TEST_CASE("unsettled_in: of the file, of a contact, of a note and of a reply, in order") {
  const LedgerFile file{k_path, schema::FileKind::customer,
                        yaml::read(k_path,
                                   "id: acme\n"
                                   "contacts:\n"
                                   "  - id: mia\n"
                                   "    unsettled: [{at: phone, or: ['1']}]\n"
                                   "notes:\n"
                                   "  - id: a1\n"
                                   "    replies:\n"
                                   "      - id: r1\n"
                                   "        unsettled: [{at: text, or: [x]}]\n"
                                   "unsettled: [{at: phone, or: ['2']}]\n")};
  const std::vector<lookup::UnsettledPlace> places = lookup::unsettled_in(file);
  REQUIRE(places.size() == 3);
  CHECK(places[0].record.empty());
  CHECK(places[0].place == Path{"phone"});
  CHECK(places[0].candidates == std::vector<lookup::Candidate>{{Node("2")}});
  CHECK(places[1].record == Path{"contacts", "mia"});
  CHECK(places[2].record == Path{"notes", "a1", "replies", "r1"});
  CHECK(places[2].record_id == "r1");
  CHECK(places[2].at() == "notes/a1/replies/r1/text");
  CHECK(places[0].id.size() == 9);
  CHECK(places[0].id != places[1].id);
}

TEST_CASE("unsettled_in: what stands there first, then the others, then the removal") {
  const LedgerFile file{k_path, schema::FileKind::customer,
                        yaml::read(k_path,
                                   "id: acme\n"
                                   "name: Acme\n"
                                   "phone: '1'\n"
                                   "unsettled:\n"
                                   "  - {at: ., gone: removed}\n"
                                   "  - {at: phone, or: ['2', '3'], gone: removed}\n")};
  const std::vector<lookup::UnsettledPlace> places = lookup::unsettled_in(file);
  REQUIRE(places.size() == 2);
  CHECK(places[0].at() == ".");
  REQUIRE(places[0].candidates.size() == 2);
  CHECK(places[0].candidates[0].value.find("unsettled") == nullptr);
  CHECK(places[0].candidates[1].removed);
  CHECK(places[1].candidates ==
        std::vector<lookup::Candidate>{{Node("1")}, {Node("2")}, {Node("3")}, {Node(), true}});
}

TEST_CASE("letter_of: a to z, then aa") {
  CHECK(lookup::letter_of(0) == "a");
  CHECK(lookup::letter_of(25) == "z");
  CHECK(lookup::letter_of(26) == "aa");
  CHECK(lookup::letter_of(27) == "ab");
}
