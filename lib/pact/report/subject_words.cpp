#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/query/words.hpp>
#include <pact/report/subject_words.hpp>

namespace pact::report {

namespace {

/// Shorter ones ("the", "who") say nothing of the subject, nor do these.
constexpr std::size_t k_shortest_word = 4;
const WordSet k_empty_words = {
    "what",   "when",   "which", "who",  "whom",  "whose", "where", "does", "they",
    "them",   "their",  "that",  "this", "have",  "with",  "from",  "will", "would",
    "before", "after",  "ahead", "week", "weeks", "there", "then",  "than", "into",
    "must",   "should", "could", "been", "were",  "each",  "every", "know", "known"};

}  // namespace

WordSet subject_words(std::initializer_list<std::string_view> texts) {
  query::Words words;
  for (const std::string_view text : texts) words.add(text);
  WordSet found;
  for (std::string& each : words.list()) {
    if (text::count_characters(each) < k_shortest_word || k_empty_words.contains(each)) continue;
    if (each.ends_with("ies"))
      each.replace(each.size() - 3, 3, "y");
    else if (each.ends_with('s') && !each.ends_with("ss"))
      each.pop_back();
    found.insert(std::move(each));
  }
  return found;
}

WordSet common(const WordSet& a, const WordSet& b) {
  WordSet both;
  std::ranges::set_intersection(a, b, std::inserter(both, both.end()));
  return both;
}

}  // namespace pact::report
