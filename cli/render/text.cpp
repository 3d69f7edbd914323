#include <algorithm>
#include <pact/base/text.hpp>

#include "render.hpp"

namespace pact::cli::render {

namespace {

constexpr int k_gutter = 14;
constexpr int k_widest_page = 120;
constexpr int k_widest_cell = 24;
constexpr int k_least_text = 20;
constexpr int k_least_beside_cells = 30;

std::string paint(const std::string& text, Tone tone, const Options& options) {
  if (!options.colour || text.empty() || tone == Tone::plain) return text;
  const char* code = tone == Tone::strong ? "1" : tone == Tone::dim ? "2" : "33";
  return "\x1b[" + std::string(code) + "m" + text + "\x1b[0m";
}

std::string padded(const std::string& text, int columns) {
  return text +
         std::string(static_cast<std::size_t>(std::max(0, columns - text::width(text))), ' ');
}

/// Wrapped to `full` columns, but the first row to `first`.
std::vector<std::string> wrap(const std::string& text, int first, int full) {
  const std::vector<std::string> narrow = text::wrap(text, first);
  if (first == full || narrow.size() == 1) return narrow;
  std::vector<std::string> rows{narrow.front()};
  std::string_view left = std::string_view(text).substr(std::min(text.size(), rows.front().size()));
  if (left.starts_with('\n')) {
    left.remove_prefix(1);
  } else {
    while (left.starts_with(' ')) left.remove_prefix(1);
  }
  for (std::string& row : text::wrap(left, full)) rows.push_back(std::move(row));
  return rows;
}

/// One line of the page and, below it, what did not fit.
class LineWriter {
 public:
  LineWriter(const Options& options, std::vector<int> cell_widths)
      : options_(options),
        columns_(std::clamp(options.columns, 40, k_widest_page)),
        cell_widths_(std::move(cell_widths)) {}

  void write(const Line& line, std::string& into) const {
    if (line.verbatim) {
      into += text::printable(line.text) + "\n";
      return;
    }
    const std::string left = left_of(line);
    if (!line.cells.empty() && !line.flush && !line.text.empty() &&
        columns_ - text::width(left) < k_least_beside_cells) {
      write_below_its_cells(line, into);
      return;
    }
    const int least = line.flush ? 0 : k_gutter;
    const int indent = line.title ? 0 : std::max(least, text::width(left));
    const std::string aside = text::printable(line.aside, text::Newlines::escape);
    const int full = std::max(k_least_text, columns_ - indent);
    // What stands at the right edge takes room from the first row only.
    const int left_beside = full - text::width(aside) - 2;
    // Where that would be too little, it stands on a row of its own below.
    const bool below =
        !aside.empty() && left_beside < std::min(k_least_text, text::width(line.text));
    const int beside = aside.empty() || below ? full : std::max(1, left_beside);
    const std::vector<std::string> rows = wrap(text::printable(line.text), beside, full);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::string row =
          i == 0 ? painted_left(line, left) : std::string(static_cast<std::size_t>(indent), ' ');
      row += paint(rows[i], line.tone, options_);
      if (i == 0 && !aside.empty() && !below) {
        const int used = indent + text::width(rows[i]);
        row += std::string(
            static_cast<std::size_t>(std::max(2, columns_ - used - text::width(aside))), ' ');
        row += paint(aside, Tone::dim, options_);
      }
      const std::size_t end = row.find_last_not_of(' ');
      into += (end == std::string::npos ? "" : row.substr(0, end + 1)) + "\n";
    }
    if (below) {
      into +=
          std::string(static_cast<std::size_t>(std::max(0, columns_ - text::width(aside))), ' ') +
          paint(aside, Tone::dim, options_) + "\n";
    }
  }

 private:
  /// On a narrow terminal: the cells on a row of their own, and the text below with all the room.
  void write_below_its_cells(const Line& line, std::string& into) const {
    Line head = line;
    head.text.clear();
    write(head, into);
    Line body;
    body.text = line.text;
    body.tone = line.tone;
    write(body, into);
  }

  std::string left_of(const Line& line) const {
    if (line.title) return "";
    std::string left = text::printable(line.gutter, text::Newlines::escape);
    left = padded(left, line.flush || (line.cells.empty() && line.text.empty()) ? 0 : k_gutter);
    if (text::width(left) > k_gutter) left += "  ";
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      const std::string cell =
          text::ellipsize(text::printable(line.cells[i], text::Newlines::escape), k_widest_cell);
      left += padded(cell, cell_widths_[i]) + "  ";
    }
    return left;
  }

  std::string painted_left(const Line& line, const std::string& left) const {
    const std::string gutter = text::printable(line.gutter, text::Newlines::escape);
    return paint(gutter, line.gutter_tone, options_) + left.substr(gutter.size());
  }

  const Options& options_;
  int columns_;
  std::vector<int> cell_widths_;
};

}  // namespace

std::string page_as_text(const Page& page, const Options& options) {
  std::vector<int> widths;
  for (const auto& block : page.blocks()) {
    for (const Line& line : block) {
      widths.resize(std::max(widths.size(), line.cells.size()));
      for (std::size_t i = 0; i < line.cells.size(); ++i) {
        widths[i] =
            std::max(widths[i],
                     std::min(k_widest_cell,
                              text::width(text::printable(line.cells[i], text::Newlines::escape))));
      }
    }
  }
  const LineWriter writer(options, std::move(widths));
  std::string text;
  for (const auto& block : page.blocks()) {
    if (block.empty()) continue;
    if (!text.empty()) text += "\n";
    for (const Line& line : block) writer.write(line, text);
  }
  return text;
}

}  // namespace pact::cli::render
