#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <pact/report/news.hpp>
#include <random>
#include <set>

#include "support/git_sandbox.hpp"

using namespace pact;
using report::Happening;

namespace {

const Date k_today = *Date::from_iso("2026-04-01");

/// A ledger whose only customer Ann looks after, with whatever notes are put in.
class Office {
 public:
  Office() {
    sandbox_.write("pact.yaml", "schema: pact/charter/1\nname: Test\n");
    sandbox_.write("people.yaml",
                   "schema: pact/people/1\npeople:\n"
                   "  - {id: ann, name: Ann Berg, emails: [ann@example.com]}\n"
                   "  - {id: raj, name: Raj Rao, emails: [raj@example.com]}\n");
    commit({});
  }

  /// Notes by Raj with these ids; "x!" has been told too.
  void commit(const std::set<std::string>& notes, const std::string& slug = "harbour") {
    for (const std::string each : {"harbour", "quay"})
      std::filesystem::remove(sandbox_.root() / "customers" / (each + ".yaml"));
    std::string text = "schema: pact/customer/1\nid: " + slug + "\nname: Harbour\nstewards:\n" +
                       "  - {who: ann}\nnotes:\n";
    for (const std::string& note : notes) {
      const bool told = note.ends_with('!');
      text += "  - {id: " + note.substr(0, note.find('!')) +
              ", date: 2020-01-01, by: raj, kind: advance, text: T" +
              (told ? ", told: {date: 2026-01-01, by: raj, text: Yes}" : "") + "}\n";
    }
    sandbox_.write("customers/" + slug + ".yaml", text);
    sandbox_.commit_all("c");
  }
  void reset(const std::string& to) { sandbox_.git({"reset", "-q", "--hard", to}); }
  std::string head() { return sandbox_.open().head().commit->hex(); }

  /// Keys of what Ann has not seen, which she then has.
  std::vector<std::string> look() {
    Ledger ledger = open();
    const auto next = report::next_look(ledger, mark_);
    std::vector<std::string> keys = keys_of(ledger, *next);
    mark_ = report::advanced(ledger, mark_, next->to);
    return keys;
  }
  void forget_objects() {
    sandbox_.git({"reflog", "expire", "--expire=all", "--all"});
    sandbox_.git({"gc", "-q", "--prune=now"});
  }
  const ReadMark& mark() const { return *mark_; }
  test::GitSandbox& sandbox() { return sandbox_; }

 private:
  Ledger open() {
    return Ledger(sandbox_.open(),
                  {.today = k_today, .random = [] { return 7; }, .checkpoint = {}});
  }
  std::vector<std::string> keys_of(const Ledger& ledger, const report::Look& look) {
    const lookup::Records records(ledger.view());
    std::vector<std::string> keys;
    const report::News news =
        report::news(ledger, records, look, {.id = "ann", .division = {}, .watches = {}});
    for (const report::NewsItem& item : news.items) {
      for (const Happening& each : item.what)
        keys.push_back(each.key.substr(0, each.key.rfind('/')));
    }
    std::ranges::sort(keys);
    return keys;
  }

  test::GitSandbox sandbox_;
  std::optional<ReadMark> mark_;
};

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("a look tells what came since the one before, once, whatever its day") {
  Office office;
  CHECK(office.look() == Keys{});
  office.commit({"a1"});
  CHECK(office.look() == Keys{"a1"});
  CHECK(office.look() == Keys{});
  office.commit({"a0", "a1"});
  CHECK(office.look() == Keys{"a0"});
  office.commit({"a0!", "a1"});
  CHECK(office.look() == Keys{"a0/told"});
  CHECK(office.mark().gone.empty());
}

TEST_CASE("a customer that gets another name brings no news") {
  Office office;
  office.look();
  office.commit({"a1", "a2!"});
  CHECK(office.look() == Keys{"a1", "a2", "a2/told"});
  office.commit({"a1", "a2!"}, "quay");
  CHECK(office.look() == Keys{});
  office.commit({"a1", "a2!", "a3"}, "quay");
  CHECK(office.look() == Keys{"a3"});
}

TEST_CASE("what was taken back is remembered, and forgotten when it is there again") {
  Office office;
  office.look();
  const std::string before = office.head();
  office.commit({"a1", "a2!"});
  const std::string after = office.head();
  CHECK(office.look() == Keys{"a1", "a2", "a2/told"});
  office.reset(before);
  CHECK(office.look() == Keys{});
  CHECK(office.mark().gone.size() == 3);
  office.commit({"a1", "a3"});
  CHECK(office.look() == Keys{"a3"});
  office.reset(after);
  CHECK(office.look() == Keys{});
  CHECK(office.mark().gone == std::set<std::string>{"a3"});
}

TEST_CASE("a look whose commit is gone goes on from what every clone has") {
  Office office;
  test::GitSandbox& box = office.sandbox();
  box.git({"init", "-q", "--bare", (box.top() / "remote.git").string()}, box.top());
  box.git({"remote", "add", "origin", (box.top() / "remote.git").string()});
  office.commit({"a1"});
  box.git({"push", "-q", "-u", "origin", "main"});
  const std::string shared = office.head();
  office.commit({"a1", "a2"});
  CHECK(office.look() == Keys{"a1", "a2"});
  REQUIRE(office.mark().shared);
  CHECK(office.mark().shared->hex() == shared);
  office.reset(shared);
  office.forget_objects();
  office.commit({"a1", "a3"});
  CHECK(office.look() == Keys{"a3"});
}

TEST_CASE("over random histories each key is told once, and none is lost") {
  const char* given = std::getenv("PACT_TEST_SEED");
  const unsigned seed = given ? static_cast<unsigned>(std::stoul(given)) : std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  Office office;
  office.look();
  std::vector<std::string> commits{office.head()};
  std::map<std::string, std::set<std::string>> content{{commits[0], {}}};
  std::set<std::string> told;
  for (int step = 0; step < 40; ++step) {
    if (random() % 3 == 0) {
      office.reset(commits[random() % commits.size()]);
    } else {
      std::set<std::string> notes = content[office.head()];
      notes.insert("n" + std::to_string(random() % 30));
      if (random() % 4 == 0 && !notes.empty()) notes.erase(notes.begin());
      office.commit(notes, random() % 5 == 0 ? "quay" : "harbour");
      commits.push_back(office.head());
      content[office.head()] = notes;
    }
    if (random() % 2) continue;
    for (const std::string& key : office.look()) {
      CAPTURE(key);
      CHECK(told.insert(key).second);
    }
    for (const std::string& note : content[office.head()]) {
      CAPTURE(note);
      CHECK(told.contains(note));
    }
  }
}
