#pragma once

#include <pact/model/customer.hpp>
#include <vector>

namespace pact {

/// Objectives of one topic that different departments have with a customer in overlapping times:
/// two of us will say different things.
struct Collision {
  std::string topic;
  std::vector<const Objective*> objectives;  ///< by department, then by id
};

/// By topic; those that were over before `day` are left out. Pointers into the customer.
std::vector<Collision> collisions_of(const Customer& customer, Date day);

}  // namespace pact
