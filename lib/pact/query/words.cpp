#include <unicode/uchar.h>

#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/query/words.hpp>

namespace pact::query {
namespace {

enum class Sort { separator, part, single };

Sort sort_of(char32_t c) {
  if (c < 0x80) {
    const bool is_alnum =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return is_alnum ? Sort::part : Sort::separator;
  }
  const auto code = static_cast<UChar32>(c);
  const bool letter = u_isalnum(code) || (U_GET_GC_MASK(code) & (U_GC_M_MASK | U_GC_N_MASK)) ||
                      u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
  if (!letter) {
    return u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC) ? Sort::single : Sort::separator;
  }
  switch (u_getIntPropertyValue(code, UCHAR_LINE_BREAK)) {
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_NONSTARTER:
    case U_LB_COMPLEX_CONTEXT:
      return Sort::single;
    default:
      return Sort::part;
  }
}

// Calls `take` with the begin and the end of each word.
template <typename Take>
void for_each_word(std::string_view text, Take take) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const Sort sort = sort_of(text::next_code_point(text, at));
    if (sort == Sort::part) continue;
    if (begin < start) take(begin, start);
    if (sort == Sort::single) take(start, at);
    begin = at;
  }
  if (begin < text.size()) take(begin, text.size());
}

// A folded word of a text and the bytes of the text that it came from.
struct Placed {
  std::string word;
  Span span;
};

std::vector<Placed> placed_words(std::string_view text) {
  std::vector<Placed> placed;
  for_each_word(text, [&](std::size_t begin, std::size_t end) {
    for (std::string& word : pattern_of(text.substr(begin, end - begin)).words) {
      placed.push_back({std::move(word), {begin, end}});
    }
  });
  return placed;
}

bool matches_word(const Pattern& pattern, std::size_t index, std::string_view word) {
  const std::string& wanted = pattern.words[index];
  const bool last = index + 1 == pattern.words.size();
  return last && pattern.prefix ? word.starts_with(wanted) : word == wanted;
}

bool starts_at(const std::vector<Placed>& placed, std::size_t first, const Pattern& pattern) {
  if (pattern.words.empty() || pattern.words.size() > placed.size() - first) return false;
  for (std::size_t i = 0; i < pattern.words.size(); ++i) {
    if (!matches_word(pattern, i, placed[first + i].word)) return false;
  }
  return true;
}

}  // namespace

void Words::add(std::string_view text) {
  folded_ += text::fold(text);
  ends_.push_back(folded_.size());
}

void Words::part() {
  for (; parted_ < ends_.size(); ++parted_) {
    const std::size_t base = parted_ == 0 ? 0 : ends_[parted_ - 1];
    if (!words_.empty()) words_.push_back({base, 0});
    const std::string_view text(folded_.data() + base, ends_[parted_] - base);
    for_each_word(text, [&](std::size_t begin, std::size_t end) {
      words_.push_back({base + begin, end - begin});
    });
  }
}

bool Words::may_contain(const Pattern& pattern) const {
  return !pattern.words.empty() && std::ranges::all_of(pattern.words, [&](const std::string& word) {
    return folded_.find(word) != std::string::npos;
  });
}

std::string_view Words::at(std::size_t index) const {
  return std::string_view(folded_).substr(words_[index].begin, words_[index].length);
}

bool Words::starts_at(std::size_t index, const Pattern& pattern) const {
  for (std::size_t i = 0; i < pattern.words.size(); ++i) {
    if (words_[index + i].length == 0 || !matches_word(pattern, i, at(index + i))) return false;
  }
  return true;
}

bool Words::contains(const Pattern& pattern) {
  if (!may_contain(pattern)) return false;
  part();
  for (std::size_t first = 0; first + pattern.words.size() <= words_.size(); ++first) {
    if (starts_at(first, pattern)) return true;
  }
  return false;
}

bool Words::are(const Pattern& pattern) {
  if (!may_contain(pattern)) return false;
  part();
  const std::size_t length = pattern.words.size();
  if (words_.size() < length) return false;
  return (pattern.prefix || words_.size() == length) && starts_at(0, pattern);
}

std::vector<std::string> Words::list() {
  std::vector<std::string> list;
  each([&](std::string_view word) { list.emplace_back(word); });
  return list;
}

Pattern pattern_of(std::string_view text, bool prefix) {
  Words words;
  words.add(text);
  return {words.list(), prefix};
}

std::vector<Span> places_of(const std::vector<Pattern>& patterns, std::string_view text) {
  const std::vector<Placed> placed = placed_words(text);
  std::vector<Span> places;
  for (std::size_t first = 0; first < placed.size();) {
    std::size_t length = 0;
    for (const Pattern& pattern : patterns) {
      if (starts_at(placed, first, pattern)) length = std::max(length, pattern.words.size());
    }
    if (length == 0) {
      ++first;
      continue;
    }
    places.push_back({placed[first].span.begin, placed[first + length - 1].span.end});
    first += length;
  }
  return places;
}

}  // namespace pact::query
