#include <doctest/doctest.h>

#include <pact/check/low_card_keys.hpp>
#include <pact/yaml/reader.hpp>
#include <random>
#include <set>

using namespace pact;
using namespace pact::check;
using schema::FileKind;

namespace {

bool may_hold(std::string_view text) {
  LowCardSieve sieve;
  return sieve.may_hold(FileKind::customer, text);
}

std::vector<LowCardKey> keys_of(const std::string& text) {
  return low_card_keys(FileKind::customer, yaml::read("x", text, yaml::Readers::own).root);
}

void collect_names(const schema::Shape& shape, std::set<std::string>& names,
                   std::set<const schema::Shape*>& seen) {
  if (!seen.insert(&shape).second) return;
  for (const schema::Property& each : shape.properties) {
    names.insert(each.name);
    collect_names(*each.shape, names, seen);
  }
  if (shape.item) collect_names(*shape.item, names, seen);
}

}  // namespace

TEST_CASE("no key of the schemas is called as a Low Card") {
  std::set<std::string> names;
  std::set<const schema::Shape*> seen;
  for (const FileKind kind : schema::k_file_kinds)
    collect_names(schema::shape_of(kind), names, seen);
  CHECK(names.size() > 60);
  for (const std::string& each : names) {
    CAPTURE(each);
    CHECK(!schema::low_card_key(each));
  }
}

TEST_CASE("low_card_keys finds them wherever they stand") {
  CHECK(keys_of("id: a\ncalls_made: 14\n").size() == 1);
  CHECK(keys_of("old: {then: [{minutes: 5}]}\n").size() == 1);
  CHECK(keys_of("notes:\n  - {fields: {stage: x, stage-light: y}}\n").size() == 1);
  CHECK(keys_of("notes:\n  - text: |-\n      calls: 14\n").empty());
  const auto fields = low_card_keys(
      FileKind::charter,
      yaml::read("pact.yaml", "feedback_fields:\n  - {id: score, type: text}\n").root);
  REQUIRE(fields.size() == 1);
  CHECK(fields.front().key == "score");
}

TEST_CASE("the sieve lets a usual file through as empty") {
  CHECK_FALSE(
      may_hold("schema: pact/customer/1\nid: a\nnotes:\n"
               "  - {id: x, date: 2026-03-24, by: ann, act: {who: raj}}\n"
               "  - text: |-\n      He said: we meet at 12:30, http://x.example/calls\n"));
}

TEST_CASE("the sieve knows the ways to write a key") {
  for (const char* text : {"calls: 1\n",
                           "  - calls: 1\n",
                           "- - calls: 1\n",
                           "{a: b, calls: 1}\n",
                           "\"calls\": 1\n",
                           "'calls': 1\n",
                           "{\"calls\":1}\n",
                           "{'calls':1}\n",
                           "calls : 1\n",
                           "\"calls\" : 1\n",
                           "\"\\x63alls\": 1\n",
                           "? calls\n: 1\n",
                           "{a: b, 'calls\n   made': 1}\n",
                           "a:\r\n  calls: 1\r\n",
                           "\xEF\xBB\xBF"
                           "calls: 1\n",
                           "calls:\n",
                           "calls:",
                           "{calls: }",
                           "[{calls: 1}]",
                           "a, calls {made: 1\n",
                           "{x: y, \"calls {made\": 1}\n",
                           "{x: y, \"calls {, 'made'\": 1}\n",
                           "'it''s calls': 1\n",
                           "text'':? score: 1\n",
                           "date:}- stage: 1\n",
                           "Calls Made: 1\n",
                           "CallsMade: 1\n",
                           "a: {b: {c: {calls: 1}}}\n"}) {
    CAPTURE(std::string(text));
    CHECK(may_hold(text));
  }
}

TEST_CASE("a key is on one line, by which the sieve goes") {
  for (const char* text : {"{a: b, calls\n   made: 1}\n", "{'calls\n  made': 1}\n",
                           "calls\n  made: 1\n", "? calls\n: 1\n", "\"calls\n  made\": 1\n"}) {
    CAPTURE(std::string(text));
    CHECK_THROWS_AS(keys_of(text), Error);
  }
}

TEST_CASE("the sieve never misses what the reader finds") {
  std::random_device device;
  const char* const given = getenv("PACT_TEST_SEED");
  const unsigned seed = given ? static_cast<unsigned>(std::stoul(given)) : device();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::vector<std::string> pieces = {
      "calls",   "made",  "score",  "a",          "date", "by",       ": ",          ":",
      ":\n",     "\n",    "\n  ",   "  ",         "- ",   "{",        "}",           "[",
      "]",       ", ",    ",",      "\"",         "'",    "''",       "\\x63",       "\\\"",
      "|-\n",    "? ",    "\r\n",   " ",          "x",    "# ",       "\n    ",      "stage",
      "rate",    "notes", "text",   "\t",         "-",    "{a: b",    ">\n",         "fields",
      "\"calls", "alls",  "'calls", "calls made", "\n- ", "\xC2\xA0", "\xE2\x80\xA8"};
  std::size_t read = 0, found = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string text;
    const std::size_t length = 1 + random() % 9;
    for (std::size_t i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
    std::vector<LowCardKey> keys;
    try {
      keys = keys_of(text);
      ++read;
    } catch (const Error&) {
      continue;
    }
    if (keys.empty()) continue;
    ++found;
    if (may_hold(text)) continue;
    CAPTURE(text);
    FAIL_CHECK("the sieve misses a Low Card");
  }
  CHECK(read > 1000);
  CHECK(found > 200);
}
