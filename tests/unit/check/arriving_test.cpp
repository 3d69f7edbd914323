#include <doctest/doctest.h>

#include <pact/check/arriving.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

const std::string k_file = "customers/ha/harbour.yaml";
const std::string k_head =
    "schema: pact/customer/1\nid: harbour\nname: Harbour\n"
    "contacts:\n  - {id: mia, name: Mia Lund}\nnotes:\n";

std::string note(const std::string& id, const std::string& by, const std::string& text = "Held",
                 const std::string& more = "") {
  return "  - {id: " + id + ", date: 2026-03-24, by: " + by + ", kind: advance, " + more +
         "text: " + text + "}\n";
}

const std::string k_anns = note("272a9w4xq7tm", "ann", "Held", "from: mia, tags: [crane], ");
const std::string k_rajs = note("272b9w4xq7tm", "raj");

std::string person(const std::string& id, const std::string& emails) {
  return "  - {id: " + id + ", name: " + id + ", emails: [" + emails + "]}\n";
}
const std::string k_people = "schema: pact/people/1\npeople:\n";
const std::string k_all =
    k_people + person("ann", "ann@x") + person("raj", "raj@x") + person("lena", "lena@x");

/// A ledger of Ann and Raj, whose sponsor is Lena.
class Fixture {
 public:
  Fixture() {
    box.write("pact.yaml",
              "schema: pact/charter/1\nname: North\nadmission: A\ngoals: [G]\n"
              "behaviours:\n  - {id: a, says: A}\n  - {id: b, says: B}\n  - {id: c, says: C}\n"
              "  - {id: d, says: D}\nhandling: {open: O, ask-first: A}\n"
              "sponsors: [{who: lena, signed: 2026-01-05}]\n");
    box.write("people.yaml", k_all);
    write(k_anns + k_rajs);
    commit("ann@x");
    box.git({"tag", "old"});
  }

  void write(const std::string& notes) { box.write(k_file, k_head + notes); }
  void commit(const std::string& email) {
    box.git({"add", "-A"});
    box.git({"-c", "user.email=" + email, "commit", "-q", "--allow-empty", "-m", "By hand"});
  }
  void change(const std::string& email, const std::string& notes) {
    write(notes);
    commit(email);
  }
  /// The errors, by rule; what both sides of a merge say alike is said once.
  std::vector<std::string> rules() const {
    const git::Repository repository = box.open();
    const auto old = repository.resolve_commit("old");
    std::vector<std::string> found;
    for (const check::ArrivingFinding& each : check::check_arriving(
             repository, check::arrival(repository, old, *repository.head().commit))) {
      if (each.finding.severity == check::Severity::error) found.push_back(each.finding.rule);
    }
    return found;
  }

  GitSandbox box;
};

using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Fixture, "check_arriving: what each may change") {
  SUBCASE("nothing") {}
  SUBCASE("one's own words") {
    change("ann@x", note("272a9w4xq7tm", "ann", "Free") + k_rajs);
  }
  SUBCASE("one's own item away") {
    change("ann@x", k_rajs);
  }
  SUBCASE("an item for another, entered") {
    change("raj@x", k_anns + k_rajs + note("272c9w4xq7tm", "ann", "New", "entered: raj, "));
  }
  SUBCASE("another file") {
    box.write("customers/ha/harbour-two.yaml",
              "schema: pact/customer/1\nid: harbour-two\nname: Two\nnotes:\n" + k_anns);
    change("raj@x", k_rajs);
  }
  SUBCASE("words that a sponsor takes out") {
    change("lena@x",
           note("272a9w4xq7tm", "ann", "\"[forgotten]\"", "from: mia, tags: [crane], ") + k_rajs);
  }
  SUBCASE("whom a note is from, with the contact") {
    box.write(k_file, "schema: pact/customer/1\nid: harbour\nname: Harbour\nnotes:\n" +
                          note("272a9w4xq7tm", "ann", "Held", "tags: [crane], ") + k_rajs);
    commit("raj@x");
  }
  CHECK(rules().empty());
}

TEST_CASE_FIXTURE(Fixture, "check_arriving: what nobody may do to others") {
  SUBCASE("words") {
    change("raj@x", note("272a9w4xq7tm", "ann", "Free", "from: mia, tags: [crane], ") + k_rajs);
    CHECK(rules() == Rules{"own-words"});
  }
  SUBCASE("words forgotten, by no sponsor") {
    change("raj@x",
           note("272a9w4xq7tm", "ann", "\"[forgotten]\"", "from: mia, tags: [crane], ") + k_rajs);
    CHECK(rules() == Rules{"own-words"});
  }
  SUBCASE("an item away") {
    change("raj@x", k_rajs);
    CHECK(rules() == Rules{"dropped-note"});
    SUBCASE("and its id taken") {
      change("raj@x", note("272a9w4xq7tm", "raj") + k_rajs);
      CHECK(rules() == Rules{"dropped-note"});
    }
    SUBCASE("and back") {
      change("raj@x", k_anns + k_rajs);
      CHECK(rules().empty());
    }
  }
  SUBCASE("a new item") {
    change("raj@x", k_anns + k_rajs + note("272c9w4xq7tm", "ann"));
    CHECK(rules() == Rules{"author"});
  }
  SUBCASE("an item that is given away") {
    change("raj@x", k_anns + note("272b9w4xq7tm", "ann"));
    CHECK(rules() == Rules{"author"});
  }
  SUBCASE("by a stranger, whom no item names") {
    change("zed@x", k_anns);
    CHECK(rules() == Rules{"dropped-note"});
  }
}

TEST_CASE_FIXTURE(Fixture, "check_arriving: a merge decides nothing") {
  box.git({"checkout", "-q", "-b", "side"});
  SUBCASE("two lists of one author come together") {
    change("ann@x",
           note("272a9w4xq7tm", "ann", "Held", "from: mia, tags: [crane, quay], ") + k_rajs);
    box.git({"checkout", "-q", "-"});
    change("ann@x",
           note("272a9w4xq7tm", "ann", "Held", "from: mia, tags: [crane, stand], ") + k_rajs);
    box.try_git({"merge", "-q", "side"}, box.root());
    const std::string head = "from: mia, tags: [crane, quay, ";
    SUBCASE("as they are") {
      change("raj@x", note("272a9w4xq7tm", "ann", "Held", head + "stand], ") + k_rajs);
      CHECK(rules().empty());
    }
    SUBCASE("with one more") {
      change("raj@x", note("272a9w4xq7tm", "ann", "Held", head + "late], ") + k_rajs);
      CHECK(rules() == Rules{"own-words"});
    }
  }
  SUBCASE("an item of one side is lost") {
    change("ann@x", k_anns + k_rajs + note("272c9w4xq7tm", "ann"));
    box.git({"checkout", "-q", "-"});
    commit("raj@x");
    box.git({"-c", "user.email=ann@x", "merge", "-q", "-s", "ours", "-m", "M", "side"});
    CHECK(rules() == Rules{"dropped-note"});
  }
  SUBCASE("a change of one side is lost") {
    change("ann@x", note("272a9w4xq7tm", "ann", "Free", "from: mia, tags: [crane], ") + k_rajs);
    box.git({"checkout", "-q", "-"});
    commit("raj@x");
    box.git({"-c", "user.email=raj@x", "merge", "-q", "-s", "ours", "-m", "M", "side"});
    CHECK(rules() == Rules{"own-words"});
  }
  SUBCASE("what one side removed is gone") {
    change("ann@x", k_rajs);
    box.git({"checkout", "-q", "-"});
    box.write("customers/ha/harbour-two.yaml",
              "schema: pact/customer/1\nid: harbour-two\nname: Two\n");
    commit("raj@x");
    box.git({"-c", "user.email=raj@x", "merge", "-q", "-m", "M", "side"});
    CHECK(rules().empty());
  }
}

TEST_CASE_FIXTURE(Fixture, "check_arriving: who is who") {
  const auto people = [&](const std::string& ann, const std::string& raj,
                          const std::string& email) {
    box.write("people.yaml", k_people + ann + raj + person("lena", "lena@x"));
    commit(email);
  };
  const std::string ann = person("ann", "ann@x"), raj = person("raj", "raj@x");
  SUBCASE("an address of one's own") {
    people(ann, person("raj", "raj@x, raj@y"), "raj@x");
    CHECK(rules().empty());
  }
  SUBCASE("by a sponsor") {
    people(ann, person("raj", "raj@y"), "lena@x");
    CHECK(rules().empty());
  }
  SUBCASE("an address for another, who is then oneself") {
    people(person("ann", "ann@x, raj@y"), raj, "raj@x");
    change("raj@y", k_rajs);
    CHECK(rules() == Rules{"identity"});
  }
  SUBCASE("one's own address for another, and the words with it") {
    people(person("ann", "ann@x, raj@x"), person("raj", "raj@y"), "raj@x");
    change("raj@x", k_rajs);
    const Rules found = rules();
    CHECK(found.front() == "dropped-note");
    CHECK(found.back() == "identity");
  }
  SUBCASE("somebody away") {
    people("", raj, "raj@x");
    CHECK(rules() == Rules{"identity"});
  }
  SUBCASE("the other's address for somebody new") {
    people(ann, raj + person("zed", "ann@x"), "raj@x");
    CHECK(rules() == Rules{"identity"});
  }
}
