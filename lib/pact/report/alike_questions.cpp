#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/report/alike_questions.hpp>
#include <pact/report/subject_words.hpp>

namespace pact::report {

namespace {

/// The words that make them alike; none where they are not.
WordSet likeness(const CriticalQuestion& a, const CriticalQuestion& b) {
  if (a.division == b.division) return {};
  const WordSet asked = common(subject_words({a.what}), subject_words({b.what}));
  const WordSet all =
      common(subject_words({a.what, a.why, a.how}), subject_words({b.what, b.why, b.how}));
  return !asked.empty() || all.size() > 1 ? all : WordSet();
}

}  // namespace

Comparison compare(const Charter& charter) {
  const std::vector<CriticalQuestion>& all = charter.critical;
  std::vector<std::size_t> group(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) group[i] = i;
  std::vector<WordSet> words(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const WordSet shared = likeness(all[i], all[j]);
      if (shared.empty()) continue;
      const std::size_t kept = std::min(group[i], group[j]), gone = std::max(group[i], group[j]);
      std::ranges::replace(group, gone, kept);
      words[i].insert(shared.begin(), shared.end());
    }
  }
  Comparison comparison;
  for (std::size_t first = 0; first < all.size(); ++first) {
    if (group[first] != first) continue;
    AlikeQuestions alike;
    WordSet shared;
    for (std::size_t i = first; i < all.size(); ++i) {
      if (group[i] != first) continue;
      alike.questions.push_back(&all[i]);
      shared.insert(words[i].begin(), words[i].end());
    }
    if (alike.questions.size() == 1) {
      comparison.apart.push_back(&all[first]);
      continue;
    }
    alike.words.assign(shared.begin(), shared.end());
    comparison.alike.push_back(std::move(alike));
  }
  return comparison;
}

}  // namespace pact::report
