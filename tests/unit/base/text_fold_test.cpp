#include <doctest/doctest.h>

#include <pact/base/text.hpp>
#include <thread>

#include "random_text.hpp"

namespace text = pact::text;

TEST_CASE("text::fold takes case, accents and width away") {
  CHECK(text::fold("Harbour BOATS") == "harbour boats");
  CHECK(text::fold("Élan") == text::fold("ELAN"));
  CHECK(text::fold("E\u0301lan") == "elan");
  CHECK(text::fold("Müller & Söhne") == "muller & sohne");
  CHECK(text::fold("Straße") == "strasse");
  CHECK(text::fold("STRAẞE") == "strasse");
  CHECK(text::fold("Łódź") == "lodz");
  CHECK(text::fold("Ørsted Ærø") == "orsted aero");
  CHECK(text::fold("Iğdır İstanbul") == "igdir istanbul");
  CHECK(text::fold("ĐÐđð Þþ Ħħ Ŋŋ Œœ Ŧŧ ĸ ŉ") == "dddd thth hh ngng oeoe tt q 'n");
  CHECK(text::fold("Ɓɓ Ƕƕ ɪ") == "bb hvhv i");
  CHECK(text::fold("ﬁn Ａ１") == "fin a1");
  CHECK(text::fold("L’Oréal “x” a–b") == "l'oreal \"x\" a-b");
}

TEST_CASE("text::fold keeps other scripts") {
  CHECK(text::fold("Ελλάς") == "ελλασ");
  CHECK(text::fold("ГАЗПРОМ") == "газпром");
  CHECK(text::fold("Ёлка") == text::fold("елка"));
  CHECK(text::fold("漢字") == "漢字");
  CHECK(text::fold("한국") == "한국");
  CHECK(text::fold("ﾊﾞ") == "バ");
  CHECK(text::fold("が") != text::fold("か"));
  CHECK(text::fold("हिन्दी") == "हिन्दी");
  CHECK(text::fold("שָׁלוֹם") == "שלום");
}

TEST_CASE("text::fold is idempotent") {
  const std::uint64_t seed = pact::test::seed();
  CAPTURE(seed);
  pact::test::Generator generator(seed);
  for (int i = 0; i < 5000; ++i) {
    const std::string utf8 = pact::test::random_text(generator, 20);
    CAPTURE(utf8);
    const std::string once = text::fold(utf8);
    REQUIRE(!text::invalid_utf8(once));
    REQUIRE(text::fold(once) == once);
  }
}

TEST_CASE("text::slug") {
  CHECK(text::slug("Harbour Boats Ltd.") == "harbour-boats-ltd");
  CHECK(text::slug("Müller & Söhne") == "muller-sohne");
  CHECK(text::slug("L'Oréal") == "l-oreal");
  CHECK(text::slug("L’Oréal") == "l-oreal");
  CHECK(text::slug("Łódź") == "lodz");
  CHECK(text::slug("Ελλάς") == "ellas");
  CHECK(text::slug("Газпром") == "gazprom");
  CHECK(text::slug("Сельпо") == "selpo");
  CHECK(text::slug("華為") == "hua-wei");
  CHECK(text::slug("삼성") == "samseong");
  CHECK(text::slug("Großhandel Ærø") == "grosshandel-aero");
  CHECK(text::slug("Acme™ Ltd®") == "acme-ltd");
  CHECK(text::slug("--a--b--") == "a-b");
  CHECK(text::slug("🚢") == "");
  CHECK(text::slug("...") == "");
  CHECK(text::slug("") == "");
}

TEST_CASE("text::slug is cut to 64 without a trailing hyphen") {
  CHECK(text::slug(std::string(70, 'a')) == std::string(64, 'a'));
  CHECK(text::slug(std::string(63, 'a') + " b") == std::string(63, 'a'));
}

TEST_CASE("text::slug of any name is a slug, and its own slug") {
  const std::uint64_t seed = pact::test::seed();
  CAPTURE(seed);
  pact::test::Generator generator(seed);
  for (int i = 0; i < 3000; ++i) {
    const std::string name = pact::test::random_text(generator, 80);
    CAPTURE(name);
    const std::string slug = text::slug(name);
    REQUIRE(slug.size() <= 64);
    REQUIRE(slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    REQUIRE(!slug.starts_with('-'));
    REQUIRE(!slug.ends_with('-'));
    REQUIRE(slug.find("--") == std::string::npos);
    REQUIRE(text::slug(slug) == slug);
  }
}

TEST_CASE("text::fold, slug and width work in several threads at once") {
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (int& count : wrong) {
    threads.emplace_back([&count] {
      for (int i = 0; i < 300; ++i) {
        if (text::fold("Ærø Łódź") != "aero lodz") ++count;
        if (text::slug("Ελλάς") != "ellas") ++count;
        if (text::width("e\u0301漢") != 3) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4, 0));
}
