#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/query/words.hpp>
#include <pact/report/alike_questions.hpp>
#include <set>

namespace pact::report {

namespace {

using WordSet = std::set<std::string>;

/// Shorter ones ("the", "who") say nothing of the subject, nor do these.
constexpr std::size_t k_shortest_word = 4;
const WordSet k_empty_words = {
    "what",   "when",   "which", "who",  "whom",  "whose", "where", "does", "they",
    "them",   "their",  "that",  "this", "have",  "with",  "from",  "will", "would",
    "before", "after",  "ahead", "week", "weeks", "there", "then",  "than", "into",
    "must",   "should", "could", "been", "were",  "each",  "every", "know", "known"};

/// A plural and its singular are one.
WordSet words_of(std::initializer_list<std::string_view> texts) {
  query::Words words;
  for (const std::string_view text : texts) words.add(text);
  WordSet found;
  for (std::string& each : words.list()) {
    if (text::count_characters(each) < k_shortest_word || k_empty_words.contains(each)) continue;
    if (each.ends_with('s') && !each.ends_with("ss")) each.pop_back();
    found.insert(std::move(each));
  }
  return found;
}

WordSet common(const WordSet& a, const WordSet& b) {
  WordSet both;
  std::ranges::set_intersection(a, b, std::inserter(both, both.end()));
  return both;
}

/// The words that make them alike; none where they are not.
WordSet likeness(const CriticalQuestion& a, const CriticalQuestion& b) {
  if (a.division == b.division) return {};
  const WordSet asked = common(words_of({a.what}), words_of({b.what}));
  const WordSet all = common(words_of({a.what, a.why, a.how}), words_of({b.what, b.why, b.how}));
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
