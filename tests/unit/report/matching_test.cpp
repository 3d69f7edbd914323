#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <pact/ledger/view.hpp>
#include <pact/report/matching.hpp>
#include <random>

#include "support/git_sandbox.hpp"

using namespace pact;
using report::about;
using report::elsewhere;
using report::matching_briefs;
using report::matching_insights;

namespace {

const Date k_today = *Date::from_iso("2026-04-01");

class Office {
 public:
  Office() {
    sandbox_.write("pact.yaml", "schema: pact/charter/1\nname: Test\n");
    sandbox_.write("people.yaml", "schema: pact/people/1\npeople: []\n");
    sandbox_.write("customers/harbour.yaml", R"(schema: pact/customer/1
id: harbour
name: Harbour Boats
was: [harbor]
group: Meridian
industries: [Boats]
needs:
  - {id: 25hv4k8n2sd6, date: 2026-02-03, by: ann, wants: Autumn market outlook}
  - {id: 25hv4k8n2sd7, date: 2026-02-03, by: ann, wants: Old prices, done: {date: 2026-03-01, by: ann}}
notes:
  - {id: 272a9w4xq7tm, date: 2026-03-24, by: raj, kind: feedback, tags: [Délivery, "№", "+", crane], text: Two dates for the berth}
  - {id: 1mqa9w4xq7tm, date: 2025-03-24, by: raj, kind: feedback, tags: [mooring], text: Too long ago}
)");
  }

  void write(const std::string& path, const std::string& text) { sandbox_.write(path, text); }
  void brief(const std::string& id, const std::string& more) {
    write("briefs/b-" + id + ".yaml", "schema: pact/brief/1\nid: " + id +
                                          "\ndate: 2026-03-01\nby: lena\ntitle: " + id +
                                          "\nfrom: marketing\n" + more);
  }

  /// Ids and reasons: "a word:outlook need:25h…".
  std::vector<std::string> briefs(const std::string& purpose = "") {
    const auto repository = sandbox_.open();
    const View view(repository, std::nullopt);
    const Customer& customer = view.customer("harbour")->customer;
    auto what = about(customer, k_today, purpose);
    std::vector<std::string> found;
    for (const auto& each : matching_briefs(view, customer, what, k_today)) {
      std::string words = each.id;
      for (const auto& reason : each.why)
        words += " " + std::string(reason.kind) + ":" + reason.what;
      for (const std::string& need : each.needs) words += " for " + need;
      found.push_back(words);
    }
    std::ranges::sort(found);
    return found;
  }

  std::vector<std::string> insights() {
    const auto repository = sandbox_.open();
    const View view(repository, std::nullopt);
    const Customer& customer = view.customer("harbour")->customer;
    std::vector<std::string> found;
    for (const auto& each : matching_insights(view, customer, about(customer, k_today, "")))
      found.push_back(each.id + " " + each.why.front().what + " " + each.used);
    return found;
  }

  /// "customer id", the newest first.
  std::vector<std::string> others(std::size_t most, Indexing indexing = {}) {
    const auto repository = sandbox_.open();
    const View view(repository, std::nullopt, indexing);
    const Customer& customer = view.customer("harbour")->customer;
    std::vector<std::string> found;
    for (const auto& each : elsewhere(
             view, customer, {.tags = about(customer, k_today, "").tags, .words = {}, .not_by = {}},
             k_today, most)) {
      found.push_back(each.customer + " " + each.id);
    }
    return found;
  }

 private:
  test::GitSandbox sandbox_;
};

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a brief is matched by words, needs, tags, industries and names, and says which") {
  Office office;
  office.brief("by-need", "matches: {needs: [25hv4k8n2sd6]}\n");
  office.brief("by-word", "matches: {words: [OUTLOOK, \"market outlook\", autumn fair]}\n");
  office.brief("by-note", "matches: {words: [berth]}\n");
  office.brief("by-tag", "tags: [delivery]\n");
  office.brief("by-industry", "matches: {industries: [boats, trains]}\n");
  office.brief("by-name", "matches: {customers: [harbor]}\n");
  office.brief("by-group", "matches: {customers: [meridian]}\n");
  office.brief("by-effect", "decision: {effect: Slower, about: [harbour, 272a9w4xq7tm]}\n");
  office.brief("not-done", "matches: {needs: [25hv4k8n2sd7], words: [prices]}\n");
  office.brief("not-old", "tags: [mooring]\n");
  office.brief("not-over", "tags: [crane]\nuntil: 2026-03-31\n");
  office.brief("until", "tags: [crane]\nuntil: 2026-04-01\n");
  office.brief("nobody", "matches: {words: [train]}\n");
  office.write("briefs/broken-000000.yaml", "schema: pact/brief/1\nid: [\n");
  CHECK(office.briefs() ==
        Found{"by-effect customer:harbour item:272a9w4xq7tm", "by-group customer:meridian",
              "by-industry industry:boats", "by-name customer:harbor",
              "by-need need:25hv4k8n2sd6 for 25hv4k8n2sd6", "by-note word:berth",
              "by-tag tag:delivery", "by-word word:OUTLOOK word:market outlook for 25hv4k8n2sd6",
              "until tag:crane"});
}

TEST_CASE("what a visit is for matches, too") {
  Office office;
  office.brief("a", "matches: {words: [winter berths]}\n");
  CHECK(office.briefs().empty());
  CHECK(office.briefs("Talk of winter berths") == Found{"a word:winter berths"});
}

TEST_CASE("an insight fits by industry or tag; one that was used says what came of it") {
  Office office;
  const std::string head = "schema: pact/insight/1\nby: tom\ntitle: t\nproblem: p\nvalue: v\n";
  office.write("insights/a.yaml", head + "id: a\ndate: 2026-01-02\nindustries: [boats]\n");
  office.write("insights/b.yaml",
               head +
                   "id: b\ndate: 2026-01-03\ntags: [crane]\nused:\n"
                   "  - {id: 26mf3c6y8d5n, customer: harbor, date: 2026-02-01, by: ann, "
                   "outcome: They asked for dates}\n");
  office.write("insights/c.yaml", head + "id: c\ndate: 2026-01-03\ntags: [mooring]\n");
  CHECK(office.insights() == Found{"b crane They asked for dates", "a boats "});
}

TEST_CASE("an insight that was used fits from then on, whatever it is about") {
  Office office;
  const std::string head =
      "schema: pact/insight/1\nby: tom\ntitle: t\nproblem: p\ndate: 2026-01-02\n";
  office.write(
      "insights/a.yaml",
      head + "id: a\nused: [{id: 26mf3c6y8d5n, customer: harbour, date: 2026-02-01, by: ann}]\n");
  office.write(
      "insights/b.yaml",
      head + "id: b\nused: [{id: 26mf3c6y8d5n, customer: other, date: 2026-02-01, by: ann}]\n");
  CHECK(office.insights() == Found{"a harbour "});
}

TEST_CASE(
    "elsewhere is newest first, once a customer, within two years, and found alike by an index") {
  Office office;
  std::mt19937 chance(77);  // NOLINT: the same each time
  const std::vector<std::string> tags{"crane", "delivery", "mooring", "price"};
  struct Newest {
    int days_ago;
    std::string id;
  };
  std::map<std::string, Newest> expected;
  for (int n = 0; n < 60; ++n) {
    const std::string slug = "c" + std::to_string(100 + n);
    std::string text = "schema: pact/customer/1\nid: " + slug + "\nname: " + slug + "\nnotes:\n";
    for (int item = 0; item < 3; ++item) {
      const int days_ago = n < 6 ? 728 + n : static_cast<int>(chance() % 900);
      const std::string& tag = tags[chance() % tags.size()];
      const std::string id = "000000000" + std::to_string(100 + n).substr(1) + std::to_string(item);
      text += "  - {id: " + id + ", date: " + k_today.plus_days(-days_ago).iso() +
              ", by: tom, kind: advance, tags: [" + tag + "], text: x}\n";
      if ((tag != "crane" && tag != "delivery") || days_ago > 730) continue;
      const auto known = expected.find(slug);
      const bool newer = known == expected.end() || days_ago < known->second.days_ago;
      if (newer) expected[slug] = {days_ago, id};
    }
    office.write("customers/" + slug + ".yaml", text);
  }
  std::vector<std::pair<int, std::string>> sorted;
  for (const auto& [slug, newest] : expected)
    sorted.emplace_back(newest.days_ago, slug + " " + newest.id);
  std::ranges::sort(sorted);
  Found all;
  for (const auto& [days, line] : sorted) all.push_back(line);
  REQUIRE(all.size() > 20);
  CHECK(office.others(1000) == all);
  CHECK(office.others(1000, {.least = 0}) == all);
  for (const std::size_t most : {1, 5, 12}) {
    const Found some(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most));
    CHECK(office.others(most) == some);
    CHECK(office.others(most, {.least = 0}) == some);
  }
}

TEST_CASE("who writes most does not crowd out the others elsewhere") {
  Office office;
  const auto write = [&](const std::string& slug, const std::string& by, int days_ago) {
    office.write("customers/" + slug + ".yaml",
                 "schema: pact/customer/1\nid: " + slug + "\nname: " + slug +
                     "\nnotes:\n  - {id: id" + slug +
                     ", date: " + k_today.plus_days(-days_ago).iso() + ", by: " + by +
                     ", kind: advance, tags: [crane], text: x}\n");
  };
  write("quay", "ann", 500);
  write("pier", "raj", 300);
  write("dock", "raj", 301);
  const Found before{"c150 idc150", "pier idpier", "quay idquay"};
  write("c150", "tom", 1);
  CHECK(office.others(3) == before);
  for (int n = 0; n < 50; ++n) write("c" + std::to_string(100 + n), "tom", 2 + n);
  CHECK(office.others(3) == before);
  CHECK(office.others(3, {.least = 0}) == before);
  CHECK(office.others(5) ==
        Found{"c150 idc150", "pier idpier", "quay idquay", "c100 idc100", "dock iddock"});
}
