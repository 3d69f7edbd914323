#include <doctest/doctest.h>

#include <pact/base/text.hpp>
#include <pact/query/query.hpp>

#include "property/query/reference.hpp"

using pact::ErrorKind;
using pact::Node;
using pact::query::ParseContext;
using reference::Generator;
using reference::pick;

namespace {

const pact::Date k_today = *pact::Date::from_iso("2026-04-10");

ParseContext context() {
  return {k_today, "ann", nullptr};
}

// Random notes of one customer, with the items made of them.
class Sample {
 public:
  Sample(Generator& generator, std::size_t count) {
    Node records = Node::list();
    for (std::size_t i = 0; i < count; ++i) {
      notes.push_back(reference::random_note(generator));
      records.add(record_of(notes.back(), generator));
    }
    root_ = Node::map({{"id", "hb"},
                       {"name", "Harbour Boats"},
                       {"contacts", Node::list({Node::map({{"id", "mia"}, {"name", "Mia Lund"}})})},
                       {"notes", std::move(records)}});
    customer_ = pact::customer_from(root_, "customers/hb.yaml");
    items = pact::items_of(customer_, root_, pact::People());
  }
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;

  std::vector<reference::Note> notes;
  std::vector<pact::Item> items;

 private:
  Node root_;
  pact::Customer customer_;
};

std::optional<ErrorKind> error_of(const std::string& query) {
  try {
    pact::query::parse(query, context());
  } catch (const pact::Error& error) {
    return error.kind();
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("random queries find what a naive reading finds, and rule 4 refuses what it should") {
  const std::uint64_t seed = reference::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  Generator generator(seed);
  const Sample sample(generator, 60);
  REQUIRE(sample.items.size() == sample.notes.size());
  int refused = 0;
  int found = 0;
  for (int round = 0; round < 3000; ++round) {
    const reference::Tree tree = reference::random_tree(generator, 1 + round % 3);
    const std::string text = query_of(tree, generator);
    INFO(text);
    if (is_refused(tree)) {
      REQUIRE(error_of(text) == ErrorKind::refused);
      ++refused;
      continue;
    }
    const pact::query::Query query = pact::query::parse(text, context());
    for (std::size_t i = 0; i < sample.items.size(); ++i) {
      const bool holds = reference::holds(tree, sample.notes[i]);
      if (matches(query, sample.items[i], {k_today}) != holds) {
        FAIL("differs on note " << i << ": " << sample.items[i].text("text"));
      }
      found += holds;
    }
  }
  // The generator would test nothing if it made only the one or the other.
  CHECK(refused > 100);
  CHECK(found > 1000);
}

TEST_CASE("whatever is typed is a query or an error that says where") {
  const std::uint64_t seed = reference::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  Generator generator(seed);
  static const std::vector<std::string> k_pieces{
      "(",    ")",     "-",     "\"",   "“",      "”",          " ",      " ",
      " or ", " and ", "*",     "by:",  "tag:",   "is:",        "open",   "me",
      "a",    "crane", "date:", "..",   "2025",   "é",          "\u3000", "展",
      "\x1b", "has:",  "due:",  "key:", "\u2028", "\U0001F44D", ":",      "customer:"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t left = pick(generator, 12); left > 0; --left) {
      text += reference::one_of(generator, k_pieces);
    }
    if (pick(generator, 20) == 0) text += static_cast<char>(pick(generator, 256));
    INFO(text);
    try {
      const pact::query::Query query = pact::query::parse(text, context());
      REQUIRE(matches(query, pact::Item(), {k_today}) == matches(query, pact::Item(), {k_today}));
      for (const auto& pattern : patterns_of(query)) REQUIRE_FALSE(pattern.words.empty());
    } catch (const pact::Error& error) {
      const bool known = error.kind() == ErrorKind::usage || error.kind() == ErrorKind::refused;
      REQUIRE(known);
      REQUIRE_FALSE(error.hints().empty());
      if (!error.location()) continue;
      REQUIRE(error.location()->column >= 1);
      REQUIRE(static_cast<std::size_t>(error.location()->column) <=
              pact::text::count_characters(text) + 1);
      REQUIRE_FALSE(error.excerpt().empty());
    }
  }
}

TEST_CASE("places_of marks a text exactly where a pattern matches it") {
  const std::uint64_t seed = reference::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  Generator generator(seed);
  static const std::vector<std::string> k_words{"crane", "Élan", "a", "ab", "展", "示", "ß"};
  static const std::vector<std::string> k_marks{" ", ", ", "—", "'", "\n", ""};
  const auto random_text = [&](std::size_t most) {
    std::string text;
    for (std::size_t left = 1 + pick(generator, most); left > 0; --left) {
      text += reference::one_of(generator, k_words) + reference::one_of(generator, k_marks);
    }
    return text;
  };
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(12);
    const auto pattern = pact::query::pattern_of(random_text(2), pick(generator, 2) == 0);
    INFO(text);
    pact::query::Words words;
    words.add(text);
    const auto places = pact::query::places_of({pattern}, text);
    REQUIRE(words.contains(pattern) == !places.empty());
    std::size_t end = 0;
    for (const pact::Span& place : places) {
      REQUIRE(end <= place.begin);
      REQUIRE(place.begin < place.end);
      REQUIRE(place.end <= text.size());
      pact::query::Words within;
      within.add(std::string_view(text).substr(place.begin, place.end - place.begin));
      REQUIRE(within.contains(pattern));
      end = place.end;
    }
  }
}
