#include <doctest/doctest.h>

#include <algorithm>
#include <pact/ledger/record_versions.hpp>

#include "support/git_sandbox.hpp"

using namespace pact;

namespace {

std::string customer(const std::string& id, const std::string& was,
                     const std::vector<std::string>& notes) {
  std::string text = "schema: pact/customer/1\nid: " + id + "\nname: Acme\n" +
                     (was.empty() ? "" : "was: [" + was + "]\n") +
                     (notes.empty() ? "" : "notes:\n");
  for (const std::string& note : notes)
    text += "  - {id: " + note + ", date: 2026-03-24, by: ann, kind: advance, text: words}\n";
  return text;
}

git::Oid tree_at_head(const test::GitSandbox& sandbox) {
  const git::Repository repository = sandbox.open();
  return git::tree_of(repository, *repository.head().commit);
}

}  // namespace

TEST_CASE(
    "record_versions: of two files that once had the slug, the one with its items is the record") {
  // Two people each made a customer called acme; each was renamed. Whoever was offline meanwhile
  // has one of them still under the old name.
  for (const bool newcomer_is_first : {true, false}) {
    CAPTURE(newcomer_is_first);
    const std::string newcomer = newcomer_is_first ? "acme-a" : "acme-z";
    test::GitSandbox sandbox;
    sandbox.write("customers/acme.yaml", customer("acme", "", {"272a00000001", "272a00000002"}));
    sandbox.commit_all("base");
    const git::Oid base = tree_at_head(sandbox);
    sandbox.write("customers/acme.yaml",
                  customer("acme", "", {"272a00000001", "272a00000002", "272a00000003"}));
    sandbox.commit_all("ours");
    const git::Oid ours = tree_at_head(sandbox);
    sandbox.git({"rm", "-q", "customers/acme.yaml"});
    sandbox.write("customers/" + newcomer + ".yaml", customer(newcomer, "acme", {"272a00000009"}));
    sandbox.write("customers/acme-m.yaml",
                  customer("acme-m", "acme", {"272a00000001", "272a00000002"}));
    sandbox.commit_all("theirs");
    const git::Oid theirs = tree_at_head(sandbox);

    const git::Repository repository = sandbox.open();
    const auto records =
        record_versions(repository, git::three_way(repository, base, ours, theirs));
    REQUIRE(records.size() == 2);
    const auto old = std::ranges::find_if(
        records, [](const RecordVersions& each) { return each.base.has_value(); });
    REQUIRE(old != records.end());
    CHECK(old->ours->path == "customers/acme.yaml");
    REQUIRE(old->theirs);
    CHECK(old->theirs->path == "customers/acme-m.yaml");
    const auto other = old == records.begin() ? std::next(old) : records.begin();
    CHECK(other->theirs->path == "customers/" + newcomer + ".yaml");
    CHECK_FALSE(other->ours);
  }
}
