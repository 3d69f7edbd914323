#include <doctest/doctest.h>

#include <pact/report/visits.hpp>

using namespace pact;

namespace {

const Date k_day = *Date::from_iso("2026-04-09");

Plan visit(std::string id, std::string by, int from_day) {
  Plan made;
  made.id = std::move(id);
  made.by = std::move(by);
  made.date = k_day.plus_days(from_day);
  return made;
}

std::vector<std::string> ids(const Customer& customer) {
  std::vector<std::string> all;
  for (const Plan* each : report::others_visits(customer, "ann", k_day)) all.push_back(each->id);
  return all;
}

}  // namespace

TEST_CASE("others' visits within a week either way, by day") {
  Customer customer;
  customer.plans = {visit("after", "raj", 7),      visit("mine", "ann", 1),
                    visit("before", "tom", -7),    visit("too-late", "raj", 8),
                    visit("too-early", "raj", -8), visit("same", "raj", 0)};
  CHECK(ids(customer) == std::vector<std::string>{"before", "same", "after"});
}

TEST_CASE("what took place, was dropped, was moved away or is nobody's is not to come") {
  Customer customer;
  customer.plans = {visit("done", "raj", 0), visit("dropped", "raj", 0), visit("moved", "raj", 0),
                    visit("hither", "raj", 30), visit("nobody", "", 0)};
  customer.plans[0].done = Done{};
  customer.plans[1].dropped = Declined{};
  customer.plans[2].moved = Moved{k_day, "raj", k_day.plus_days(30), ""};
  customer.plans[3].moved = Moved{k_day, "raj", k_day.plus_days(1), ""};
  CHECK(ids(customer) == std::vector<std::string>{"hither"});
}
