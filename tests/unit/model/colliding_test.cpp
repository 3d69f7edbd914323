#include <doctest/doctest.h>

#include <pact/model/colliding.hpp>

using pact::collisions_of;
using pact::Customer;
using pact::Date;
using pact::Objective;

namespace {

Date day(const char* iso) {
  return *Date::from_iso(iso);
}

struct Times {
  const char* since;
  const char* until = nullptr;
};

Objective objective(std::string id, std::string from, std::string says, Times times,
                    std::string topic = "lead offer") {
  Objective made;
  made.id = std::move(id);
  made.from = std::move(from);
  made.topic = std::move(topic);
  made.says = std::move(says);
  made.date = day(times.since);
  if (times.until) made.until = day(times.until);
  return made;
}

Customer with(std::vector<Objective> objectives) {
  Customer customer;
  customer.objectives = std::move(objectives);
  return customer;
}

const Objective k_marketing =
    objective("1", "marketing", "Lead with digital", {"2026-01-01", "2026-06-30"});

}  // namespace

TEST_CASE("two departments that want different things at one time collide") {
  const Customer customer =
      with({objective("2", "operations", "Lead with the stand", {"2026-05-01"}), k_marketing});
  const auto found = collisions_of(customer, day("2026-04-01"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].topic == "lead offer");
  REQUIRE(found[0].objectives.size() == 2);
  CHECK(found[0].objectives[0]->from == "marketing");
  CHECK(found[0].objectives[1]->from == "operations");
  // On the last day still, and no longer the day after.
  CHECK(collisions_of(customer, day("2026-06-30")).size() == 1);
  CHECK(collisions_of(customer, day("2026-07-01")).empty());
}

TEST_CASE(
    "one after the other, of one department, of one mind or on other topics nothing collides") {
  const Date today = day("2026-04-01");
  const auto beside = [&](Objective other) {
    return collisions_of(with({k_marketing, std::move(other)}), today).size();
  };
  CHECK(beside(objective("2", "operations", "Lead with the stand", {"2026-06-30"})) == 1);
  CHECK(beside(objective("2", "operations", "Lead with the stand", {"2026-07-01"})) == 0);
  CHECK(beside(objective("2", "marketing", "Lead with the stand", {"2026-05-01"})) == 0);
  CHECK(beside(objective("2", "operations", "Lead with Digital", {"2026-05-01"})) == 0);
  CHECK(beside(objective("2", "operations", "Stand", {"2026-05-01"}, "price")) == 0);
  CHECK(beside(objective("2", "operations", "Lead with the stand", {"2026-05-01"}, "Lead offer")) ==
        1);
}
