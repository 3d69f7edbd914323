#include <fmt/format.h>
#include <algorithm>

#include "html_text.hpp"
#include "render.hpp"

namespace pact::cli::render {

namespace {

constexpr int k_label = 190;  // pixels
constexpr int k_whole = 400;  // of a hundred percent
constexpr int k_row = 22;
constexpr int k_bar = 12;
constexpr int k_scale = 20;
constexpr int k_longest_label = 24;  // columns

/// A range of a group, as the data has it.
struct Bar {
  std::string label;
  int from = 0;
  int to = 0;
};

/// Of one group, so that the bars can be compared: a series of months, or of subjects.
std::vector<Bar> bars_of(const Node& data, std::string& group) {
  std::vector<Bar> bars;
  for (const Node& row : data.items_of("rows")) {
    const Node* from = row.find("from_percent");
    const Node* to = row.find("to_percent");
    if (!from || !to) continue;
    if (group.empty()) group = row.text_of("group");
    if (row.text_of("group") != group) continue;
    std::string label(row.text_of("label"));
    if (label.empty()) label = row.text_of("section");
    bars.push_back(
        {text::ellipsize(label, k_longest_label), std::stoi(from->text()), std::stoi(to->text())});
  }
  return bars;
}

std::string axis(int height) {
  std::string svg;
  for (const int percent : {0, 50, 100}) {
    const int x = k_label + percent * k_whole / 100;
    svg += fmt::format(
        "<line x1=\"{0}\" x2=\"{0}\" y1=\"0\" y2=\"{1}\" stroke=\"currentColor\" "
        "stroke-opacity=\".25\"/><text x=\"{0}\" y=\"{2}\" font-size=\"11\" "
        "text-anchor=\"middle\" fill=\"currentColor\">{3} %</text>\n",
        x, height, height + 14, percent);
  }
  return svg;
}

}  // namespace

std::string plot_of(const Node& data) {
  std::string group;
  const std::vector<Bar> bars = bars_of(data, group);
  if (bars.size() < 2) return "";
  const int height = static_cast<int>(bars.size()) * k_row;
  const std::string title = "The ranges of the table, " + group;
  std::string svg = fmt::format(
      "<svg role=\"img\" aria-label=\"{0}\" viewBox=\"0 0 {1} {2}\" width=\"100%\">\n"
      "<title>{0}</title>\n",
      html_text(title), k_label + k_whole + 30, height + k_scale);
  svg += axis(height);
  int y = 0;
  for (const Bar& bar : bars) {
    svg += fmt::format(
        "<text x=\"{}\" y=\"{}\" font-size=\"12\" text-anchor=\"end\" "
        "fill=\"currentColor\">{}</text>"
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" fill=\"#3a7ca5\"/>\n",
        k_label - 8, y + k_row / 2 + 4, html_text(bar.label), k_label + bar.from * k_whole / 100,
        y + (k_row - k_bar) / 2, std::max(1, (bar.to - bar.from) * k_whole / 100), k_bar);
    y += k_row;
  }
  return svg + "</svg>\n";
}

}  // namespace pact::cli::render
