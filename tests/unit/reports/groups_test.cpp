#include <doctest/doctest.h>

#include <pact/reports/figures.hpp>

using namespace pact::reports;

namespace {

/// Customers numbered from `first`, in turn looked after by so many people of the group.
Group group(const std::string& name, std::size_t first, std::size_t customers, int people) {
  Group made{name, {}};
  for (std::size_t i = 0; i < customers; ++i) {
    const int who = people == 0 ? 0 : static_cast<int>(i) % people;
    made.customers.push_back({first + i, {name + std::to_string(who)}});
  }
  return made;
}

std::vector<std::vector<std::string>> names_of(const std::vector<Part>& parts) {
  std::vector<std::vector<std::string>> names;
  for (const Part& each : parts) names.push_back(each.names);
  return names;
}

using Names = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("a figure is about five people and ten customers, and no less") {
  CHECK(is_large_enough(group("a", 0, 10, 5).customers));
  CHECK_FALSE(is_large_enough(group("a", 0, 9, 5).customers));
  CHECK_FALSE(is_large_enough(group("a", 0, 40, 4).customers));
  CHECK_FALSE(is_large_enough({}));
}

TEST_CASE("nobody alone is more than half of it") {
  Group one = group("a", 0, 10, 5);
  for (std::size_t i = 10; i < 16; ++i) one.customers.push_back({i, {"a0"}});
  CHECK(is_large_enough(one.customers));  // 8 of 16
  one.customers.push_back({16, {"a0"}});
  CHECK_FALSE(is_large_enough(one.customers));
  // With a colleague beside it is not one's own.
  one.customers.back().people.push_back("a1");
  CHECK(is_large_enough(one.customers));
}

TEST_CASE("large groups stand alone, by name; small ones stand together") {
  CHECK(names_of(parts_of({group("b", 0, 10, 5), group("a", 10, 12, 6)})) == Names{{"a"}, {"b"}});
  CHECK(names_of(parts_of({group("b", 0, 10, 5), group("c", 10, 5, 3), group("d", 15, 5, 2)})) ==
        Names{{"b"}, {"c", "d"}});
}

TEST_CASE("where the small ones are too few, the next larger one stands with them") {
  CHECK(names_of(parts_of({group("a", 0, 30, 5), group("b", 30, 12, 5), group("c", 42, 2, 1)})) ==
        Names{{"a"}, {"b", "c"}});
}

TEST_CASE("where all are too few together, there is nothing") {
  CHECK(parts_of({group("a", 0, 4, 2), group("b", 4, 5, 3)}).empty());
  CHECK(parts_of({}).empty());
  CHECK(parts_of({group("a", 0, 0, 0)}).empty());
}

TEST_CASE("every customer is in one part") {
  const auto parts = parts_of({group("a", 0, 30, 5), group("b", 30, 12, 5), group("c", 42, 2, 1)});
  std::vector<int> seen(44);
  for (const Part& part : parts) {
    for (const std::size_t each : part.customers) ++seen[each];
  }
  CHECK(seen == std::vector<int>(44, 1));
}

TEST_CASE("a range holds two counts or more, whatever the size, up to both ends") {
  for (std::size_t size = k_least_customers; size <= 450; ++size) {
    CAPTURE(size);
    std::size_t in_range = 0;
    Percent range = range_of(0, size);
    CHECK(range.from == 0);
    CHECK(range_of(size, size).to == 100);
    for (std::size_t count = 0; count <= size; ++count) {
      const Percent next = range_of(count, size);
      REQUIRE(100 * count >= static_cast<std::size_t>(next.from) * size);
      REQUIRE(100 * count <= static_cast<std::size_t>(next.to) * size);
      if (next == range) {
        ++in_range;
        continue;
      }
      REQUIRE(in_range >= 2);
      REQUIRE(next.from == range.to);
      range = next;
      in_range = 1;
    }
    REQUIRE(in_range >= 2);
  }
}
