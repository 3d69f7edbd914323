#include "world.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace pact::test {

namespace {

const std::vector<std::string> k_tags = {"delivery", "crane", "price"};

std::string day(int month, int day_of_month) {
  return fmt::format("{}-{:02}-{:02}", 2025 + month / 12, month % 12 + 1, day_of_month);
}

std::string note(int number, int month, const std::string& tag, bool is_feedback) {
  return fmt::format(
      "  - {{id: 2{:011d}, date: {}, by: p0, kind: {}, tags: [{}], text: Said so}}\n", number,
      day(month, 10), is_feedback ? "feedback" : "advance", tag);
}

std::string plan(int number, int month) {
  return fmt::format("  - {{id: 3{:011d}, date: {}, by: p0, purpose: Agree the day}}\n", number,
                     day(month, 12));
}

Deeds deeds_of(const std::string& notes, const std::string& plans) {
  return (plans.empty() ? "" : "plans:\n" + plans) + (notes.empty() ? "" : "notes:\n" + notes);
}

}  // namespace

World::World(Random& random) {
  const std::size_t teams = 1 + random.below(5);
  const std::size_t people = 4 + random.below(22);
  for (std::size_t i = 0; i < people; ++i) {
    people_.push_back({"p" + std::to_string(i),
                       random.below(9) == 0 ? "" : "team" + std::to_string(random.below(teams)),
                       random.below(2) == 0 ? "print" : "catering"});
  }
  const std::size_t customers = 5 + random.below(60);
  // Whether the ledger is of the quiet or of the busy sort: the ends are where figures tell most.
  const std::size_t quiet = random.below(5);
  for (std::size_t i = 0; i < customers; ++i) {
    std::vector<std::size_t>& who = stewards_.emplace_back();
    for (std::size_t count = 1 + (random.below(5) == 0 ? 1 : 0); count > 0; --count)
      who.push_back(random.below(people));
    std::string notes, plans;
    for (int month = 0; month < 15; ++month) {
      if (random.below(5) < quiet) continue;
      notes += note(month, month, k_tags[random.below(k_tags.size())], random.below(2) == 0);
      if (random.below(3) == 0) plans += plan(month, month);
    }
    deeds_.push_back(deeds_of(notes, plans));
  }
}

Deeds World::everything() {
  std::string notes, plans;
  int number = 0;
  for (int month = 0; month < 15; ++month) {
    for (const std::string& tag : k_tags) notes += note(number++, month, tag, true);
    plans += plan(number++, month);
  }
  return deeds_of(notes, plans);
}

std::string World::slug(std::size_t customer) {
  return fmt::format("c{:03}", customer);
}

std::vector<std::string> World::teams() const {
  std::vector<std::string> teams;
  for (const Member& each : people_) {
    if (!each.team.empty() && std::ranges::find(teams, each.team) == teams.end())
      teams.push_back(each.team);
  }
  return teams;
}

void World::write(const GitSandbox& box) const {
  box.write("pact.yaml", "schema: pact/charter/1\nname: Test\n");
  std::string people = "schema: pact/people/1\npeople:\n";
  for (const Member& each : people_) {
    people += fmt::format("  - {{id: {}, name: {}, division: {}{}}}\n", each.id, each.id,
                          each.division, each.team.empty() ? "" : ", team: " + each.team);
  }
  box.write("people.yaml", people);
  for (std::size_t i = 0; i < deeds_.size(); ++i) {
    std::string file =
        "schema: pact/customer/1\nid: " + slug(i) + "\nname: " + slug(i) + "\nstewards:\n";
    for (const std::size_t each : stewards_[i]) file += "  - {who: " + people_[each].id + "}\n";
    box.write("customers/" + slug(i) + ".yaml", file + deeds_[i]);
  }
}

}  // namespace pact::test
