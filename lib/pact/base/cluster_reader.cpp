#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <pact/base/cluster_reader.hpp>
#include <pact/base/error.hpp>
#include <pact/base/text.hpp>

namespace pact::text {
namespace {

/// A clone of the one iterator: making the first loads its rules, cloning is cheap, and clones may
/// be used by different threads.
std::unique_ptr<icu::BreakIterator> new_cluster_iterator() {
  static const std::unique_ptr<const icu::BreakIterator> prototype = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<const icu::BreakIterator> made(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) {
      throw Error(ErrorKind::failed,
                  "ICU has no character data: " + std::string(u_errorName(status)));
    }
    return made;
  }();
  return std::unique_ptr<icu::BreakIterator>(prototype->clone());
}

/// Below U+0300 each code point is a cluster of its own, CR LF apart, and none is wide.
bool is_simple_lead(char byte) {
  return static_cast<std::uint8_t>(byte) < 0xCC;
}

int code_point_width(char32_t code_point) {
  if (code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0)) return 0;
  // Terminals show the soft hyphen, a format character, as a hyphen.
  if (code_point < 0x300) return 1;
  const auto c = static_cast<UChar32>(code_point);
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return 0;
    default:
      break;
  }
  const int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  if (east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH) return 2;
  return u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) ? 2 : 1;
}

}  // namespace

std::string_view ClusterReader::next() {
  const std::size_t start = offset_;
  if (start == utf8_.size()) return {};
  next_code_point(utf8_, offset_);
  if (!is_simple_lead(utf8_[start]) ||
      (offset_ < utf8_.size() && !is_simple_lead(utf8_[offset_]))) {
    offset_ = boundary_after(start);
  } else if (utf8_.substr(start, 2) == "\r\n") {
    ++offset_;
  }
  return utf8_.substr(start, offset_ - start);
}

std::size_t ClusterReader::boundary_after(std::size_t start) {
  if (!iterator_) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_ = new_cluster_iterator();
    text_.adoptInstead(
        utext_openUTF8(nullptr, utf8_.data(), static_cast<std::int64_t>(utf8_.size()), &status));
    iterator_->setText(text_.getAlias(), status);
    if (U_FAILURE(status)) {
      throw Error(ErrorKind::failed, "ICU cannot read text: " + std::string(u_errorName(status)));
    }
  }
  // ICU counts bytes that are not UTF-8 in its own way; whatever it says, the reader goes on.
  const std::int32_t end = iterator_->following(static_cast<std::int32_t>(start));
  return end == icu::BreakIterator::DONE ? utf8_.size()
                                         : std::max(offset_, static_cast<std::size_t>(end));
}

int cluster_width(std::string_view cluster) {
  constexpr char32_t k_emoji_style = 0xFE0F;
  int widest = 0;
  char32_t before = 0;
  for (std::size_t offset = 0; offset < cluster.size();) {
    const char32_t code_point = next_code_point(cluster, offset);
    widest = std::max(widest, code_point_width(code_point));
    if (code_point == k_emoji_style &&
        u_hasBinaryProperty(static_cast<UChar32>(before), UCHAR_EMOJI)) {
      return 2;
    }
    before = code_point;
  }
  return widest;
}

}  // namespace pact::text
