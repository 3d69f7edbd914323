#include <doctest/doctest.h>

#include <pact/report/inheritance.hpp>

using namespace pact;
using report::inheritance;
using report::Turn;

namespace {

const Date k_today = *Date::from_iso("2026-04-01");

Note note(std::string id, int days_ago, std::string by, std::string feeling = {}) {
  Note made;
  made.id = std::move(id);
  made.date = k_today.plus_days(-days_ago);
  made.by = std::move(by);
  made.feeling = std::move(feeling);
  return made;
}

}  // namespace

TEST_CASE("turns are what changed, was answered, rested on or thanked for; the rest is left out") {
  Customer customer;
  customer.notes = {note("d", 4, "ann"),
                    note("a", 40, "ann", "content"),
                    note("b", 30, "ann", "content"),
                    note("c", 20, "tom", "unhappy"),
                    note("e", 3, "ann"),
                    note("f", 2, "ann", "unhappy")};
  customer.notes[0].cites = {"b"};
  customer.notes[4].told = Told{};
  const auto turns = inheritance(customer, People(), k_today).turning_points;
  REQUIRE(turns.size() == 4);
  CHECK(turns[0].note->id == "a");
  CHECK(turns[0].why == std::vector{Turn::first});
  CHECK(turns[1].note->id == "b");
  CHECK(turns[1].why == std::vector{Turn::rested});
  CHECK(turns[2].note->id == "c");
  CHECK(turns[2].why == std::vector{Turn::feeling});
  CHECK(turns[3].note->id == "e");
  CHECK(turns[3].why == std::vector{Turn::told});
}

TEST_CASE("who knows is by name, leavers with the rest; who spoke last is met first") {
  Person tom, kim;
  tom.id = "tom";
  tom.name = "Adam Tom";
  tom.left = k_today;
  kim.id = "kim";
  kim.name = "Kim";
  kim.left = k_today.plus_days(1);
  Customer customer;
  customer.notes = {note("a", 3, "kim"), note("b", 9, "tom"), note("c", 5, "zoe")};
  customer.notes[0].from = "old";
  customer.notes[1].from = "new";
  customer.notes[2].from = "new";
  Contact silent, old_one, new_one;
  silent.id = "silent";
  old_one.id = "old";
  new_one.id = "new";
  customer.contacts = {silent, new_one, old_one};
  const auto all = inheritance(customer, People({kim, tom}), k_today);
  CHECK(all.since == k_today.plus_days(-9));
  REQUIRE(all.knows.size() == 3);
  CHECK(all.knows[0].who == "tom");
  CHECK(all.knows[0].has_left);
  CHECK(all.knows[1].who == "kim");
  CHECK_FALSE(all.knows[1].has_left);
  CHECK(all.knows[2].who == "zoe");
  REQUIRE(all.introduce.size() == 3);
  CHECK(all.introduce[0].contact->id == "old");
  CHECK(all.introduce[1].contact->id == "new");
  CHECK(all.introduce[1].last == k_today.plus_days(-5));
  CHECK(all.introduce[2].contact->id == "silent");
}
