#include <doctest/doctest.h>

#include <pact/report/stories.hpp>

#include "support/git_sandbox.hpp"

using namespace pact;

namespace {

const Date k_today = *Date::from_iso("2026-04-15");

class Office {
 public:
  explicit Office(const std::string& champions = "") {
    sandbox_.write("pact.yaml",
                   "schema: pact/charter/1\nname: Test\nbehaviours:\n"
                   "  - {id: tell, says: I tell}\n  - {id: ask, says: I ask}\n" +
                       champions);
    sandbox_.write("people.yaml", "schema: pact/people/1\npeople: []\n");
  }

  void story(const std::string& id, const std::string& date, const std::string& behaviour) {
    sandbox_.write("stories/" + id + ".yaml",
                   "schema: pact/story/1\nid: " + id + "\ndate: " + date +
                       "\nby: ann\nbehaviour: " + behaviour +
                       "\nkind: success\ntext: T\ncites: [1v0m8d3r5wq2]\n");
  }

  /// "2026-03 ask a b, tell c; without 2026-02"
  std::string digest(std::optional<Date> month = std::nullopt) {
    const auto repository = sandbox_.open();
    const View view(repository, std::nullopt);
    const report::StoryDigest found = report::story_digest(view, month, k_today);
    std::string words;
    for (const auto& each : found.months) {
      words += (words.empty() ? "" : "; ") + each.first.iso().substr(0, 7);
      for (const auto& behaviour : each.behaviours) {
        words += " " + behaviour.behaviour.id + ":";
        for (const Story& story : behaviour.stories) words += " " + story.id;
      }
    }
    for (const Date first : found.without) words += " -" + first.iso().substr(0, 7);
    return words;
  }

 private:
  test::GitSandbox sandbox_;
};

}  // namespace

TEST_CASE("a digest goes by month and behaviour, in the charter's order, and by day") {
  Office office;
  office.story("c", "2026-03-20", "ask");
  office.story("b", "2026-03-02", "ask");
  office.story("a", "2026-03-05", "tell");
  office.story("d", "2026-01-31", "former");
  CHECK(office.digest() == "2026-03 tell: a ask: b c; 2026-01 former: d -2026-02");
  CHECK(office.digest(*Date::from_iso("2026-01-01")) == "2026-01 former: d");
  CHECK(office.digest(*Date::from_iso("2026-02-01")) == "2026-02");
}

TEST_CASE("months are missing since the first champion, for a year, and not the one that runs") {
  CHECK(Office("champions: [{who: ann, since: 2026-02-10}]\n").digest() == " -2026-03 -2026-02");
  CHECK(Office().digest().empty());
  Office old;
  old.story("a", "2019-12-01", "ask");
  CHECK(old.digest() ==
        "2019-12 ask: a -2026-03 -2026-02 -2026-01 -2025-12 -2025-11 -2025-10 -2025-09 -2025-08 "
        "-2025-07 -2025-06 -2025-05 -2025-04");
}
