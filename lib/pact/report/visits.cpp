#include <algorithm>
#include <pact/report/visits.hpp>
#include <tuple>

namespace pact::report {

namespace {
constexpr int k_near = 7;  // days
}

std::vector<const Plan*> others_visits(const Customer& customer, std::string_view who, Date day) {
  const DateRange near{day.plus_days(-k_near), day.plus_days(k_near)};
  std::vector<const Plan*> found;
  for (const Plan& plan : customer.plans) {
    if (plan.is_open() && !plan.by.empty() && plan.by != who && plan.day() &&
        near.contains(*plan.day()))
      found.push_back(&plan);
  }
  std::ranges::stable_sort(found, [](const Plan* a, const Plan* b) {
    return std::tuple(*a->day(), a->id) < std::tuple(*b->day(), b->id);
  });
  return found;
}

}  // namespace pact::report
