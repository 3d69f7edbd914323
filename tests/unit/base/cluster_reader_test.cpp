#include <doctest/doctest.h>

#include <pact/base/cluster_reader.hpp>

#include "random_text.hpp"

using pact::text::ClusterReader;

namespace {

std::vector<std::string_view> clusters(std::string_view utf8) {
  std::vector<std::string_view> found;
  ClusterReader reader(utf8);
  for (auto cluster = reader.next(); !cluster.empty(); cluster = reader.next()) {
    found.push_back(cluster);
  }
  return found;
}

/// The same by ICU alone.
std::vector<std::string_view> icu_clusters(std::string_view utf8, icu::BreakIterator& iterator) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUTextPointer text(
      utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status));
  iterator.setText(text.getAlias(), status);
  std::vector<std::string_view> found;
  std::size_t start = 0;
  for (std::int32_t end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
    found.push_back(utf8.substr(start, static_cast<std::size_t>(end) - start));
    start = static_cast<std::size_t>(end);
  }
  return found;
}

}  // namespace

TEST_CASE("ClusterReader::next") {
  using Views = std::vector<std::string_view>;
  CHECK(clusters("").empty());
  CHECK(clusters("a\r\nb") == Views{"a", "\r\n", "b"});
  CHECK(clusters("e\u0301é") == Views{"e\u0301", "é"});
  CHECK(clusters("🇩🇪🇫🇷") == Views{"🇩🇪", "🇫🇷"});
  CHECK(clusters("x👩‍👧y") == Views{"x", "👩‍👧", "y"});
}

TEST_CASE("ClusterReader::next parts text as ICU does") {
  const std::uint64_t seed = pact::test::seed();
  CAPTURE(seed);
  pact::test::Generator generator(seed);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  REQUIRE(U_SUCCESS(status));
  for (int i = 0; i < 5000; ++i) {
    const std::string utf8 = pact::test::random_text(generator, 40);
    CAPTURE(utf8);
    REQUIRE(clusters(utf8) == icu_clusters(utf8, *iterator));
  }
}
