#include <algorithm>
#include <map>
#include <pact/reports/groups.hpp>
#include <set>

namespace pact::reports {

namespace {

/// The smaller the earlier; of two alike the first of the alphabet.
bool is_smaller(const Group& a, const Group& b) {
  return std::pair(a.customers.size(), a.name) < std::pair(b.customers.size(), b.name);
}

Part part_of(const std::vector<Group>& groups) {
  Part part;
  for (const Group& group : groups) {
    part.names.push_back(group.name);
    for (const LookedAfter& each : group.customers) part.customers.push_back(each.customer);
  }
  std::ranges::sort(part.names);
  return part;
}

bool are_large_enough(const std::vector<Group>& groups) {
  std::vector<LookedAfter> all;
  for (const Group& group : groups)
    all.insert(all.end(), group.customers.begin(), group.customers.end());
  return is_large_enough(all);
}

}  // namespace

bool is_large_enough(const std::vector<LookedAfter>& customers) {
  std::set<std::string> people;
  std::map<std::string, std::size_t> alone;
  for (const LookedAfter& each : customers) {
    people.insert(each.people.begin(), each.people.end());
    if (each.people.size() == 1) ++alone[each.people.front()];
  }
  return people.size() >= k_least_people && customers.size() >= k_least_customers &&
         std::ranges::none_of(alone,
                              [&](const auto& one) { return 2 * one.second > customers.size(); });
}

std::vector<Part> parts_of(std::vector<Group> groups) {
  std::erase_if(groups, [](const Group& each) { return each.customers.empty(); });
  std::ranges::sort(groups, is_smaller);
  std::vector<Group> together, large;
  for (Group& each : groups)
    (is_large_enough(each.customers) ? large : together).push_back(std::move(each));
  auto next = large.begin();
  while (!together.empty() && next != large.end() && !are_large_enough(together))
    together.push_back(std::move(*next++));
  large.erase(large.begin(), next);
  if (!together.empty() && !are_large_enough(together)) return {};
  std::vector<Part> parts;
  for (const Group& each : large) parts.push_back(part_of({each}));
  std::ranges::sort(parts, {}, &Part::names);
  if (!together.empty()) parts.push_back(part_of(together));
  return parts;
}

}  // namespace pact::reports
