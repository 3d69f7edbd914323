#include <doctest/doctest.h>

#include <pact/base/id.hpp>
#include <set>

#include "random_text.hpp"

using pact::Date;
namespace id = pact::id;

namespace {

Date day(std::string_view iso) {
  return Date::from_iso(iso).value();
}

const Date k_day = day("2026-03-24");

id::Random always(std::uint64_t bits) {
  return [bits] { return bits; };
}

}  // namespace

TEST_CASE("id::day_prefix counts days from 2020 in base 32") {
  CHECK(id::day_prefix(k_day) == "272");
  CHECK(id::day_prefix(day("2020-01-01")) == "000");
  CHECK(id::day_prefix(day("2020-01-02")) == "001");
  CHECK(id::day_prefix(day("2020-02-02")) == "010");
  CHECK(id::day_prefix(day("1999-12-31")) == "000");
  CHECK(id::day_prefix(day("9999-12-31")) == "zzz");
}

TEST_CASE("id::day_prefix sorts as days do") {
  for (Date date = day("2020-01-01"); date < day("2109-01-01"); date = date.plus_days(1)) {
    REQUIRE(id::day_prefix(date) < id::day_prefix(date.plus_days(1)));
  }
}

TEST_CASE("id::well_formed") {
  CHECK(id::well_formed("272abcdefghj"));
  CHECK(!id::well_formed("272abcdefgh"));
  CHECK(!id::well_formed("272abcdefghjk"));
  for (const char* text : {"272abcdefghi", "272abcdefghl", "272abcdefgho", "272abcdefghu",
                           "272ABCDEFGHJ", "272abcdefg-j", "272abcdefg\xC3\xA9"}) {
    CAPTURE(text);
    CHECK(!id::well_formed(text));
  }
}

TEST_CASE("id::reads_as_number") {
  for (const char* text : {"272000000000", "272e00000000", "27200000000e1", "0x0000000abc",
                           "0b0101010101", "000000000000"}) {
    CAPTURE(text);
    CHECK(id::reads_as_number(text));
  }
  for (const char* text : {"27200000000e", "e27200000000", "272e0000e000", "0x000000000g",
                           "0b0101010102", "0b", "0x", "", "27200000000a", "1x0000000000"}) {
    CAPTURE(text);
    CHECK(!id::reads_as_number(text));
  }
}

TEST_CASE("id::next starts a day in the lower half") {
  CHECK(id::next(k_day, {}, always(~std::uint64_t{0})) == "272fzzzzzzzz");
}

TEST_CASE("id::next goes on from the greatest of the day") {
  const std::vector<std::string> present{"272400000000", "272a00000000", "273b00000000",
                                         "271c00000000", "272b-by-hand", "272bBBBBBBBB"};
  CHECK(id::next(k_day, present, always(0x0F)) == "272a0000000g");
  CHECK(id::next(k_day, present, always(~std::uint64_t{0})) == "272a000g0000");
}

TEST_CASE("id::next ignores what stands in the upper quarter") {
  const std::vector<std::string> present{"272zzzzzzzzz", "272r00000000", "272a00000000"};
  CHECK(id::next(k_day, present, always(0x0F)) == "272a0000000g");
}

TEST_CASE("id::next finds a free id when one by hand leaves no room above itself") {
  const std::vector<std::string> present{"272qzzzzzzzz", "272a00000000"};
  CHECK(id::next(k_day, present, always(10ull << 40)) == "272a00000001");
}

TEST_CASE("id::next draws again what reads as a number") {
  int draws = 0;
  const auto id = id::next(k_day, {}, [&]() -> std::uint64_t { return draws++ < 3 ? 0 : 10; });
  CHECK(id == "27200000000a");
  CHECK(draws == 4);
}

TEST_CASE("id::next ends even when all draws are the same") {
  CHECK(id::next(k_day, {}, always(0)) == "27200000000a");
  // 2022-07-17 begins with 0x, 2020-12-18 with 0b0, and the first thirty-two days with two digits.
  for (const char* iso : {"2020-01-01", "2020-12-18", "2020-12-19", "2022-07-17", "2022-08-01"}) {
    std::vector<std::string> present;
    for (int i = 0; i < 200; ++i) {
      present.push_back(id::next(day(iso), present, always(0)));
      REQUIRE(!id::reads_as_number(present.back()));
      REQUIRE((i == 0 || present[i - 1] < present[i]));
    }
  }
}

TEST_CASE("id::next is increasing and never a number over 100,000 draws") {
  const std::uint64_t seed = pact::test::seed();
  CAPTURE(seed);
  pact::test::Generator generator(seed);
  const id::Random random = [&] { return generator(); };
  for (const char* iso : {"2026-03-24", "2019-05-05", "2022-07-20", "2020-12-18"}) {
    // The last id stands for the list: it is the greatest of it.
    std::vector<std::string> last;
    for (int i = 0; i < 25000; ++i) {
      const std::string id = id::next(day(iso), last, random);
      REQUIRE(id::well_formed(id));
      REQUIRE(!id::reads_as_number(id));
      REQUIRE(id.starts_with(id::day_prefix(day(iso))));
      if (!last.empty()) REQUIRE(last[0] < id);
      last = {id};
    }
  }
}

TEST_CASE("id::next never repeats an id of a list with anything in it") {
  const std::uint64_t seed = pact::test::seed();
  CAPTURE(seed);
  pact::test::Generator generator(seed);
  const id::Random random = [&] { return generator() & 0xFF; };  // makes collisions likely
  std::vector<std::string> present{"272qzzzzzzzz", "not an id", "272zzzzzzzzz"};
  std::set<std::string> seen(present.begin(), present.end());
  for (int i = 0; i < 200; ++i) {
    present.push_back(id::next(k_day, present, random));
    REQUIRE(seen.insert(present.back()).second);
  }
}

TEST_CASE("id::from_content is nine characters of the SHA-256") {
  // SHA-256 of "abc" begins ba7816bf 8f01cfea: 45 bits are 10111 01001 11100 00001 01101 01111
  // 11100 01111 00000.
  CHECK(id::from_content(k_day, "abc") == "272q9w1dfwf0");
  CHECK(id::from_content(k_day, "abc") == id::from_content(k_day, "abc"));
  CHECK(id::from_content(k_day, "abd") != id::from_content(k_day, "abc"));
  CHECK(id::well_formed(id::from_content(k_day, "")));
}

TEST_CASE("id::from_content never reads as a number") {
  // One in 36,000 digests begins with nine digits.
  for (int i = 0; i < 100000; ++i) {
    const std::string id = id::from_content(k_day, std::to_string(i));
    REQUIRE(!id::reads_as_number(id));
  }
}
