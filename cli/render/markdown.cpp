#include <pact/base/text.hpp>

#include "render.hpp"

namespace pact::cli::render {

namespace {

/// Text that Markdown would read as markup stands escaped.
std::string escaped(std::string_view raw) {
  std::string safe;
  bool line_start = true;
  for (const char c : text::printable(raw)) {
    const bool anywhere = std::string_view("\\`*_[]<>|~&").find(c) != std::string_view::npos;
    const bool first =
        line_start && std::string_view("#+-=.0123456789").find(c) != std::string_view::npos;
    if (anywhere || (first && (c < '0' || c > '9'))) safe += '\\';
    safe += c;
    line_start = c == '\n';
    if (c == '\n') safe += "  ";
  }
  return safe;
}

std::string item(const Line& line) {
  std::string text = "- ";
  const std::string gutter(text::trim(line.gutter));
  if (!gutter.empty()) text += "**" + escaped(gutter) + "** ";
  for (const std::string& cell : line.cells) {
    if (!cell.empty()) text += escaped(cell) + " · ";
  }
  text += escaped(line.text);
  if (!line.aside.empty()) text += " `" + text::printable(line.aside, text::Newlines::escape) + "`";
  return text + "\n";
}

}  // namespace

std::string page_as_markdown(const Page& page) {
  std::string markdown;
  bool first_title = true;
  for (const auto& block : page.blocks()) {
    if (block.empty()) continue;
    if (!markdown.empty()) markdown += "\n";
    for (const Line& line : block) {
      if (line.verbatim) {
        for (const std::string_view row : text::lines(line.text)) {
          markdown += "    " + text::printable(row) + "\n";
        }
      } else if (line.title) {
        markdown += (first_title ? "# " : "## ") + escaped(line.text);
        if (!line.aside.empty()) markdown += " `" + text::printable(line.aside) + "`";
        markdown += "\n\n";
        first_title = false;
      } else {
        markdown += item(line);
      }
    }
  }
  return markdown;
}

}  // namespace pact::cli::render
