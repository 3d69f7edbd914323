#include <doctest/doctest.h>

#include <pact/report/like_problem.hpp>

#include "support/git_sandbox.hpp"

using namespace pact;

namespace {

const Date k_today = *Date::from_iso("2026-04-01");

/// "Harbour: boats; Quay: crane"
std::string found(const Insight& insight, std::size_t most = 4) {
  test::GitSandbox sandbox;
  sandbox.write("pact.yaml", "schema: pact/charter/1\nname: Test\n");
  sandbox.write("people.yaml", "schema: pact/people/1\npeople: []\n");
  const auto customer = [&](const std::string& slug, const std::string& name,
                            const std::string& more) {
    sandbox.write("customers/" + slug + ".yaml",
                  "schema: pact/customer/1\nid: " + slug + "\nname: " + name + "\n" + more);
  };
  const auto note = [](const std::string& id, const std::string& date) {
    return "notes:\n  - {id: " + id + ", date: " + date +
           ", by: ann, kind: advance, tags: [Crane], text: T}\n";
  };
  customer("quay", "Quay", note("275r5s2f8y4h", "2026-03-27"));
  customer("acme", "Acme", note("270r5s2f8y4h", "2026-03-22"));
  customer("harbour", "Harbour", "industries: [Boats]\nwas: [harbor]\n");
  customer("long-ago", "Long ago", note("000r5s2f8y4h", "2019-03-22"));
  const auto repository = sandbox.open();
  const View view(repository, std::nullopt);
  std::string words;
  for (const auto& each : report::with_like_problem(view, insight, k_today, most)) {
    words += (words.empty() ? "" : "; ") + each.customer_name + ":";
    for (const std::string& why : each.why) words += " " + why;
  }
  return words;
}

Insight insight(std::vector<std::string> tags, std::vector<std::string> industries,
                std::string problem = "p") {
  Insight made;
  made.tags = std::move(tags);
  made.industries = std::move(industries);
  made.problem = std::move(problem);
  return made;
}

}  // namespace

TEST_CASE("customers with the like problem have a subject or an industry of it, by name") {
  CHECK(found(insight({"crane"}, {"boats"})) == "Acme: crane; Harbour: boats; Quay: crane");
  CHECK(found(insight({}, {}, "The cranes come late")) == "Acme: crane; Quay: crane");
  CHECK(found(insight({"menu"}, {"harbours"})).empty());
  CHECK(found(insight({}, {})).empty());
}

TEST_CASE("of too many the newest are named, and nobody with whom it was used") {
  CHECK(found(insight({"crane"}, {"boats"}), 1) == "Quay: crane");
  Insight used = insight({"crane"}, {"boats"});
  used.used = {{"a", "quay", k_today, "ann", ""}, {"b", "harbor", k_today, "ann", ""}};
  CHECK(found(used) == "Acme: crane");
}
