#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <pact/yaml/reader.hpp>
#include <property/yaml/hand_written.hpp>

#include "any_file.hpp"
#include "flat.hpp"
#include "laws.hpp"
#include "meetings.hpp"
#include "script.hpp"

using namespace pact;
using namespace pact::test;

namespace {

std::size_t rounds_or(std::size_t usual) {
  const char* given = std::getenv("PACT_TEST_ROUNDS");
  return given ? std::stoull(given) : usual;
}

/// The one round to look at, all others being drawn and passed over.
std::optional<std::size_t> only_round() {
  const char* given = std::getenv("PACT_TEST_ROUND");
  if (!given) return std::nullopt;
  return std::stoull(given);
}

/// A file in somebody's hand, and one time in three with places that an earlier merge left open.
Version any_base(Random& random, schema::FileKind kind, bool may_be_open) {
  for (;;) {
    Version base{any_document(random, any_file(random, kind)), {}};
    if (has_twins(yaml::read("x.yaml", base.text).root, schema::shape_of(kind))) continue;
    if (may_be_open && random.one_in(3)) {
      for (std::size_t i = random.between(1, 2); i > 0; --i)
        edit(random, kind, Op::open_place, base);
    }
    base.steps.clear();
    if (schema::validate(kind, yaml::read("x.yaml", base.text).root).empty()) return base;
  }
}

schema::FileKind any_kind(Random& random) {
  if (random.one_in(2)) return schema::FileKind::customer;
  return schema::k_file_kinds[random.below(schema::k_file_kinds.size())];
}

void edit_often(Random& random, schema::FileKind kind, Version& side) {
  for (std::size_t i = random.between(1, 4); i > 0; --i) edit_somehow(random, kind, side);
}

bool is_about_other_items(const Version& ours, const Version& theirs) {
  for (const Step& a : ours.steps) {
    for (const Step& b : theirs.steps) {
      if (is_within(a.item, b.item) || is_within(b.item, a.item)) return false;
    }
  }
  return true;
}

/// Whether two branches add a contact or person under one id.
bool make_one_person_twice(const Version& base, const std::vector<Version>& branches,
                           const schema::Shape& shape) {
  std::map<Path, int> made;
  for (const Version& branch : branches) {
    const Flat says = flat(yaml::read("x.yaml", branch.text).root, shape);
    for (const auto& each : says.items) {
      if (each.first[0] == "contacts" || each.first[0] == "people") ++made[each.first];
    }
  }
  const Flat before = flat(yaml::read("x.yaml", base.text).root, shape);
  return std::any_of(made.begin(), made.end(), [&](const auto& each) {
    return each.second > 1 && !before.items.contains(each.first);
  });
}

void report(const Triple& triple, const Broken& broken) {
  const Triple small = shrunk(triple, broken.law);
  const auto still = broken_law(small);
  FAIL_CHECK(broken.law << "\n" << show(small) << (still ? still->detail : broken.detail));
}

}  // namespace

TEST_CASE("merge keeps its laws over random files and edits") {
  const std::uint64_t seed = Random::seed();
  const std::size_t rounds = rounds_or(60);
  MESSAGE("PACT_TEST_SEED=" << seed << " PACT_TEST_ROUNDS=" << rounds);
  Random random(seed);
  Meetings meetings;
  std::map<merge::How, std::size_t> how;
  std::size_t open = 0;
  std::size_t failures = 0;
  for (std::size_t round = 0; round < rounds && failures < 5; ++round) {
    CAPTURE(round);
    const schema::FileKind kind = any_kind(random);
    const Version base = any_base(random, kind, true);
    Version ours = base;
    Version theirs = base;
    if (random.one_in(6) && edit(random, kind, Op::add_item, ours)) {
      // One addition that reached both, as by a cherry-pick; one of them goes on with it at once.
      theirs = ours;
      const Path added = ours.steps.front().item;
      for (int tries = 0; tries < 40; ++tries) {
        Version more = theirs;
        if (!edit(random, kind, k_ops[random.below(k_ops.size())], more)) continue;
        if (more.steps.back().item != added) continue;
        theirs = std::move(more);
        break;
      }
    }
    edit_often(random, kind, ours);
    edit_often(random, kind, theirs);
    const Triple triple{kind, base.text, ours.text, theirs.text};
    meetings.note(ours, theirs);
    if (only_round().value_or(round) != round) {
      random.one_in(4);
      continue;
    }
    if (const auto broken = broken_law(triple)) {
      report(triple, *broken);
      ++failures;
      random.one_in(4);
      continue;
    }
    const merge::Merged merged = triple.merged();
    if (ours.text != theirs.text && ours.text != base.text && theirs.text != base.text)
      ++how[merged.how];
    open += merged.unsettled.empty() ? 0 : 1;
    const bool was_open = std::any_of(ours.steps.begin(), ours.steps.end(),
                                      [](const Step& step) { return step.op == Op::open_place; }) ||
                          std::any_of(theirs.steps.begin(), theirs.steps.end(),
                                      [](const Step& step) { return step.op == Op::open_place; }) ||
                          base.text.find("unsettled") != std::string::npos;
    if (!was_open && is_about_other_items(ours, theirs) && !merged.unsettled.empty()) {
      FAIL_CHECK("edits of different items left something unsettled\n" << show(triple));
      ++failures;
    }
    if (random.one_in(4)) {
      const Triple unrelated{kind, std::nullopt, ours.text, theirs.text};
      if (const auto broken = broken_law(unrelated)) {
        report(unrelated, *broken);
        ++failures;
      }
    }
  }
  MESSAGE(rounds << " triples, " << open << " with something unsettled; woven "
                 << how[merge::How::woven] << ", spliced " << how[merge::How::spliced]
                 << ", rewritten " << how[merge::How::rewritten]);
  MESSAGE("operations that met on one item / on two\n" << meetings.table());
  if (rounds >= 20000) CHECK_MESSAGE(meetings.missing().empty(), meetings.missing());
}

TEST_CASE("branches off one base without an open place give the same in any order of merging") {
  const std::uint64_t seed = Random::seed();
  const std::size_t rounds = rounds_or(60) / 4;
  MESSAGE("PACT_TEST_SEED=" << seed << " PACT_TEST_ROUNDS=" << rounds * 4);
  Random random(seed);
  std::size_t failures = 0;
  for (std::size_t round = 0; round < rounds && failures < 3; ++round) {
    CAPTURE(round);
    const schema::FileKind kind = any_kind(random);
    const schema::Shape& shape = schema::shape_of(kind);
    const Version base = any_base(random, kind, false);
    std::vector<Version> branches(random.between(3, 4), base);
    for (Version& branch : branches) {
      do {
        branch = base;
        edit_often(random, kind, branch);
      } while (branch.text.find("unsettled") != std::string::npos);
    }
    // Of three people under one new id, the second may be the first and the third, who then are not
    // strangers to each other.
    if (make_one_person_twice(base, branches, shape)) continue;
    std::vector<std::size_t> order(branches.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::string first;
    do {
      std::string text = branches[order[0]].text;
      for (std::size_t i = 1; i < order.size(); ++i)
        text = Triple{kind, base.text, text, branches[order[i]].text}.merged().text;
      const std::string says = flat(yaml::read("x.yaml", text).root, shape).show();
      if (first.empty()) first = says;
      if (says == first) continue;
      ++failures;
      std::string all = "--- base\n" + base.text;
      for (const Version& branch : branches) all += "--- branch\n" + branch.text;
      FAIL_CHECK(all << "--- says\n" << first << "--- and\n" << says);
      break;
    } while (std::next_permutation(order.begin(), order.end()));
  }
}
