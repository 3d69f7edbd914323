#include <algorithm>
#include <pact/base/text.hpp>

namespace pact::text {
namespace {

std::u32string folded_characters(std::string_view utf8) {
  const std::string folded = fold(utf8);
  std::u32string characters;
  for (std::size_t offset = 0; offset < folded.size();) {
    characters += next_code_point(folded, offset);
  }
  return characters;
}

/// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
  const std::u32string typed = folded_characters(word);
  std::size_t limit = std::max<std::size_t>(1, typed.size() / 3);
  std::optional<std::string> best;
  for (const std::string& candidate : candidates) {
    const std::u32string known = folded_characters(candidate);
    const std::size_t longer = std::max(typed.size(), known.size());
    if (longer - std::min(typed.size(), known.size()) > limit) continue;
    const std::size_t distance = edit_distance(typed, known);
    // One letter for another, with nothing in common, is no typo.
    if (distance > limit || distance == longer) continue;
    best = candidate;
    if (distance == 0) break;
    limit = distance - 1;
  }
  return best;
}

}  // namespace pact::text
