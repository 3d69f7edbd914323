#include <doctest/doctest.h>

#include <fmt/format.h>

#include <fstream>
#include <functional>
#include <map>
#include <pact/query/query.hpp>
#include <sstream>

#include "unit/query/sample.hpp"

using pact::Node;
using sample::found;

namespace {

std::vector<pact::Entry> crane_note() {
  return {{"id", "n1"},
          {"date", "2026-03-24"},
          {"by", "raj"},
          {"kind", "feedback"},
          {"from", "mia-lund"},
          {"via", "email"},
          {"tags", Node::list({"delivery", "lead time"})},
          {"text", "The crane is held until noon."},
          {"context", "Said calmly; she wants one date."},
          {"act", Node::map({{"who", "raj"}, {"due", "2026-04-09"}})},
          {"told", Node::map({{"text", "We hold it."}})},
          {"done", Node::map({{"text", "Hired another."}})},
          {"replies", Node::list({Node::map({{"id", "r1"}, {"by", "ann"}, {"text", "Good"}})})}};
}

// A test for each key: these are found, those are not.
struct Example {
  std::vector<const char*> found;
  std::vector<const char*> missed;
};

const std::map<std::string_view, Example> k_examples{
    {"customer",
     {{"customer:harbour-boats-ltd", "customer:old-harbour", "customer:HBL",
       "customer:\"harbor boats\"", "customer:harbour", "customer:\"Boats Ltd\""},
      {"customer:harb", "customer:quay", "customer:\"harbour ltd\"", "customer:meridian"}}},
    {"in", {{"in:notes", "in:note", "in:Notes"}, {"in:replies", "in:asks"}}},
    {"group",
     {{"group:meridian-leisure", "group:\"Meridian Leisure\""}, {"group:meridian", "group:x"}}},
    {"kind", {{"kind:feedback", "kind:FEEDBACK"}, {"kind:advance", "kind:mistake"}}},
    {"tag",
     {{"tag:delivery", "tag:Delivery", "tag:del*", "tag:lead-time", "tag:\"lead time\"",
       "tag:lead*"},
      {"tag:deliver", "tag:lead", "tag:time", "tag:crane"}}},
    {"by",
     {{"by:raj crane", "by:Raj crane", "by:\"raj rao\" crane", "-by:me"},
      {"by:me", "by:ann crane", "by:rao crane", "by:raj zzz"}}},
    {"from",
     {{"from:mia-lund", "from:mia", "from:lund", "from:lu*", "from:\"Mia Lund\""},
      {"from:elan", "from:mi", "from:\"Lund Mia\""}}},
    {"via", {{"via:email"}, {"via:phone"}}},
    {"division", {{"division:print"}, {"division:exhibitions"}}},
    {"team", {{"team:south-coast", "team:\"South Coast\""}, {"team:south", "team:north"}}},
    {"has", {{"has:context"}, {"has:offer"}}},
    {"is", {{"is:done"}, {"is:open"}}},
    {"date",
     {{"date:2026-03-24", "date:2026-03", "date:2026", "date:24mar", "date:\"24 Mar 2026\"",
       "date:2026-03-24..2026-03-24", "date:2026-02..2026-03", "date:..2026-03-24",
       "date:2026-03-24..", "date:24mar..today"},
      {"date:2026-03-25", "date:2025", "date:2026-03-25..", "date:..2026-03-23", "date:today"}}},
    {"since",
     {{"since:2026-03-24", "since:2026", "since:2025"}, {"since:2026-03-25", "since:yesterday"}}},
    {"until",
     {{"until:2026-03-24", "until:2026", "until:today"}, {"until:2026-03-23", "until:2025"}}},
    {"due",
     {{"due:2026-04-09", "due:9apr", "due:2026-04", "due:..2026-04-09", "due:today..+2w"},
      {"due:2026-04-08", "due:..2026-04-08", "due:fri"}}},
    {"text",
     {{"text:crane", "text:calmly", "text:hold", "text:hired", "text:\"until noon\"", "text:no*"},
      {"text:delivery", "text:mia", "text:harbour", "text:\"noon until\"", "text:cran"}}},
};

}  // namespace

TEST_CASE("every key has its example") {
  for (const auto& key : pact::query::keys()) {
    CAPTURE(key.name);
    CHECK_FALSE(key.meaning.empty());
    CHECK(k_examples.contains(key.name));
  }
  CHECK(k_examples.size() == pact::query::keys().size());
}

TEST_CASE("every key finds what it should and nothing else") {
  const auto one = sample::note(crane_note());
  for (const auto& [key, example] : k_examples) {
    for (const char* query : example.found) {
      CAPTURE(query);
      CHECK(found(query, one.note()));
    }
    for (const char* query : example.missed) {
      CAPTURE(query);
      CHECK_FALSE(found(query, one.note()));
    }
  }
}

TEST_CASE("a bare word is looked for in prose, tags and names") {
  const auto one = sample::note(crane_note());
  for (const char* query : {"crane", "NOON", "calmly", "hold", "hired", "delivery", "time",
                            "harbour", "lund", "cran*", "\"held until\"", "lead-time"}) {
    CAPTURE(query);
    CHECK(found(query, one.note()));
  }
  for (const char* query : {"cran", "raj", "email", "meridian", "hbl", "\"noon said\"",
                            "\"delivery lead\"", "\"ltd mia\"", "good"}) {
    CAPTURE(query);
    CHECK_FALSE(found(query, one.note()));
  }
}

TEST_CASE("accents, case and width are folded on both sides") {
  const auto one = sample::note(
      {{"text", "Café ÉLAN ＡＢＣ straße"}, {"from", "elan"}, {"tags", Node::list({"Qualité"})}});
  for (const char* query :
       {"cafe", "élan", "abc", "STRASSE", "tag:qualite", "from:dubois", "from:Elan"}) {
    CAPTURE(query);
    CHECK(found(query, one.note()));
  }
}

TEST_CASE("and, or, not combine") {
  const auto one = sample::note(crane_note());
  CHECK(found("crane noon", one.note()));
  CHECK_FALSE(found("crane zzz", one.note()));
  CHECK(found("zzz or crane", one.note()));
  CHECK(found("zzz yyy or crane noon", one.note()));
  CHECK_FALSE(found("zzz (yyy or crane)", one.note()));
  CHECK(found("crane -zzz", one.note()));
  CHECK_FALSE(found("crane -noon", one.note()));
  CHECK(found("-(zzz or -crane)", one.note()));
  CHECK(found("", one.note()));
}

TEST_CASE("an item without a day matches no date, and so its negation") {
  const auto one = sample::note({{"text", "x"}});
  for (const char* query : {"date:2026", "since:2000", "until:2030", "due:2026"}) {
    CAPTURE(query);
    CHECK_FALSE(found(query, one.note()));
    CHECK(found(fmt::format("-{}", query), one.note()));
  }
}

TEST_CASE("due: an act that waits for somebody is not due") {
  const auto one =
      sample::note({{"by", "raj"}, {"act", Node::map({{"who", "print"}, {"due", "2026-04-09"}})}});
  CHECK_FALSE(found("due:2026", one.note()));
  CHECK_FALSE(found("has:due", one.note()));
  CHECK(found("has:act", one.note()));
}

TEST_CASE("a reply has its note's customer and its own author and words") {
  const auto one = sample::note(crane_note());
  CHECK(found("in:replies", one.reply()));
  CHECK(found("customer:HBL", one.reply()));
  CHECK(found("good by:me division:exhibitions", one.reply()));
  CHECK_FALSE(found("crane", one.reply()));
  CHECK_FALSE(found("tag:delivery", one.reply()));
}

TEST_CASE("in: knows the sorts of item") {
  const auto ask =
      sample::ask({{"text", "Who?"}, {"replies", Node::list({Node::map({{"text", "Tom"}})})}});
  const auto idea = sample::idea({{"replies", Node::list({Node::map({{"text", "Good"}})})}});
  const auto insight = sample::insight({{"problem", "P"}});
  const auto brief = sample::brief({{"title", "T"}});
  const auto story = sample::story({{"text", "S"}});
  const auto note = sample::note(crane_note());
  const std::map<std::string_view, const pact::Item*> items{
      {"notes", &note.note()},   {"replies", &idea.reply()}, {"asks", &ask.item()},
      {"answers", &ask.reply()}, {"ideas", &idea.item()},    {"insights", &insight.item()},
      {"briefs", &brief.item()}, {"stories", &story.item()}};
  REQUIRE(items.size() == pact::query::in_values().size());
  for (const auto& sort : pact::query::in_values()) {
    for (const auto& [name, item] : items) {
      CAPTURE(sort.name);
      CAPTURE(name);
      CHECK(found(fmt::format("in:{}", sort.name), *item) == (sort.name == name));
    }
  }
}

TEST_CASE("customer: of shared items is whom they are about") {
  const auto ask = sample::ask({{"about", Node::list({"harbour-boats-ltd", "old-quay"})}});
  CHECK(found("customer:harbour-boats-ltd", ask.item()));
  CHECK_FALSE(found("customer:quay", ask.item()));

  pact::query::ParseContext context = sample::context();
  context.customers = [](std::string_view) {
    return std::vector<pact::query::NamedCustomer>{{"new-quay", {"old-quay"}}};
  };
  CHECK(matches(pact::query::parse("customer:quay", context), ask.item(), {sample::k_today}));
}

TEST_CASE("tag: finds the topics of an idea, from: its contact and no colleague") {
  const auto theirs =
      sample::idea({{"about", Node::list({"delivery"})},
                    {"from", Node::map({{"customer", "acme"}, {"contact", "mia"}})}});
  CHECK(found("tag:delivery", theirs.item()));
  CHECK(found("delivery", theirs.item()));
  CHECK(found("from:mia", theirs.item()));
  const auto ours = sample::idea({{"from", Node::map({{"colleague", "raj"}})}});
  CHECK_FALSE(found("from:raj", ours.item()));
  CHECK_FALSE(found("has:from", ours.item()));
  const auto brief = sample::brief({{"from", "marketing"}});
  CHECK(found("from:marketing", brief.item()));
}

TEST_CASE("kind: knows stories too") {
  const auto story = sample::story({{"kind", "in-progress"}});
  CHECK(found("kind:in-progress", story.item()));
  CHECK_FALSE(found("kind:mistake", story.item()));
}

TEST_CASE("dates without a year are in the past for date:, to come for due:") {
  const auto one = sample::note({{"date", "2025-04-09"},
                                 {"by", "raj"},
                                 {"act", Node::map({{"who", "raj"}, {"due", "2026-04-09"}})}});
  CHECK(found("date:9apr", one.note()));
  CHECK(found("due:9apr", one.note()));
  CHECK(found("date:1apr..9apr", sample::note({{"date", "2026-04-01"}}).note()));
}

TEST_CASE("kind: and via: take what the schema takes") {
  std::stringstream schemas;
  for (const char* name : {"customer", "story"}) {
    std::ifstream file(fmt::format("{}/schemas/{}.schema.json", PACT_SOURCE_DIR, name));
    schemas << file.rdbuf();
  }
  const std::string all = schemas.str();
  const auto enumeration = [](auto values, std::size_t first, std::size_t count) {
    std::string list;
    for (const auto& value : values.subspan(first, count)) {
      list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", value.name);
    }
    return "[" + list + "]";
  };
  const auto kinds = pact::query::kind_values();
  CHECK(all.find(enumeration(kinds, 0, 3)) != std::string::npos);
  CHECK(all.find(enumeration(kinds, 3, kinds.size() - 3)) != std::string::npos);
  const auto vias = pact::query::via_values();
  CHECK(all.find(enumeration(vias, 0, vias.size())) != std::string::npos);
  for (const auto& via : vias) CHECK_FALSE(via.meaning.empty());
  for (const auto& kind : kinds) CHECK_FALSE(kind.meaning.empty());
}
