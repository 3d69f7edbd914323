#pragma once

#include <cstddef>
#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::query {

/// One or several words that follow each other, folded. Matching is of whole words; of the last one
/// the beginning is enough when `prefix`.
struct Pattern {
  std::vector<std::string> words;
  bool prefix = false;

  bool operator==(const Pattern&) const = default;
};

/// Text taken apart into folded words. A word is a run of letters, marks and digits; in scripts
/// that do not part words by spaces (Chinese, Japanese, Thai…) each character is one, as is each
/// emoji, so that looking for several of them side by side finds them within a sentence. Texts are
/// taken apart only when a pattern could be in them, hence the look-ups are not const.
class Words {
 public:
  /// Words of another text; no pattern reaches from one text into the next.
  void add(std::string_view text);

  bool contains(const Pattern& pattern);
  /// Whether the words are those of the pattern and no others; with `prefix`, whether they begin
  /// so.
  bool are(const Pattern& pattern);
  std::vector<std::string> list();
  /// The same without copies: calls `take` with each word.
  template <typename Take>
  void each(Take take) {
    part();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].length > 0) take(at(i));
    }
  }

 private:
  struct Word {
    std::size_t begin;
    std::size_t length;  ///< 0 between two texts
  };
  /// Takes apart what was added since.
  void part();
  /// False only where no such words can be.
  bool may_contain(const Pattern& pattern) const;
  std::string_view at(std::size_t index) const;
  bool starts_at(std::size_t index, const Pattern& pattern) const;

  std::string folded_;
  std::vector<std::size_t> ends_;  ///< in folded_, of the texts
  std::size_t parted_ = 0;         ///< how many texts are taken apart
  std::vector<Word> words_;
};

/// The words of a text as a pattern.
Pattern pattern_of(std::string_view text, bool prefix = false);

/// The places in a text that one of the patterns matches, in order, without overlap; spans are of
/// bytes of the text as it stands.
std::vector<Span> places_of(const std::vector<Pattern>& patterns, std::string_view text);

}  // namespace pact::query
