#pragma once

#include <string>
#include <vector>

namespace pact::cli {

/// How a piece of text stands out on a terminal.
enum class Tone { plain, strong, dim, waits };

/// One line of a page: a gutter word, cells that align down the page, the text, and at the right
/// edge a short id or the next command to type. Text longer than the room wraps below itself.
struct Line {
  std::string gutter{};
  std::vector<std::string> cells{};
  std::string text{};
  std::string aside{};
  Tone tone = Tone::plain;         ///< of the text
  Tone gutter_tone = Tone::plain;  ///< of the gutter word
  bool title = false;              ///< the text stands at the left edge, without a gutter
  bool flush = false;              ///< a row of a table: no gutter, the first cell at the left edge
  bool verbatim = false;           ///< the text is neither wrapped nor set in: a diff, a file
};

/// What a command shows a person, apart from how it is printed: text, Markdown and HTML are made
/// of it. Blocks are set apart by an empty line; empty blocks vanish.
class Page {
 public:
  Page& title(std::string text, std::string aside = "");
  Page& line(Line line);
  /// Gutter, text and what stands at the right edge.
  Page& line(std::string gutter, std::string text, std::string aside = "");
  /// Starts a new block.
  Page& gap();

  const std::vector<std::vector<Line>>& blocks() const { return blocks_; }
  bool empty() const;

 private:
  std::vector<std::vector<Line>> blocks_{1};
};

}  // namespace pact::cli
