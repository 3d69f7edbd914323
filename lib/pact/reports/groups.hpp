#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// Whom a figure may be about (trust rule 2; docs/decisions/028). The customers are parted once,
/// and every figure is made of whole parts: nothing that overlaps is ever published beside it.
namespace pact::reports {

constexpr std::size_t k_least_people = 5;
constexpr std::size_t k_least_customers = 10;

/// A customer, as a position in some list, and those of us who look after it, by id.
struct LookedAfter {
  std::size_t customer = 0;
  std::vector<std::string> people;
};

/// Enough people and customers for a figure, and nobody of them alone with more than half of these.
bool is_large_enough(const std::vector<LookedAfter>& customers);

/// Customers that belong together; each belongs to one group only.
struct Group {
  std::string name;
  std::vector<LookedAfter> customers;
};

/// What a figure is about: one group, or several that are too small, taken together.
struct Part {
  std::vector<std::string> names;  ///< of the groups, in the order of the alphabet
  std::vector<std::size_t> customers;

  bool is_alone() const { return names.size() == 1; }
};

/// The groups as parts that are each large enough: small ones are taken together, and where that is
/// too little, the next larger one joins them. Every customer is in one part; nothing at all where
/// they are too few together. Depends on who looks after whom, never on what anybody did.
std::vector<Part> parts_of(std::vector<Group> groups);

}  // namespace pact::reports
