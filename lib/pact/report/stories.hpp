#pragma once

#include <optional>
#include <pact/ledger/view.hpp>
#include <pact/model/shared_items.hpp>
#include <string>
#include <vector>

/// What the group told each other of how it works (R12): by month and behaviour, never by person.
namespace pact::report {

/// The stories that show one behaviour, the oldest first.
struct BehaviourStories {
  Behaviour behaviour;  ///< without words where the charter knows it no longer
  std::vector<Story> stories;
};

struct StoryMonth {
  Date first;                                ///< its first day
  std::vector<BehaviourStories> behaviours;  ///< in the charter's order; none is empty
};

struct StoryDigest {
  std::vector<StoryMonth> months;  ///< newest first; the month that was asked for even if empty
  /// Months without a story, newest first: of the twelve before the day's, since the first story or
  /// champion. They are the group's, and say nothing of a person.
  std::vector<Date> without;
};

/// All months, or the one that `month` is the first day of.
StoryDigest story_digest(const View& view, std::optional<Date> month, Date day);

/// The first day of the month of a day; and of the month before it.
Date month_of(Date day);
Date month_before(Date first);

}  // namespace pact::report
