#include <doctest/doctest.h>

#include <pact/query/words.hpp>

using pact::query::Pattern;
using pact::query::pattern_of;
using pact::query::Words;

namespace {

using List = std::vector<std::string>;

bool contains(std::string_view text, const Pattern& pattern) {
  Words words;
  words.add(text);
  return words.contains(pattern);
}

}  // namespace

TEST_CASE("pattern_of folds and parts words") {
  CHECK(pattern_of("Élan, HELD until-noon 36 m2!").words ==
        List{"elan", "held", "until", "noon", "36", "m2"});
  CHECK(pattern_of("Mia's").words == List{"mia", "s"});
  CHECK(pattern_of("Mia’s").words == List{"mia", "s"});
  CHECK(pattern_of("").words.empty());
  CHECK(pattern_of(" ... — ").words.empty());
}

TEST_CASE("pattern_of: where spaces do not part words, each character is one") {
  CHECK(pattern_of("展示会 Tokyo").words == List{"展", "示", "会", "tokyo"});
  CHECK(pattern_of("한국 회사").words == List{"한국", "회사"});
  CHECK(pattern_of("ok👍fine").words == List{"ok", "👍", "fine"});
}

TEST_CASE("Words::contains finds whole words, phrases and beginnings") {
  CHECK(contains("Who holds the crane?", pattern_of("crane")));
  CHECK_FALSE(contains("Two cranes", pattern_of("crane")));
  CHECK(contains("Two cranes", pattern_of("crane", true)));
  CHECK(contains("held until noon", pattern_of("until noon")));
  CHECK_FALSE(contains("until the noon", pattern_of("until noon")));
  CHECK(contains("until noonday", pattern_of("until noon", true)));
  CHECK_FALSE(contains("untils noonday", pattern_of("until noon", true)));
  CHECK(contains("a a b", pattern_of("a b")));
  CHECK(contains("来週の展示会です", pattern_of("展示会")));
  CHECK_FALSE(contains("", pattern_of("crane")));
  CHECK_FALSE(contains("crane", Pattern{}));
}

TEST_CASE("Words: no phrase reaches from one text into the next") {
  Words words;
  words.add("the crane");
  words.add("is held");
  CHECK(words.contains(pattern_of("crane")));
  CHECK(words.contains(pattern_of("is held")));
  CHECK_FALSE(words.contains(pattern_of("crane is")));
  CHECK_FALSE(words.contains(pattern_of("crane i", true)));
}

TEST_CASE("Words::are takes all words and no others") {
  Words words;
  words.add("Meridian Leisure");
  CHECK(words.are(pattern_of("meridian-leisure")));
  CHECK_FALSE(words.are(pattern_of("meridian")));
  CHECK_FALSE(words.are(pattern_of("meridian leisure ltd")));
  CHECK(words.are(pattern_of("meri", true)));
  CHECK_FALSE(words.are(pattern_of("leis", true)));
  CHECK_FALSE(Words().are(Pattern{}));
}

TEST_CASE("places_of gives bytes of the text as it stands") {
  const std::string text = "Le Élan’s crane, CRANES held";
  const auto shown = [&](const std::vector<Pattern>& patterns) {
    List list;
    for (const pact::Span& place : pact::query::places_of(patterns, text)) {
      list.push_back(text.substr(place.begin, place.end - place.begin));
    }
    return list;
  };
  CHECK(shown({pattern_of("elan")}) == List{"Élan"});
  CHECK(shown({pattern_of("crane", true)}) == List{"crane", "CRANES"});
  CHECK(shown({pattern_of("crane"), pattern_of("crane cranes")}) == List{"crane, CRANES"});
  CHECK(shown({pattern_of("noon")}).empty());
  CHECK(shown({}).empty());
}
