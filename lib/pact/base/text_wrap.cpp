#include <algorithm>
#include <pact/base/cluster_reader.hpp>
#include <pact/base/text.hpp>

namespace pact::text {
namespace {

/// Fills lines with words.
class Wrapper {
 public:
  Wrapper(int columns, std::vector<std::string>& lines) : columns_(columns), lines_(lines) {}

  void wrap(std::string_view line) {
    ClusterReader clusters(line);
    std::size_t word_start = 0;
    int word_width = 0;
    int spaces = 0;
    for (;;) {
      const std::size_t start = clusters.offset();
      const std::string_view cluster = clusters.next();
      if (!cluster.empty() && cluster != " ") {
        if (start == word_start) word_width = 0;
        word_width += cluster_width(cluster);
        continue;
      }
      if (start > word_start) {
        add(line.substr(word_start, start - word_start), word_width, spaces);
        spaces = 0;
      }
      if (cluster.empty()) break;
      ++spaces;
      word_start = clusters.offset();
    }
    finish();
  }

 private:
  void add(std::string_view word, int word_width, int spaces) {
    if (spaces + word_width > columns_ - used_) {
      if (has_word_) {
        finish();
        spaces = 0;
      }
      if (word_width > columns_ - spaces) {
        add_in_pieces(word, word_width, spaces);
        return;
      }
    }
    append(word, word_width, spaces);
  }

  /// A word that is too long for a line of its own, or for what an indentation leaves of it.
  void add_in_pieces(std::string_view word, int word_width, int spaces) {
    if (word_width <= columns_ || spaces >= columns_) spaces = std::max(0, columns_ - word_width);
    while (word_width > columns_ - spaces) {
      std::string_view piece = prefix_of_width(word, columns_ - spaces);
      if (piece.empty() && spaces > 0) {
        spaces = 0;
        continue;
      }
      // A wide character in a single column goes beyond it: there is no other way to show it.
      if (piece.empty()) piece = ClusterReader(word).next();
      const int piece_width = width(piece);
      append(piece, piece_width, spaces);
      word.remove_prefix(piece.size());
      word_width -= piece_width;
      spaces = 0;
      if (word.empty()) return;
      finish();
    }
    append(word, word_width, spaces);
  }

  void append(std::string_view word, int word_width, int spaces) {
    current_.append(static_cast<std::size_t>(spaces), ' ');
    current_ += word;
    used_ += spaces + word_width;
    has_word_ = true;
  }

  void finish() {
    lines_.push_back(std::move(current_));
    current_.clear();
    used_ = 0;
    has_word_ = false;
  }

  int columns_;
  std::vector<std::string>& lines_;
  std::string current_;
  int used_ = 0;
  bool has_word_ = false;
};

}  // namespace

std::vector<std::string> wrap(std::string_view utf8, int columns) {
  std::vector<std::string> wrapped;
  Wrapper wrapper(std::max(columns, 1), wrapped);
  for (const std::string_view line : lines(utf8)) wrapper.wrap(line);
  if (wrapped.empty()) wrapped.emplace_back();
  return wrapped;
}

}  // namespace pact::text
