#include <doctest/doctest.h>
#include <sys/stat.h>

#include <pact/ledger/drafts.hpp>
#include <pact/ledger/new_note.hpp>
#include <pact/ledger/transaction.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

const std::string k_path = "customers/ac/acme.yaml";
const std::string k_customer = "schema: pact/customer/1\nid: acme\nname: Acme # ours\n";
const std::string k_id = "27aa00000001";

Node note_saying(const std::string& words, const std::string& id = k_id) {
  Node note = Node::map();
  note.set("id", id)
      .set("date", "2026-04-01")
      .set("by", "ann")
      .set("kind", "promise")
      .set("text", words)
      .set("act", Node::map({{"who", "ann"}, {"due", "2026-04-09"}}));
  return note;
}

/// A ledger of one customer, by Ann.
class DraftLedger {
 public:
  DraftLedger() {
    box.write("pact.yaml", "schema: pact/charter/1\nname: Meridian\n");
    box.write("people.yaml",
              "schema: pact/people/1\npeople:\n  - {id: ann, name: Ann Berg, emails: "
              "[ann@example.com]}\n  - {id: raj, name: Raj Rao, emails: [raj@example.com]}\n");
    box.write(k_path, k_customer);
    box.commit_all("start");
  }

  Ledger open(git::Checkpoint checkpoint = {}) const {
    return Ledger(box.open(), {.today = *Date::from_iso("2026-04-01"),
                               .random = [] { return 7; },
                               .checkpoint = std::move(checkpoint)});
  }
  void keep(const std::string& words, const std::string& id = k_id) const {
    Ledger ledger = open();
    keep_draft(ledger, "acme", note_saying(words, id));
  }
  std::vector<Draft> kept() const { return read_drafts(open()).kept; }
  std::optional<git::Oid> share(const Draft& draft) const {
    Ledger ledger = open();
    return share_draft(ledger, draft);
  }
  std::string text() const { return box.read(k_path).value_or(""); }
  fs::path folder() const { return box.root() / ".git/pact/drafts"; }
  std::string objects() const {
    return box.git({"cat-file", "--batch-all-objects", "--batch-check"});
  }

  GitSandbox box;
};

int times(const std::string& text, const std::string& what) {
  int count = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; ++at) ++count;
  return count;
}

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

TEST_CASE("keep_draft: what was kept comes back as it was, and git has nothing of it") {
  DraftLedger ledger;
  const std::string before = ledger.objects();
  const std::vector<std::string> texts = {"no",
                                          "0049123",
                                          "a: b # c",
                                          "- dash",
                                          "two\n\n  lines \n",
                                          "'quotes' \"both\"",
                                          "Łódź 🏗️",
                                          "\tdel\x7f \xc2\x85 \xe2\x80\xa8 end"};
  for (std::size_t i = 0; i < texts.size(); ++i)
    ledger.keep(texts[i], "27aa0000000" + std::to_string(texts.size() - i));
  const std::vector<Draft> kept = ledger.kept();
  REQUIRE(kept.size() == texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Draft& draft = kept[texts.size() - 1 - i];
    CHECK(draft.note == note_saying(texts[i], draft.id));
    CHECK(draft.customer == "acme");
    CHECK(draft.head == ledger.box.open().head().commit);
    struct stat status {};
    REQUIRE(stat(draft.file.c_str(), &status) == 0);
    CHECK((status.st_mode & 07777) == 0600);
  }
  CHECK(ledger.objects() == before);
  CHECK(ledger.box.trouble() == "");
}

TEST_CASE("keep_draft: what the ledger would not take is refused, and nothing is kept") {
  DraftLedger ledger;
  Ledger open = ledger.open();
  Node bad = note_saying("Late again");
  bad.set("feeling", "angry");
  CHECK(kind_of([&] { keep_draft(open, "acme", bad); }) == ErrorKind::refused);
  CHECK(ledger.kept().empty());
}

TEST_CASE("keep_draft: what a killed one left goes") {
  DraftLedger ledger;
  ledger.keep("First");
  std::ofstream(ledger.folder() / "tmp-1-0") << "half a dra";
  ledger.keep("Second", "27aa00000002");
  CHECK_FALSE(fs::exists(ledger.folder() / "tmp-1-0"));
  CHECK(ledger.kept().size() == 2);
}

TEST_CASE("share_draft: the commit is the one that the note would have made") {
  DraftLedger straight;
  DraftLedger shared;
  Ledger ledger = straight.open();
  const git::Oid wanted = commit_note(ledger, *ledger.view().customer("acme"), note_saying("Said"));
  shared.keep("Said");
  const auto commit = shared.share(shared.kept().at(0));
  REQUIRE(commit);
  const auto facts = [](const DraftLedger& of, const git::Oid& made) {
    return of.box.git({"show", "--format=%an %ae %ad%n%B", made.hex()});
  };
  CHECK(facts(shared, *commit) == facts(straight, wanted));
  CHECK(shared.kept().empty());
  CHECK(fs::is_empty(shared.folder()));
  CHECK(shared.box.trouble() == "");
}

TEST_CASE("share_draft: killed at any step, the note is there once after it was shared again") {
  const std::vector<std::string> steps = {"objects", "pending",     "index-locked",  "moved",
                                          "file",    "files",       "index-written", "index-placed",
                                          "done",    "draft-shared"};
  for (const std::string& step : steps) {
    CAPTURE(step);
    DraftLedger ledger;
    ledger.keep("Killed");
    const Draft draft = ledger.kept().at(0);
    const int code = exit_code_of(start_child([&] {
      Ledger own = ledger.open([&](std::string_view reached) {
        if (reached == step) _exit(137);
      });
      share_draft(own, draft);
    }));
    REQUIRE(code == 137);
    CHECK(fs::exists(draft.file));

    const bool committed =
        ledger.box.git({"log", "--format=%s"}).find("Killed") != std::string::npos;
    CHECK(ledger.kept().empty() == committed);
    CHECK(ledger.share(draft).has_value() == !committed);
    CHECK(times(ledger.text(), k_id) == 1);
    CHECK(times(ledger.box.git({"log", "--format=%s"}), "Killed") == 1);
    CHECK_FALSE(fs::exists(draft.file));
    CHECK(ledger.box.trouble() == "");
  }
}

TEST_CASE("read_drafts: what a killed share left does not come back when the note goes") {
  DraftLedger ledger;
  ledger.keep("Shared");
  const Draft draft = ledger.kept().at(0);
  const std::string bytes = *ledger.box.read(".git/pact/drafts/" + k_id + ".yaml");
  ledger.share(draft);
  ledger.box.write(".git/pact/drafts/" + k_id + ".yaml", bytes);
  CHECK(ledger.kept().empty());
  ledger.box.git({"revert", "--no-edit", "HEAD"});
  CHECK(ledger.kept().empty());
  CHECK(ledger.text() == k_customer);
}

TEST_CASE("share_draft: hand edits in the file stay") {
  DraftLedger ledger;
  ledger.keep("Shared");
  ledger.box.write(k_path, k_customer + "# by hand\n");
  REQUIRE(ledger.share(ledger.kept().at(0)));
  CHECK(ledger.text().find("# by hand") != std::string::npos);
  CHECK(ledger.box.git({"show", "HEAD:" + k_path}).find("# by hand") == std::string::npos);
  CHECK(times(ledger.text(), "Shared") == 1);
}

TEST_CASE("share_draft: a customer that was renamed is found again, one that is gone is not") {
  DraftLedger ledger;
  ledger.keep("Shared");
  ledger.box.git({"mv", k_path, "customers/ac/acorn.yaml"});
  ledger.box.write("customers/ac/acorn.yaml",
                   "schema: pact/customer/1\nid: acorn\nname: Acorn\nwas: [acme]\n");
  ledger.box.commit_all("renamed");
  REQUIRE(ledger.kept().at(0).customer == "acorn");
  REQUIRE(ledger.share(ledger.kept().at(0)));
  CHECK(times(*ledger.box.read("customers/ac/acorn.yaml"), k_id) == 1);

  ledger.box.git({"rm", "-q", "customers/ac/acorn.yaml"});
  ledger.box.commit_all("gone");
  Ledger open = ledger.open();
  keep_draft(open, "acorn", note_saying("More", "27aa00000002"));
  CHECK(kind_of([&] { share_draft(open, ledger.kept().at(0)); }) == ErrorKind::not_found);
  CHECK(ledger.kept().size() == 1);
}

TEST_CASE("share_draft: only by its author, and not while git is in the middle of something") {
  DraftLedger ledger;
  ledger.keep("Ann's");
  const Draft draft = ledger.kept().at(0);
  ledger.box.git({"config", "user.email", "raj@example.com"});
  CHECK(kind_of([&] { ledger.share(draft); }) == ErrorKind::refused);
  ledger.box.git({"config", "user.email", "ann@example.com"});
  ledger.box.git({"checkout", "-q", "--detach"});
  CHECK(kind_of([&] { ledger.share(draft); }) == ErrorKind::blocked);
  ledger.box.git({"checkout", "-q", "main"});
  CHECK(ledger.kept().size() == 1);
  CHECK(ledger.share(draft));
}

TEST_CASE("drop_draft: gone, unless the note turns out to be in the ledger") {
  DraftLedger ledger;
  ledger.keep("First");
  const Draft draft = ledger.kept().at(0);
  Ledger open = ledger.open();
  CHECK(drop_draft(open, draft));
  CHECK(ledger.kept().empty());
  CHECK(ledger.text() == k_customer);

  ledger.keep("Second");
  REQUIRE(exit_code_of(start_child([&] {
            Ledger own = ledger.open([](std::string_view step) {
              if (step == "moved") _exit(137);
            });
            share_draft(own, draft);
          })) == 137);
  CHECK_FALSE(drop_draft(open, draft));
  CHECK(times(ledger.text(), k_id) == 1);
}
