#include <algorithm>
#include <pact/base/source.hpp>
#include <pact/base/text.hpp>

namespace pact {
namespace {

constexpr int k_excerpt_columns = 72;
constexpr int k_columns_before = 48;
constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

}  // namespace

Source::Source(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)) {
  line_starts_.push_back(text_.starts_with(k_byte_order_mark) ? k_byte_order_mark.size() : 0);
  for (std::size_t end = text_.find('\n'); end != std::string::npos;
       end = text_.find('\n', end + 1)) {
    line_starts_.push_back(end + 1);
  }
}

std::size_t Source::line_index(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return after == line_starts_.begin() ? 0
                                       : static_cast<std::size_t>(after - line_starts_.begin()) - 1;
}

std::string_view Source::before(std::size_t offset) const {
  const std::size_t start = line_starts_[line_index(offset)];
  const std::string_view line = line_at(offset);
  std::size_t length = offset < start ? 0 : std::min(offset - start, line.size());
  while (length > 0 && length < line.size() && is_continuation(line[length])) --length;
  return line.substr(0, length);
}

Location Source::locate(std::size_t offset) const {
  return {name_, static_cast<int>(line_index(offset)) + 1,
          static_cast<int>(text::count_characters(before(offset))) + 1};
}

std::string_view Source::line_at(std::size_t offset) const {
  const std::size_t start = line_starts_[line_index(offset)];
  const std::size_t end = text_.find('\n', start);
  std::string_view line = std::string_view(text_).substr(start, end - start);
  if (end != std::string::npos && line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string Source::excerpt(std::size_t offset) const {
  const std::string_view line = line_at(offset);
  const std::string_view left = before(offset);
  std::string shown = text::printable(left, text::Newlines::escape);
  std::string rest = text::printable(line.substr(left.size()), text::Newlines::escape);
  if (text::width(shown) + text::width(rest) > k_excerpt_columns) {
    const int excess = text::width(shown) - k_columns_before;
    if (excess > 0) {
      shown.erase(0, text::prefix_of_width(shown, excess + 1).size());
      shown.insert(0, "…");
    }
    rest = text::ellipsize(rest, k_excerpt_columns - text::width(shown));
  }
  const std::string indent(static_cast<std::size_t>(text::width(shown)), ' ');
  return shown + rest + "\n" + indent + "^";
}

}  // namespace pact
