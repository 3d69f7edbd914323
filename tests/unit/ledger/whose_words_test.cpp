#include <doctest/doctest.h>

#include <pact/ledger/whose_words.hpp>
#include <pact/yaml/reader.hpp>

using namespace pact;
using Deed = Offence::Deed;

namespace {

constexpr const char* k_customer =
    "schema: pact/customer/1\n"
    "id: harbour\n"
    "name: Harbour\n"
    "notes:\n"
    "  - id: 272a9w4xq7tm\n"
    "    date: 2026-03-24\n"
    "    by: raj\n"
    "    kind: feedback\n"
    "    tags: [delivery]\n"
    "    text: Two dates\n"
    "    replies:\n"
    "      - {id: 273b1w4xq7tm, date: 2026-03-25, by: ann, text: One date}\n"
    "  - id: 274c2w4xq7tm\n"
    "    date: 2026-03-26\n"
    "    by: tom\n"
    "    entered: ann\n"
    "    kind: advance\n"
    "    text: Imported\n";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

Node read(const std::string& text) {
  return yaml::read("customers/harbour.yaml", text).root;
}

std::vector<Offence> offences_of(const std::string& before, const std::string& after,
                                 const char* me) {
  return offences(schema::FileKind::customer, read(before), read(after), me);
}

}  // namespace

TEST_CASE("own_words") {
  const std::vector<OwnWords> words = own_words(schema::FileKind::customer, read(k_customer));
  REQUIRE(words.size() == 3);
  CHECK(words[0].id == "272a9w4xq7tm");
  CHECK(words[0].noun == "note");
  CHECK(words[0].words.text_of("text") == "Two dates");
  CHECK(words[0].words.find("replies") == nullptr);
  CHECK(to_string(words[1].at) == "notes/272a9w4xq7tm/replies/273b1w4xq7tm");
  CHECK(words[2].entered == "ann");
}

TEST_CASE("offences: nothing, and what others may add") {
  CHECK(offences_of(k_customer, k_customer, "tom").empty());
  const std::string told =
      replaced(k_customer, "    text: Two dates\n",
               "    text: Two dates\n    told: {date: 2026-03-25, by: tom, text: One}\n");
  CHECK(offences_of(k_customer, told, "tom").empty());
  CHECK(
      offences_of(k_customer, replaced(k_customer, "name: Harbour", "name: Quay"), "tom").empty());
}

TEST_CASE("offences: words of another") {
  const std::string changed = replaced(k_customer, "Two dates", "Three dates");
  const std::vector<Offence> found = offences_of(k_customer, changed, "ann");
  REQUIRE(found.size() == 1);
  CHECK(found[0].deed == Deed::changed);
  CHECK(found[0].key == "text");
  CHECK(found[0].item.by == "raj");
  CHECK(offences_of(k_customer, changed, "raj").empty());

  const std::vector<Offence> added = offences_of(
      k_customer,
      replaced(k_customer, "    kind: feedback\n", "    kind: feedback\n    feeling: uneasy\n"),
      "ann");
  REQUIRE(added.size() == 1);
  CHECK(added[0].key == "feeling");

  const std::vector<Offence> forgotten =
      offences_of(k_customer, replaced(k_customer, "Two dates", "'[forgotten]'"), "ann");
  REQUIRE(forgotten.size() == 1);
  CHECK(forgotten[0].deed == Deed::forgotten);
}

TEST_CASE("offences: a reply inside of my own note is another's") {
  const std::string gone = replaced(
      k_customer,
      "    replies:\n      - {id: 273b1w4xq7tm, date: 2026-03-25, by: ann, text: One date}\n", "");
  const std::vector<Offence> found = offences_of(k_customer, gone, "raj");
  REQUIRE(found.size() == 1);
  CHECK(found[0].deed == Deed::removed);
  CHECK(found[0].item.noun == "reply");
  CHECK(offences_of(k_customer, gone, "ann").empty());
}

TEST_CASE("offences: what was entered for its author") {
  CHECK(offences_of(k_customer, replaced(k_customer, "Imported", "Mended"), "ann").empty());
  CHECK(offences_of(k_customer, replaced(k_customer, "Imported", "Mended"), "tom").empty());
  CHECK(offences_of(k_customer, replaced(k_customer, "Imported", "Mended"), "raj").size() == 1);
  // Nobody gets the right by saying so.
  const std::string claimed =
      replaced(k_customer, "    by: raj\n", "    by: raj\n    entered: tom\n");
  REQUIRE(offences_of(k_customer, claimed, "tom").size() == 1);
  CHECK(offences_of(k_customer, claimed, "tom")[0].key == "entered");
}

TEST_CASE("offences: words in another's mouth") {
  const std::string more =
      std::string(k_customer) +
      "  - {id: 275d3w4xq7tm, date: 2026-03-27, by: raj, kind: advance, text: Yes}\n";
  const std::vector<Offence> found = offences_of(k_customer, more, "ann");
  REQUIRE(found.size() == 1);
  CHECK(found[0].deed == Deed::ascribed);
  CHECK(offences_of(k_customer, more, "raj").empty());
  const std::vector<Offence> given =
      offences_of(more, replaced(more, "by: raj, kind", "by: tom, kind"), "raj");
  REQUIRE(given.size() == 1);
  CHECK(given[0].deed == Deed::ascribed);
}

TEST_CASE("offences: a move to another file is none") {
  const std::vector<OwnWords> before = own_words(schema::FileKind::customer, read(k_customer));
  std::vector<OwnWords> after = before;
  for (OwnWords& each : after) each.at.insert(each.at.begin(), "elsewhere");
  CHECK(offences(before, after, "lena").empty());
}

TEST_CASE("offences: an item without an id is known by its words") {
  const std::string without = replaced(k_customer, "  - id: 272a9w4xq7tm\n    date", "  - date");
  CHECK(offences_of(without, k_customer, "tom").empty());
  const std::vector<Offence> found =
      offences_of(without, replaced(without, "Two dates", "Three"), "tom");
  REQUIRE(!found.empty());
  CHECK(found[0].deed == Deed::removed);
  CHECK(offences_of(without, replaced(without, "Two dates", "Three"), "raj").empty());
}

TEST_CASE("offences: settling an unsettled place is none") {
  const std::string open =
      replaced(k_customer, "    text: Two dates\n",
               "    text: Two dates\n    unsettled: [{at: text, or: [Three dates]}]\n");
  const std::string settled = replaced(k_customer, "Two dates", "Three dates");
  CHECK(offences_of(open, settled, "ann").empty());
  CHECK(offences_of(open, replaced(k_customer, "Two dates", "Four dates"), "ann").size() == 1);
}

TEST_CASE("other_hand_in") {
  const Node note = read(k_customer).items_of("notes")[0];
  CHECK(other_hand_in(note, "raj") == "ann");
  CHECK(other_hand_in(note, "ann").empty());
  CHECK(is_mine(note, "raj"));
  CHECK_FALSE(is_mine(note, "ann"));
}
