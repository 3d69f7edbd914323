#pragma once

#include <cstddef>
#include <string_view>

/// What stands between nodes: spaces, line ends, comments. All offsets are bytes of the text.
namespace pact::yaml {

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
constexpr bool is_break(char c) {
  return c == '\n' || c == '\r';
}
constexpr bool is_white(char c) {
  return is_blank(c) || is_break(c);
}

/// Whether white space or the end of the text stands at `at`.
inline bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || is_white(text[at]);
}

/// The end of the line of `at`, before its line end.
std::size_t line_end(std::string_view text, std::size_t at);
/// The start of the line after that of `at`, or the end of the text.
std::size_t next_line(std::string_view text, std::size_t at);
/// The start of the line of `at`, behind a byte order mark.
std::size_t line_begin(std::string_view text, std::size_t at);
/// Bytes between the start of the line and `at`: the column that indentation is counted in.
std::size_t column_of(std::string_view text, std::size_t at);

/// The first byte from `at` on that is no space or tab.
std::size_t skip_blanks(std::string_view text, std::size_t at);

struct Gap {
  std::size_t to = 0;          ///< where the next content stands, or the end of the text
  std::size_t line_start = 0;  ///< the start of that line, when one was crossed
  bool crossed = false;        ///< over a line end
  bool tab = false;            ///< a tab among the white space before `to` on its line
};

/// White space, line ends and comments from `at` on. A comment needs white space before it.
Gap gap_after(std::string_view text, std::size_t at);

}  // namespace pact::yaml
