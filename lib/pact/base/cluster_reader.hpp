#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstddef>
#include <memory>
#include <string_view>

namespace pact::text {

/// Reads text one grapheme cluster at a time; asks ICU only where Western text is left. Borrows the
/// text.
class ClusterReader {
 public:
  explicit ClusterReader(std::string_view utf8) : utf8_(utf8) {}

  /// The next cluster; empty at the end.
  std::string_view next();

  /// Where the next cluster begins.
  std::size_t offset() const { return offset_; }

 private:
  std::size_t boundary_after(std::size_t start);

  std::string_view utf8_;
  std::size_t offset_ = 0;
  icu::LocalUTextPointer text_;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

/// Terminal columns of one cluster: those of its widest part.
int cluster_width(std::string_view cluster);

}  // namespace pact::text
