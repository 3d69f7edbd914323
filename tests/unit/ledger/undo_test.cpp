#include <doctest/doctest.h>

#include <pact/base/error.hpp>
#include <pact/ledger/undo.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

const std::string k_path = "customers/ac/acme.yaml";
const std::string k_customer = "schema: pact/customer/1\nid: acme\nname: Acme # ours\n";

/// A ledger of one customer by Ann, and what she does to it.
class UndoLedger {
 public:
  UndoLedger() {
    box.write("pact.yaml", "schema: pact/charter/1\nname: Meridian\n");
    box.write("people.yaml",
              "schema: pact/people/1\npeople:\n  - {id: ann, name: Ann Berg, emails: "
              "[ann@example.com]}\n");
    box.write(k_path, k_customer);
    box.commit_all("start");
  }

  Ledger open() const {
    return Ledger(
        box.open(),
        {.today = *Date::from_iso("2026-04-01"), .random = [] { return 7; }, .checkpoint = {}});
  }

  git::Oid note(const std::string& id, const std::string& words) const {
    Ledger ledger = open();
    Node made = Node::map();
    made.set("id", id)
        .set("date", "2026-04-01")
        .set("by", "ann")
        .set("kind", "advance")
        .set("text", words);
    Transaction transaction(ledger);
    transaction.edit(k_path, {{yaml::Edit::Op::add, {"notes"}, made}});
    return transaction.commit({.operation = "note",
                               .subject = subject_line("note", "acme", words),
                               .customers = {"acme"},
                               .item = id,
                               .undoes = {}});
  }

  std::optional<git::Oid> undo_last() const {
    Ledger ledger = open();
    return undo(ledger, plan_undo(ledger));
  }

  std::string text() const { return box.read(k_path).value_or(""); }
  std::string head() const { return box.git({"rev-parse", "HEAD"}); }
  void share() const {
    box.git({"init", "-q", "--bare", (box.top() / "remote").string()}, box.top());
    box.git({"remote", "add", "origin", (box.top() / "remote").string()});
    box.git({"push", "-q", "origin", "HEAD:main"});
    box.git({"fetch", "-q", "origin"});
  }

  GitSandbox box;
};

ErrorKind kind_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.kind();
  }
  FAIL("nothing was refused");
  return ErrorKind::failed;
}

}  // namespace

TEST_CASE("undo: what nobody else has is as if it had not been") {
  UndoLedger ledger;
  const std::string before = ledger.head();
  ledger.note("27aa00000001", "First");
  CHECK_FALSE(ledger.undo_last());
  CHECK(ledger.text() == k_customer);
  CHECK(ledger.head() == before);
  CHECK(ledger.box.trouble() == "");
}

TEST_CASE("undo: two take back two operations, and a third finds nothing") {
  UndoLedger ledger;
  ledger.note("27aa00000001", "First");
  ledger.note("27aa00000002", "Second");
  ledger.undo_last();
  CHECK(ledger.text().find("First") != std::string::npos);
  CHECK(ledger.text().find("Second") == std::string::npos);
  ledger.undo_last();
  CHECK(ledger.text() == k_customer);
  CHECK(kind_of([&] { ledger.undo_last(); }) == ErrorKind::not_found);
}

TEST_CASE("undo: what was shared is taken back by a further commit, once") {
  UndoLedger ledger;
  ledger.note("27aa00000001", "First");
  const git::Oid second = ledger.note("27aa00000002", "Second");
  ledger.share();
  const auto made = ledger.undo_last();
  REQUIRE(made);
  CHECK(ledger.box.git({"log", "-1", "--format=%(trailers:key=Pact-Undoes,valueonly)"})
            .find(second.hex()) == 0);
  CHECK(ledger.undo_last());
  CHECK(ledger.text() == k_customer);
  CHECK(ledger.box.trouble() == "");
  CHECK(kind_of([&] { ledger.undo_last(); }) == ErrorKind::not_found);
}

TEST_CASE("undo: hand edits in the same file stay, staged or not") {
  UndoLedger ledger;
  ledger.note("27aa00000001", "First");
  const std::string noted = ledger.text();
  ledger.box.write(k_path, "# staged\n" + noted);
  ledger.box.git({"add", "-A"});
  ledger.box.write(k_path, "# staged\n" + noted + "# and not\n");
  ledger.undo_last();
  CHECK(ledger.text() == "# staged\n" + k_customer + "# and not\n");
  CHECK(ledger.box.git({"show", ":" + k_path}) == "# staged\n" + k_customer);
  CHECK(ledger.box.git({"show", "HEAD:" + k_path}) == k_customer);
}

TEST_CASE("undo: a colleague's note below the one that goes stays") {
  UndoLedger ledger;
  ledger.note("27aa00000001", "Mine");
  ledger.share();
  ledger.box.write(k_path, ledger.text() +
                               "  - id: 27aa00000009\n    date: 2026-04-01\n    by: tom\n    kind: "
                               "advance\n    text: Theirs\n");
  ledger.box.git({"add", "-A"});
  ledger.box.git({"commit", "-q", "-m", "by hand", "--author", "Tom Hale <tom@example.com>"});
  CHECK(ledger.undo_last());
  CHECK(ledger.text() ==
        k_customer +
            "notes:\n  - id: 27aa00000009\n    date: 2026-04-01\n    by: tom\n    kind: "
            "advance\n    text: Theirs\n");
  CHECK(ledger.box.trouble() == "");
}

TEST_CASE("undo: nothing is written when a hand edit rests on it") {
  UndoLedger ledger;
  ledger.note("27aa00000001", "First");
  const std::string edited = ledger.text() + "    context: by hand\n";
  ledger.box.write(k_path, edited);
  const std::string before = ledger.head();
  CHECK(kind_of([&] { ledger.undo_last(); }) == ErrorKind::blocked);
  CHECK(ledger.text() == edited);
  CHECK(ledger.head() == before);
}

TEST_CASE("undo: an operation by its commit; not a colleague's, nor one that is undone") {
  UndoLedger ledger;
  const git::Oid first = ledger.note("27aa00000001", "First");
  ledger.note("27aa00000002", "Second");
  Ledger opened = ledger.open();
  CHECK(undo(opened, plan_undo(opened, first)));
  CHECK(ledger.text().find("First") == std::string::npos);
  CHECK(ledger.text().find("Second") != std::string::npos);
  CHECK(kind_of([&] { plan_undo(opened, first); }) == ErrorKind::refused);
  ledger.box.git(
      {"commit", "-q", "--allow-empty", "-m", "theirs", "--author", "Tom <tom@example.com>"});
  const auto theirs = opened.repository().head().commit;
  CHECK(kind_of([&] { plan_undo(opened, theirs); }) == ErrorKind::refused);
}

TEST_CASE("undo: a merge that nobody has goes back to what was before; a shared one is refused") {
  UndoLedger ledger;
  ledger.note("27aa00000001", "First");
  ledger.box.git({"checkout", "-q", "-b", "other", "HEAD~1"});
  ledger.box.git({"commit", "-q", "--allow-empty", "-m", "other"});
  ledger.box.git({"checkout", "-q", "-"});
  ledger.box.git({"merge", "-q", "--no-ff", "-m", "merge\n\nPact-Op: sync", "other"});
  Ledger opened = ledger.open();
  const auto merge = opened.repository().head().commit;
  REQUIRE(plan_undo(opened).back_to);
  ledger.box.git({"update-ref", "refs/remotes/origin/main", merge->hex()});
  try {
    plan_undo(opened);
    FAIL("a merge that others have was taken back");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::refused);
    REQUIRE(error.hints().size() == 1);
    CHECK(error.hints().front().find("note acme: First") != std::string::npos);
  }
}

TEST_CASE("undo: a note that came between the plan and the undo stays") {
  UndoLedger ledger;
  ledger.note("27aa00000001", "First");
  Ledger opened = ledger.open();
  const Undo plan = plan_undo(opened);
  REQUIRE(plan.drops);
  ledger.note("27aa00000002", "Second");
  const std::string tip = ledger.head();
  try {
    undo(opened, plan);
    FAIL("the tip was another one by then");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::busy);
  }
  CHECK(ledger.head() == tip);
  CHECK(ledger.text().find("Second") != std::string::npos);
  CHECK(ledger.box.trouble() == "");
}

TEST_CASE("undo: a note that came after the merge was looked at stays") {
  UndoLedger ledger;
  ledger.note("27aa00000001", "First");
  ledger.box.git({"checkout", "-q", "-b", "other", "HEAD~1"});
  ledger.box.git({"commit", "-q", "--allow-empty", "-m", "other"});
  ledger.box.git({"checkout", "-q", "-"});
  ledger.box.git({"merge", "-q", "--no-ff", "-m", "merge\n\nPact-Op: sync", "other"});
  Ledger opened = ledger.open();
  const Undo plan = plan_undo(opened);
  REQUIRE(plan.back_to);
  ledger.note("27aa00000002", "Second");
  const std::string tip = ledger.head();
  CHECK_THROWS_AS(undo(opened, plan), Error);
  CHECK(ledger.head() == tip);
  CHECK(ledger.text().find("Second") != std::string::npos);
}
