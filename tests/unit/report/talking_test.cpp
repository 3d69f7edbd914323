#include <doctest/doctest.h>

#include <pact/report/talking.hpp>

using namespace pact;
using report::talking;

namespace {

const Date k_today = *Date::from_iso("2026-04-01");

Note note(std::string by, int days_ago, std::vector<std::string> tags = {}) {
  Note made;
  made.by = std::move(by);
  made.date = k_today.plus_days(-days_ago);
  made.tags = std::move(tags);
  return made;
}

Plan visit(std::string by, int in_days) {
  Plan made;
  made.by = std::move(by);
  made.date = k_today.plus_days(in_days);
  made.purpose = "Agree the stand";
  return made;
}

Person person(std::string id, std::string name, std::string division) {
  Person made;
  made.id = std::move(id);
  made.name = std::move(name);
  made.division = std::move(division);
  return made;
}

std::vector<std::string> who(const std::vector<report::Talking>& all) {
  std::vector<std::string> ids;
  for (const report::Talking& each : all) ids.push_back(each.division + ":" + each.who);
  return ids;
}

}  // namespace

TEST_CASE("everybody once, with what they wrote last, by division and name") {
  const People people({person("zoe", "Adam Zoe", "print"), person("ann", "Ann Berg", "print"),
                       person("tom", "Tom Hale", "catering")});
  Customer customer;
  customer.notes = {note("ann", 30, {"crane"}), note("tom", 20), note("ann", 3, {"price"}),
                    note("zoe", 3), note("ann", 40)};
  const auto found = talking(customer, people, k_today);
  CHECK(who(found) == std::vector<std::string>{"catering:tom", "print:zoe", "print:ann"});
  CHECK(found[2].last == k_today.plus_days(-3));
  CHECK(found[2].topics == std::vector<std::string>{"price"});
}

TEST_CASE("as a steward somebody may stand for another division") {
  const People people({person("ann", "Ann Berg", "print")});
  Customer customer;
  customer.stewards = {{"ann", "exhibitions"}};
  customer.notes = {note("ann", 1)};
  CHECK(who(talking(customer, people, k_today)) == std::vector<std::string>{"exhibitions:ann"});
}

TEST_CASE("who wrote long ago or has left talks no more; who visits next does") {
  Person gone = person("kim", "Kim Left", "print");
  gone.left = k_today;
  const People people({gone, person("ann", "Ann Berg", "")});
  Customer customer;
  customer.notes = {note("kim", 2), note("old", 366), note("rim", 365)};
  customer.plans = {visit("ann", 9), visit("ann", 2), visit("late", -1)};
  const auto found = talking(customer, people, k_today);
  CHECK(who(found) == std::vector<std::string>{":ann", ":rim"});
  CHECK_FALSE(found[0].last);
  CHECK(found[0].visit == k_today.plus_days(2));
}
