#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/model/colliding.hpp>

namespace pact {

namespace {

bool is_over(const Objective& objective, Date day) {
  return objective.until && *objective.until < day;
}

std::optional<Date> begin_of(const Objective& objective) {
  return objective.since ? objective.since : objective.date;
}

bool overlap(const Objective& a, const Objective& b) {
  const auto ends_before = [](const Objective& early, const Objective& late) {
    const std::optional<Date> begin = begin_of(late);
    return early.until && begin && *early.until < *begin;
  };
  return !ends_before(a, b) && !ends_before(b, a);
}

/// What they say is compared, so that two departments of one mind do not collide.
bool collide(const Objective& a, const Objective& b) {
  return a.from != b.from && text::fold(a.says) != text::fold(b.says) && overlap(a, b);
}

}  // namespace

std::vector<Collision> collisions_of(const Customer& customer, Date day) {
  std::map<std::string, std::vector<const Objective*>> by_topic;
  for (const Objective& each : customer.objectives) {
    if (!is_over(each, day)) by_topic[text::fold(each.topic)].push_back(&each);
  }
  std::vector<Collision> found;
  for (const auto& [topic, objectives] : by_topic) {
    std::vector<const Objective*> colliding;
    for (const Objective* each : objectives) {
      const bool collides = std::ranges::any_of(
          objectives, [&](const Objective* other) { return collide(*each, *other); });
      if (collides) colliding.push_back(each);
    }
    if (colliding.empty()) continue;
    std::ranges::sort(colliding, [](const Objective* a, const Objective* b) {
      return std::pair(a->from, a->id) < std::pair(b->from, b->id);
    });
    found.push_back({colliding.front()->topic, std::move(colliding)});
  }
  return found;
}

}  // namespace pact
