#include <algorithm>
#include <functional>
#include <map>
#include <pact/report/shared_files.hpp>
#include <pact/report/stories.hpp>

namespace pact::report {

namespace {

constexpr int k_months_back = 12;

std::vector<BehaviourStories> by_behaviour(std::vector<Story> stories, const Charter& charter) {
  std::ranges::reverse(stories);
  std::vector<BehaviourStories> found;
  for (const Behaviour& each : charter.behaviours) found.push_back({each, {}});
  for (Story& story : stories) {
    const auto is_its = [&](const BehaviourStories& each) {
      return each.behaviour.id == story.behaviour;
    };
    auto its = std::ranges::find_if(found, is_its);
    if (its == found.end()) its = found.insert(its, BehaviourStories{{story.behaviour, ""}, {}});
    its->stories.push_back(std::move(story));
  }
  std::erase_if(found, [](const BehaviourStories& each) { return each.stories.empty(); });
  return found;
}

/// From when on the group tells stories; nothing before it has begun.
std::optional<Date> beginning(const std::vector<Story>& newest_first, const Charter& charter) {
  std::optional<Date> first;
  for (const Story& story : newest_first) {
    if (story.date) first = story.date;
  }
  for (const Champion& champion : charter.champions) {
    if (champion.since && (!first || *champion.since < *first)) first = champion.since;
  }
  return first;
}

}  // namespace

Date month_of(Date day) {
  return day.plus_days(1 - static_cast<int>(day.day()));
}

Date month_before(Date first) {
  return month_of(first.plus_days(-1));
}

StoryDigest story_digest(const View& view, std::optional<Date> month, Date day) {
  const std::vector<Story> all = stories(view);
  std::map<Date, std::vector<Story>, std::greater<>> by_month;
  if (month) by_month[*month];
  for (const Story& story : all) {
    if (story.date && (!month || month_of(*story.date) == *month))
      by_month[month_of(*story.date)].push_back(story);
  }
  StoryDigest digest;
  for (auto& [first, told] : by_month)
    digest.months.push_back({first, by_behaviour(std::move(told), view.charter())});
  const std::optional<Date> begun = beginning(all, view.charter());
  if (month || !begun) return digest;
  Date first = month_before(month_of(day));
  for (int back = 0; back < k_months_back && first >= month_of(*begun); ++back) {
    if (!by_month.contains(first)) digest.without.push_back(first);
    first = month_before(first);
  }
  return digest;
}

}  // namespace pact::report
