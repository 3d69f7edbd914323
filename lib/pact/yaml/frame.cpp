#include <fmt/format.h>

#include <pact/base/text.hpp>
#include <pact/yaml/frame.hpp>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/limits.hpp>
#include <pact/yaml/refusal.hpp>

namespace pact::yaml {

namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

/// The first control character from `at` on that YAML does not take as it stands (YAML 1.2.2, 5.1),
/// or the end.
std::size_t find_control(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
    if (byte < 0x20 && byte != '\n' && byte != '\t' && !(byte == '\r' && next == '\n')) return at;
    if (byte == 0x7F) return at;
    // C1 controls, but for the next-line character
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0 && next != 0x85) return at;
    if (byte == 0xEF && at + 2 < text.size()) {
      const auto third = static_cast<unsigned char>(text[at + 2]);
      if (next == 0xBB && third == 0xBF) return at;  // a byte order mark further on
      if (next == 0xBF && third >= 0xBE) return at;  // U+FFFE, U+FFFF
    }
  }
  return at;
}

void check_bytes(const Source& source, std::size_t content) {
  const std::string& text = source.text();
  if (text.size() > k_most_bytes) {
    throw Error(ErrorKind::blocked,
                fmt::format("the file has {} MiB; a file of the ledger has at most 8",
                            text.size() / (1024 * 1024)))
        .at({source.name(), 0, 0})
        .hint("look whether something else was pasted or saved into it");
  }
  if (const auto wrong = text::invalid_utf8(text)) {
    // Without an excerpt: bytes that are no characters show nothing.
    Location where = source.locate(*wrong);
    where.column = 0;
    throw Error(ErrorKind::blocked, "these bytes are not UTF-8 text")
        .at(std::move(where))
        .hint("open the file in your editor and save it with the encoding UTF-8");
  }
  const std::size_t control = find_control(text, content);
  if (control == text.size()) return;
  const char c = text[control];
  if (c == '\0') refuse(source, control, "a NUL byte stands here", "delete it");
  if (c == '\r') {
    refuse(source, control, "a carriage return stands here without a line feed",
           "let your editor save the file with line ends LF or CRLF");
  }
  if (text.compare(control, 3, k_byte_order_mark) == 0) {
    refuse(source, control, "an invisible byte order mark stands in the middle of the file",
           "delete it; it often comes from joining two files");
  }
  std::size_t at = control;
  refuse(source, control,
         fmt::format("the invisible control character U+{:04X} stands here",
                     static_cast<unsigned>(text::next_code_point(text, at))),
         "delete it; it often comes from pasting");
}

bool is_marker(std::string_view line, std::string_view marker) {
  return line.starts_with(marker) && ends_word(line, marker.size());
}

void check_no_conflict(const Source& source, std::string_view line, std::size_t at) {
  if (is_marker(line, "<<<<<<<") || is_marker(line, ">>>>>>>") || is_marker(line, "|||||||")) {
    refuse(source, at, "this file holds two versions that git could not join",
           "keep one version, and take the marker lines out: pact edit, or any editor");
  }
}

/// Only a comment may follow `---` or `...` on its line.
void check_marker_line(const Source& source, std::size_t at) {
  const Gap gap = gap_after(source.text(), at + 3);
  if (!gap.crossed && gap.to < source.text().size()) {
    refuse(source, gap.to,
           fmt::format("something follows `{}` on its line", source.text().substr(at, 3)),
           "put it on a line of its own");
  }
}

}  // namespace

Frame frame_of(const Source& source) {
  const std::string_view text = source.text();
  Frame frame{text.starts_with(k_byte_order_mark) ? k_byte_order_mark.size() : 0, text.size()};
  check_bytes(source, frame.begin);

  enum class Seen { nothing, start, content, end } seen = Seen::nothing;
  for (std::size_t at = frame.begin; at < text.size(); at = next_line(text, at)) {
    const std::string_view line = text.substr(at, line_end(text, at) - at);
    check_no_conflict(source, line, at);
    if (line.starts_with('%')) {
      refuse(source, at, "a line that starts with `%` is a directive, which ledger files don't use",
             "delete the line, or indent it if it belongs to a text");
    }
    const std::size_t content = skip_blanks(line, 0);
    const bool says_nothing = content == line.size() || line[content] == '#';
    if (is_marker(line, "---")) {
      if (seen != Seen::nothing) {
        refuse(source, at, "a second document starts here; a ledger file holds one",
               "delete the line `---`, or move what follows into a file of its own");
      }
      check_marker_line(source, at);
      seen = Seen::start;
      frame.begin = at + 3;
    } else if (is_marker(line, "...") && seen != Seen::end) {
      check_marker_line(source, at);
      seen = Seen::end;
      frame.end = at;
    } else if (!says_nothing) {
      if (seen == Seen::end) {
        refuse(source, at + content, "this stands after `...`, the end of the document",
               "move it above the line `...`, or delete that line");
      }
      seen = Seen::content;
    }
  }
  return frame;
}

}  // namespace pact::yaml
