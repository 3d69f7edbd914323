#pragma once

#include <pact/yaml/reader.hpp>
#include <string>
#include <string_view>
#include <vector>

/// One version of a file, cut where its lines belong to one key or item.
namespace pact::merge {

/// How the bytes of a file stand around its content.
struct Bytes {
  bool mark = false;          ///< a byte order mark stands before it
  bool windows = false;       ///< every line ends with CR LF
  bool last_line_end = true;  ///< the last line ends with a line end
};

/// A version's text with plain line ends, the last one included, and without a byte order mark, and
/// what it says. An empty one has an empty map.
struct Script {
  Bytes bytes;
  std::string text;
  Node root = Node::map();
  std::size_t head_end = 0;   ///< behind the line of `---`, or 0
  std::size_t frame_end = 0;  ///< the line of `...`, or the end
};

/// Throws Error(blocked) when the text is not valid YAML.
Script script_of(const std::string& path, std::string_view text);
/// The text as it stood in the file.
std::string with_bytes(std::string text, const Bytes& bytes);

/// A list or map on lines of its own.
bool stands_on_lines(const Script& script, const Node& node);
/// The column of its keys or dashes.
std::size_t column_of(const Script& script, const Node& container);

/// Lines that belong together: what stands above a key or item (comments, empty lines), and its
/// own.
struct Lines {
  std::string above;
  std::string own;
};

/// Child `index` of a container that stands on lines, moved to `column`. Where its line begins with
/// the dash of the item around it, spaces stand there instead. `above_first` is where the lines
/// above the container's first child begin.
Lines lines_of(const Script& script, const Node& container, std::size_t index,
               std::size_t above_first, std::size_t column);
/// Where the lines of child `index` end.
std::size_t end_of_child(const Script& script, const Node& container, std::size_t index);
/// Whether the first child stands on the line of the dash around it.
bool begins_on_dash(const Script& script, const Node& container);

/// The line of a key whose value stands on the lines below, and where those begin.
struct HeadLine {
  std::string text;
  std::size_t end = 0;
};
HeadLine head_line_of(const Script& script, const pact::Entry& entry, std::size_t column);

/// The lines moved to the right or to the left.
std::string shifted(std::string_view lines, std::size_t from, std::size_t to);

/// The comments among an entry's or item's own lines, without their indentation.
std::vector<std::string> comments_in(const Script& script, const Node& container,
                                     std::size_t index);

}  // namespace pact::merge
