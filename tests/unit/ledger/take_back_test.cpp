#include <doctest/doctest.h>

#include <pact/git/library.hpp>
#include <pact/ledger/take_back.hpp>

using pact::take_back;
using pact::schema::FileKind;

namespace {

const std::string k_head = "schema: pact/customer/1\nid: acme\nname: Acme\n";

std::string note(const std::string& id, const std::string& words, const std::string& more = "") {
  return "  - id: " + id +
         "\n    date: 2026-03-24\n    by: ann\n    kind: advance\n    text: " + words + "\n" + more;
}

std::optional<std::string> without(const std::string& before, const std::string& after,
                                   const std::string& text) {
  const pact::git::Library library(pact::git::Variables{});
  return take_back(FileKind::customer, "customers/ac/acme.yaml", {.before = before, .after = after},
                   text);
}

}  // namespace

TEST_CASE("take_back: a note goes, a colleague's right below it stays") {
  const std::string before = k_head + "notes:\n" + note("272a00000001", "First");
  const std::string after = before + note("272a00000002", "Mine");
  const std::string text = after + note("272a00000003", "Theirs");
  CHECK(without(before, after, text) == before + note("272a00000003", "Theirs"));
}

TEST_CASE("take_back: a comment and hand-made spacing elsewhere stay") {
  const std::string before = k_head + "notes:\n" + note("272a00000001", "First");
  const std::string after = before + note("272a00000002", "Mine");
  const std::string hand = "# by hand\n" + k_head + "phone:   020 7946 0000\nnotes:\n";
  CHECK(without(before, after,
                hand + note("272a00000001", "First") + note("272a00000002", "Mine") +
                    note("272a00000003", "Theirs")) ==
        hand + note("272a00000001", "First") + note("272a00000003", "Theirs"));
}

TEST_CASE("take_back: of the first list of its kind only the own item goes") {
  const std::string before = k_head;
  const std::string after = k_head + "notes:\n" + note("272a00000002", "Mine");
  CHECK(without(before, after, after + note("272a00000003", "Theirs")) ==
        k_head + "notes:\n" + note("272a00000003", "Theirs"));
}

TEST_CASE("take_back: a value that was set says again what it said") {
  const std::string before = k_head + "phone: 020 7946 0000\n";
  const std::string after = k_head + "phone: 020 7946 0099\n";
  CHECK(without(before, after, k_head + "group: meridian\nphone: 020 7946 0099\n") ==
        k_head + "group: meridian\nphone: 020 7946 0000\n");
}

TEST_CASE("take_back: what was told goes, a reply beside it stays") {
  const std::string told = "    told: {date: 2026-03-25, by: ann, text: One date}\n";
  const std::string reply =
      "    replies:\n      - id: 274a00000001\n        date: 2026-03-26\n        by: tom\n        "
      "text: Good\n";
  const std::string before = k_head + "notes:\n" + note("272a00000001", "First");
  CHECK(without(before, before + told, before + told + reply) == before + reply);
}

TEST_CASE("take_back: nothing when something rests on it") {
  const std::string before = k_head + "notes:\n" + note("272a00000001", "First");
  const std::string after = before + note("272a00000002", "Mine");
  const std::string reply =
      "    replies:\n      - id: 274a00000001\n        date: 2026-03-26\n        by: tom\n        "
      "text: Good\n";
  CHECK_FALSE(without(before, after, after + reply));
  CHECK_FALSE(without(k_head + "phone: a\n", k_head + "phone: b\n", k_head + "phone: c\n"));
}

TEST_CASE("take_back: an item that was removed comes back only to its place") {
  const std::string first = note("272a00000001", "First"), second = note("272a00000002", "Second");
  const std::string before = k_head + "notes:\n" + first + second;
  const std::string after = k_head + "notes:\n" + first;
  CHECK(without(before, after, "# by hand\n" + after) == "# by hand\n" + before);
  CHECK_FALSE(without(before, after, after + note("272a00000003", "Theirs")));
}
