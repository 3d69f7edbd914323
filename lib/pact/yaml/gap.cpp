#include <pact/yaml/gap.hpp>

namespace pact::yaml {

namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::size_t line_end(std::string_view text, std::size_t at) {
  std::size_t end = text.find('\n', at);
  if (end == std::string_view::npos) return text.size();
  if (end > at && text[end - 1] == '\r') --end;
  return end;
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t feed = text.find('\n', at);
  return feed == std::string_view::npos ? text.size() : feed + 1;
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  if (at > 0) {
    const std::size_t feed = text.rfind('\n', at - 1);
    if (feed != std::string_view::npos) return feed + 1;
  }
  return text.substr(0, at).starts_with(k_byte_order_mark) ? k_byte_order_mark.size() : 0;
}

std::size_t column_of(std::string_view text, std::size_t at) {
  return at - line_begin(text, at);
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

Gap gap_after(std::string_view text, std::size_t at) {
  Gap gap;
  gap.to = at;
  while (gap.to < text.size()) {
    const char c = text[gap.to];
    if (is_blank(c)) {
      gap.tab = gap.tab || c == '\t';
      ++gap.to;
    } else if (is_break(c)) {
      ++gap.to;
      if (c == '\n') {
        gap.crossed = true;
        gap.line_start = gap.to;
        gap.tab = false;
      }
    } else if (c == '#' &&
               (gap.to == 0 || is_white(text[gap.to - 1]) || gap.to == line_begin(text, gap.to))) {
      gap.to = line_end(text, gap.to);
    } else {
      break;
    }
  }
  return gap;
}

}  // namespace pact::yaml
