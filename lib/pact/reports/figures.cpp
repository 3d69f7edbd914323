#include <algorithm>
#include <array>
#include <map>
#include <pact/base/add_once.hpp>
#include <pact/reports/figures.hpp>

namespace pact::reports {

namespace {

/// In how many ranges a whole is parted, the finest first.
constexpr std::array<std::size_t, 4> k_ranges = {100, 20, 10, 5};
constexpr std::size_t k_least_in_range = 2;
constexpr int k_step_of_all = 5;  // percent

}  // namespace

Percent range_of(std::size_t count, std::size_t size) {
  std::size_t ranges = k_ranges.back();
  for (const std::size_t each : k_ranges) {
    if (size / each < k_least_in_range) continue;
    ranges = each;
    break;
  }
  const std::size_t index = std::min(ranges - 1, count * ranges / size);
  const int width = 100 / static_cast<int>(ranges);
  return {static_cast<int>(index) * width, (static_cast<int>(index) + 1) * width};
}

std::vector<std::string> people_of(const Customer& customer, const People& people) {
  std::vector<std::string> found;
  for (const Steward& steward : customer.stewards) {
    const Person* person = people.find(steward.who);
    if (person && !person->left) add_once(found, person->id);
  }
  return found;
}

Figures::Figures(std::vector<const CustomerFile*> customers, const People& people)
    : customers_(std::move(customers)) {
  std::map<std::string, Group> groups;
  for (std::size_t i = 0; i < customers_.size(); ++i) {
    std::vector<std::string> who = people_of(customers_[i]->customer, people);
    std::vector<std::string> teams;
    for (const std::string& each : who) add_once(teams, people.find(each)->team);
    std::erase(teams, "");
    const std::string& name = group_of_.emplace_back(teams.empty()       ? k_none
                                                     : teams.size() == 1 ? teams.front()
                                                                         : k_several);
    Group& group = groups[name];
    group.name = name;
    group.customers.push_back({i, std::move(who)});
  }
  std::vector<Group> all;
  for (auto& [name, group] : groups) {
    names_.push_back(name);
    all.push_back(std::move(group));
  }
  parts_ = parts_of(std::move(all));
}

Shares Figures::shares(const std::function<bool(const Customer&)>& is_true) const {
  std::vector<bool> truths;
  for (const CustomerFile* each : customers_) truths.push_back(is_true(each->customer));
  return shares(truths);
}

Shares Figures::shares(const std::vector<bool>& is_true) const {
  Shares shares;
  std::map<std::string, Percent> alone;
  std::size_t from = 0, to = 0;  // weighed by customers
  for (const Part& part : parts_) {
    std::size_t count = 0;
    for (const std::size_t each : part.customers) count += is_true[each] ? 1 : 0;
    const Percent share = range_of(count, part.customers.size());
    from += static_cast<std::size_t>(share.from) * part.customers.size();
    to += static_cast<std::size_t>(share.to) * part.customers.size();
    if (part.is_alone())
      alone.emplace(part.names.front(), share);
    else
      shares.small_ones = share;
  }
  for (const std::string& name : names_) {
    const auto found = alone.find(name);
    shares.groups.push_back(
        {name, found == alone.end() ? std::nullopt : std::optional(found->second)});
  }
  if (parts_.size() == 1) {
    shares.everybody = alone.empty() ? shares.small_ones : alone.begin()->second;
  } else if (!parts_.empty()) {
    const std::size_t all = customers_.size();
    const int low = static_cast<int>(from / all) / k_step_of_all * k_step_of_all;
    const int high = static_cast<int>((to + all - 1) / all);
    const int raised = (high + k_step_of_all - 1) / k_step_of_all * k_step_of_all;
    shares.everybody = Percent{low, std::min(100, raised)};
  }
  return shares;
}

}  // namespace pact::reports
