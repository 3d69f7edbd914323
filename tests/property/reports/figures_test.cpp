#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <pact/reports/table.hpp>
#include <set>

#include "world.hpp"

// The attack on trust rule 2: everything that can be asked is asked, and put together.
using namespace pact;
using namespace pact::test;
using reports::Part;
using reports::Percent;

namespace {

const Date k_today = *Date::from_iso("2026-04-07");

DateRange range(const char* first, const char* last) {
  return {*Date::from_iso(first), *Date::from_iso(last)};
}

/// Every month and quarter, the year, and none.
std::vector<std::optional<DateRange>> periods() {
  std::vector<std::optional<DateRange>> all = {std::nullopt, range("2025-01-01", "2025-12-31")};
  for (const char* first :
       {"2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01", "2026-01-01", "2026-03-01"}) {
    const Date begin = *Date::from_iso(first);
    Date end = begin;
    for (int months = 1; months <= 3; ++months) {
      end = end.plus_days(32 - static_cast<int>(end.day()));
      end = end.plus_days(1 - static_cast<int>(end.day()));
      if (months == 1 || (months == 3 && (begin.month() - 1) % 3 == 0))
        all.push_back(DateRange{begin, end.plus_days(-1)});
    }
  }
  return all;
}

/// One shown figure: the question (report, period, section, label), the group, the range.
using Question = std::string;
using Shown = std::map<std::pair<Question, std::string>, std::optional<Percent>>;

std::string iso(const std::optional<DateRange>& period) {
  return period ? period->first.iso() + ".." + period->last.iso() : "all";
}

/// All figures of all reports, for every period and team; what is asked in ways that give no
/// figures must give none.
Shown all_figures(const View& view, const std::vector<std::string>& teams) {
  Shown shown;
  const auto ask = [&](const reports::Scope& scope, bool may_show) {
    const reports::Material material(view, scope);
    for (const reports::Kind& kind : reports::kinds()) {
      const reports::Report report = reports::make(kind, material);
      for (const reports::Section& section : report.sections) {
        for (const reports::Row& row : section.rows) {
          if (!row.figure) continue;
          CHECK(may_show);
          const bool is_series = kind.name == "adoption";
          // A month of the series is the same question whatever the period that it is shown in.
          const Question question = std::string(kind.name) + "|" +
                                    (is_series ? "" : iso(scope.period)) + "|" +
                                    (is_series ? "" : section.title) + "|" + row.label;
          const auto [at, is_new] =
              shown.emplace(std::pair(question, row.group), row.figure->share);
          // Asked again otherwise, the answer is the same.
          if (!is_new) CHECK(at->second == row.figure->share);
        }
      }
    }
  };
  std::vector<std::string> asked = teams;
  asked.emplace_back();
  for (const std::string& team : asked) {
    for (const auto& period : periods())
      ask({.today = k_today, .period = period, .team = team}, true);
    ask({.today = k_today, .team = team, .division = "print"}, false);
    ask({.today = k_today, .team = team, .is_past = true}, false);
    ask({.today = k_today,
         .period = range("2025-03-02", "2026-02-11"),
         .is_calendar = false,
         .team = team},
        false);
    ask({.today = k_today, .period = range("2026-04-01", "2026-04-30"), .team = team}, false);
  }
  return shown;
}

struct Asked {
  Shown shown;
  std::vector<Part> parts;
  std::vector<std::string> groups;  ///< by customer
};

Asked asked(const World& world) {
  const GitSandbox box;
  world.write(box);
  const git::Repository repository = box.open();
  const View view(repository, std::nullopt);
  REQUIRE(view.customers().size() == world.customers());
  const reports::Figures figures(view.customers(), view.people());
  Asked result{all_figures(view, world.teams()), figures.parts(), {}};
  for (std::size_t i = 0; i < world.customers(); ++i) result.groups.push_back(figures.group_of(i));
  return result;
}

/// How many of a group's customers, by group.
std::map<std::string, int> sizes_of(const Part& part, const std::vector<std::string>& groups) {
  std::map<std::string, int> sizes;
  for (const std::size_t each : part.customers) ++sizes[groups[each]];
  return sizes;
}

/// Trust rule 2 as it is written, of a group that is shown under its own name.
void check_is_large(const World& world, const std::vector<std::string>& groups,
                    const std::string& name) {
  std::size_t customers = 0;
  std::set<std::size_t> people;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i] != name) continue;
    ++customers;
    people.insert(world.stewards(i).begin(), world.stewards(i).end());
  }
  CHECK(customers >= 10);
  CHECK(people.size() >= 5);
}

/// What the customers of each group did, whichever of them it was.
std::map<std::string, std::multiset<Deeds>> deeds_by_group(const World& world,
                                                           const std::vector<std::string>& groups) {
  std::map<std::string, std::multiset<Deeds>> deeds;
  for (std::size_t i = 0; i < groups.size(); ++i) deeds[groups[i]].insert(world.deeds(i));
  return deeds;
}

/// The counts that a range stands for.
std::pair<int, int> counts_of(const Percent& share, int size) {
  int least = size, most = 0;
  for (int count = 0; count <= size; ++count) {
    if (reports::range_of(static_cast<std::size_t>(count), static_cast<std::size_t>(size)) != share)
      continue;
    least = std::min(least, count);
    most = std::max(most, count);
  }
  return {least, most};
}

struct Interval {
  int least, most;
};

/// Sum of all = within: narrows each until nothing changes.
void propagate(std::vector<Interval>& parts, Interval sum) {
  for (bool changed = true; changed;) {
    changed = false;
    int least = 0, most = 0;
    for (const Interval& each : parts) least += each.least, most += each.most;
    for (Interval& each : parts) {
      const Interval narrowed{std::max(each.least, sum.least - (most - each.most)),
                              std::min(each.most, sum.most - (least - each.least))};
      if (narrowed.least != each.least || narrowed.most != each.most) changed = true;
      most += narrowed.most - each.most;
      least += narrowed.least - each.least;
      each = narrowed;
    }
  }
}

}  // namespace

TEST_CASE("no figure of a group that is not shown follows from all that are") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  Random random(seed);
  int hidden = 0, seen = 0;
  for (int round = 0; round < 6; ++round) {
    CAPTURE(round);
    const World world(random);
    const Asked all = asked(world);
    std::map<Question, std::map<std::string, std::optional<Percent>>> questions;
    for (const auto& [key, share] : all.shown) questions[key.first][key.second] = share;
    for (const auto& [question, shares] : questions) {
      CAPTURE(question);
      for (const auto& [group, share] : shares) {
        if (share && group != "everybody" && group != "the small ones together")
          check_is_large(world, all.groups, group);
      }
      // Unknowns: the count of each group. Equations: what each shown range says of their sums.
      std::vector<std::pair<std::string, Interval>> unknown;
      std::vector<Interval> whole;
      for (const Part& part : all.parts) {
        std::vector<Interval> counts;
        std::vector<std::string> names;
        for (const auto& [group, size] : sizes_of(part, all.groups)) {
          names.push_back(group);
          counts.push_back({0, size});
        }
        const std::string label = part.is_alone() ? part.names.front() : "the small ones together";
        auto found = shares.find(label);
        // Where all are one part, its figure is everybody's.
        if (found == shares.end() && all.parts.size() == 1) found = shares.find("everybody");
        // A page that shows everybody's figure alone says nothing of the parts.
        if (found != shares.end() && found->second) {
          ++seen;
          const auto [least, most] =
              counts_of(*found->second, static_cast<int>(part.customers.size()));
          propagate(counts, {least, most});
        }
        for (std::size_t i = 0; i < counts.size(); ++i) unknown.push_back({names[i], counts[i]});
      }
      // And everybody's range, which may narrow all of them at once.
      const auto everybody = shares.find("everybody");
      if (!unknown.empty() && everybody != shares.end() && everybody->second) {
        const int size = static_cast<int>(world.customers());
        std::vector<Interval> counts;
        for (const auto& each : unknown) counts.push_back(each.second);
        propagate(counts, {(everybody->second->from * size + 99) / 100,
                           everybody->second->to * size / 100});
        for (std::size_t i = 0; i < counts.size(); ++i) unknown[i].second = counts[i];
      }
      for (const auto& [group, interval] : unknown) {
        CAPTURE(group);
        const auto shown = shares.find(group);
        if (shown != shares.end() && shown->second) continue;
        ++hidden;
        CHECK(interval.least < interval.most);
      }
    }
  }
  CHECK(seen > 0);
  MESSAGE("hidden figures looked at: " << hidden);
}

TEST_CASE("customers of one part may change places, and no figure tells") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  Random random(seed);
  // What hidden groups did must have become something else, or nothing was tried.
  int changed = 0;
  for (int round = 0; round < 4 || changed == 0; ++round) {
    REQUIRE(round < 100);
    CAPTURE(round);
    const World world(random);
    const Asked before = asked(world);
    World other = world;
    for (const Part& part : before.parts) {
      std::vector<std::size_t> places = part.customers;
      for (std::size_t i = places.size(); i > 1; --i)
        std::swap(places[i - 1], places[random.below(i)]);
      for (std::size_t i = 0; i < places.size(); ++i)
        other.set_deeds(part.customers[i], world.deeds(places[i]));
    }
    CHECK(asked(other).shown == before.shown);
    if (deeds_by_group(other, before.groups) != deeds_by_group(world, before.groups)) ++changed;
  }
}

TEST_CASE("at both ends too: one customer of a hidden group more or less, and no figure tells") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  Random random(seed);
  for (int round = 0; round < 4; ++round) {
    CAPTURE(round);
    World world(random);
    const bool all = round % 2 == 0;
    const Deeds usual = all ? World::everything() : World::nothing();
    const Deeds unusual = all ? World::nothing() : World::everything();
    for (std::size_t i = 0; i < world.customers(); ++i) world.set_deeds(i, usual);
    const Asked before = asked(world);
    const std::size_t one = random.below(world.customers());
    world.set_deeds(one, unusual);
    const Asked after = asked(world);
    // A share of a subject that nobody spoke of has no row yet.
    for (const auto& [key, share] : before.shown) {
      CAPTURE(key.first);
      CHECK(after.shown.at(key) == share);
    }
  }
}
