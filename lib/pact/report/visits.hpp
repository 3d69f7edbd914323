#pragma once

#include <pact/model/customer.hpp>
#include <string_view>
#include <vector>

namespace pact::report {

/// The open visits that others than `who` pay the customer within a week before or after the day,
/// in the order of their days. Pointers into the customer.
std::vector<const Plan*> others_visits(const Customer& customer, std::string_view who, Date day);

}  // namespace pact::report
