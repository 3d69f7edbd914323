#include <array>
#include <cstdint>
#include <pact/base/text.hpp>
#include <pact/yaml/text_scanner.hpp>

namespace pact::yaml {

namespace {

constexpr std::uint8_t k_ends_text = 1;  ///< may end a plain text
constexpr std::uint8_t k_flow_mark = 2;  ///< ends one between brackets
constexpr std::uint8_t k_no_start = 4;   ///< begins no plain text, or not always

constexpr std::array<std::uint8_t, 256> k_marks = [] {
  std::array<std::uint8_t, 256> marks{};
  const auto mark = [&](std::string_view characters, std::uint8_t with) {
    for (const char c : characters) marks[static_cast<unsigned char>(c)] |= with;
  };
  mark("\n\t:#", k_ends_text);
  mark(",[]{}", k_flow_mark);
  mark("-?:,[]{}#&*!|>'\"%@` \t\n", k_no_start);
  return marks;
}();

bool is(char c, std::uint8_t mark) {
  return (k_marks[static_cast<unsigned char>(c)] & mark) != 0;
}

/// Whether the characters beyond ASCII are well-formed, and none that the strict reader refuses or
/// reads as part of the file's frame. U+FFFD is what a wrong byte is decoded to.
bool is_clean_beyond_ascii(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const char32_t c = text::next_code_point(text, at);
    if (c < 0xA0 || c == 0xFEFF || (c >= 0xFFFD && c <= 0xFFFF)) return false;
  }
  return true;
}

}  // namespace

bool is_clean(std::string_view text) {
  // Bytes, so that many are looked at together.
  std::uint8_t control = 0;
  std::uint8_t beyond_ascii = 0;
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    const bool is_control = (byte < 0x20) & (byte != '\n') & (byte != '\t');
    control |= static_cast<std::uint8_t>(is_control | (byte == 0x7F));
    beyond_ascii |= byte;
  }
  return control == 0 && (beyond_ascii < 0x80 || is_clean_beyond_ascii(text));
}

std::string TextScanner::text_on_line(Around around) {
  const char first = here();
  if (first == '"') return double_quoted();
  if (first == '\'') return single_quoted();
  return is(first, k_no_start) ? leave_text() : plain(around);
}

std::string TextScanner::plain(Around around) {
  const std::uint8_t ends = around == Around::flow ? k_ends_text | k_flow_mark : k_ends_text;
  const char* const begin = text_.data() + at_;
  const char* end = begin + 1;
  for (;; ++end) {
    while (!is(*end, ends)) ++end;
    if (*end == '#' && end[-1] != ' ') continue;
    if (*end == ':' && end[1] != ' ' && end[1] != '\n' &&
        !(around == Around::flow && is(end[1], k_flow_mark)))
      continue;
    break;
  }
  while (end[-1] == ' ') --end;
  at_ += static_cast<std::size_t>(end - begin);
  return {begin, end};
}

std::string TextScanner::single_quoted() {
  std::string text;
  for (;;) {
    const std::size_t begin = ++at_;
    while (here() != '\'') {
      if (here() == '\n' || here() == '\t') return leave_text();
      ++at_;
    }
    text.append(text_, begin, at_ - begin);
    ++at_;
    if (here() != '\'') return text;
    text += '\'';
  }
}

std::string TextScanner::double_quoted() {
  std::string text;
  ++at_;
  for (;;) {
    const std::size_t begin = at_;
    while (here() != '"' && here() != '\\') {
      if (here() == '\n' || here() == '\t') return leave_text();
      ++at_;
    }
    text.append(text_, begin, at_ - begin);
    if (text_[at_++] == '"') return text;
    if (!escape(text)) return leave_text();
  }
}

/// What stands behind a backslash, in the forms that pact writes.
bool TextScanner::escape(std::string& into) {
  const char c = here();
  if (c == '\n') return false;
  ++at_;
  switch (c) {
    case '"':
    case '\\':
      into += c;
      return true;
    case 'n':
      into += '\n';
      return true;
    case 't':
      into += '\t';
      return true;
    case 'r':
      into += '\r';
      return true;
    case 'u':
      return four_digits(into);
    default:
      return false;
  }
}

bool TextScanner::four_digits(std::string& into) {
  char32_t code_point = 0;
  for (int i = 0; i < 4; ++i, ++at_) {
    const char digit = here();
    const bool is_digit = digit >= '0' && digit <= '9';
    if (!is_digit && (digit < 'A' || digit > 'F')) return false;
    code_point = code_point * 16 + static_cast<char32_t>(digit - (is_digit ? '0' : 'A' - 10));
  }
  if (code_point == 0 || (code_point >= 0xD800 && code_point < 0xE000)) return false;
  text::append_code_point(into, code_point);
  return true;
}

std::string TextScanner::text_in_block(std::size_t indent) {
  ++at_;
  const char chomping = here();
  if (chomping == '-' || chomping == '+') ++at_;
  if (here() != '\n') return leave_text();

  const std::size_t first = at_ + 1;
  const std::size_t column = spaces_from(first);
  if (column <= indent || text_[first + column] == '\n' || text_[first + column] == '\t')
    return leave_text();
  std::size_t content_end = at_;
  std::size_t end = at_;
  std::size_t empty_lines = 0;
  std::string text;
  for (std::size_t line = first; line < text_.size(); line = end + 1) {
    const std::size_t spaces = spaces_from(line);
    if (text_[line + spaces] == '\n') {
      if (spaces > column) return leave_text();
      ++empty_lines;
      end = line + spaces;
      continue;
    }
    if (spaces < column) break;
    if (line != first) text.append(empty_lines + 1, '\n');
    empty_lines = 0;
    end = content_end = line_end(line + column);
    text.append(text_, line + column, end - line - column);
  }
  if (chomping != '-') text += '\n';
  if (chomping == '+') {
    text.append(empty_lines, '\n');
    content_end = end;
  }
  at_ = content_end;
  return text;
}

std::size_t TextScanner::spaces_from(std::size_t at) const {
  const std::size_t begin = at;
  while (at < text_.size() && text_[at] == ' ') ++at;
  return at - begin;
}

std::string TextScanner::leave_text() {
  left_ = true;
  return {};
}

}  // namespace pact::yaml
