#include <fmt/format.h>
#include <unicode/uchar.h>

#include <pact/base/text.hpp>

namespace pact::text {
namespace {

/// What moves a cursor, reorders its neighbours, or hides on the line.
bool must_escape(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c < 0x600) return false;
  if (c == 0x061C || c == 0xFEFF) return true;
  if (c >= 0x200E && c <= 0x2069) {
    return c <= 0x200F || (c >= 0x2028 && c <= 0x202E) || c >= 0x2065;
  }
  if (c >= 0xE0000 && c <= 0xE007F) return true;
  const auto code_point = static_cast<UChar32>(c);
  return u_charType(code_point) == U_UNASSIGNED &&
         u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_plain_ascii(char byte) {
  return byte >= 0x20 && byte < 0x7F;
}

}  // namespace

std::string printable(std::string_view utf8, Newlines newlines) {
  std::string safe;
  safe.reserve(utf8.size());
  for (std::size_t offset = 0; offset < utf8.size();) {
    const std::size_t start = offset;
    if (is_plain_ascii(utf8[offset])) {
      safe += utf8[offset++];
      continue;
    }
    const char32_t c = next_code_point(utf8, offset);
    if (c == '\n' && newlines == Newlines::keep) {
      safe += '\n';
    } else if (c == '\n' || c == '\r' || c == '\t') {
      safe += c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t";
    } else if (c == 0xFFFD && offset - start == 1) {
      safe += fmt::format("\\x{:02X}", static_cast<unsigned char>(utf8[start]));
    } else if (must_escape(c)) {
      const auto value = static_cast<unsigned>(c);
      safe += c > 0xFFFF ? fmt::format("\\U{:08X}", value) : fmt::format("\\u{:04X}", value);
    } else {
      safe += utf8.substr(start, offset - start);
    }
  }
  return safe;
}

}  // namespace pact::text
