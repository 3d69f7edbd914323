#pragma once

#include <pact/schema/shape.hpp>
#include <pact/yaml/layout.hpp>
#include <pact/yaml/scalar_style.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::yaml {

enum class Prose {
  blocks,  ///< sentences stand in `|-` blocks where they can
  quoted,  ///< everything on one line, for places where a block would swallow what follows
};

/// Writes nodes as text. Where a neighbour in the document is given as a model, a list or map
/// stands in brackets or on lines as the neighbour's does; otherwise as the shape says.
class Renderer {
 public:
  /// `model_text` is the text that models were read from.
  Renderer(Layout layout, Prose prose, std::string_view model_text)
      : layout_(std::move(layout)), prose_(prose), model_text_(model_text) {}

  const Layout& layout() const { return layout_; }

  /// On one line, as it stands between brackets.
  std::string flow(const Node& value, const schema::Shape* shape) const;
  std::string flow_entry(std::string_view key, const Node& value, const schema::Shape* shape) const;

  /// Whether the value, in block surroundings, stands on the line of its key or dash: an empty
  /// one, or a list or map that goes in brackets.
  bool goes_inline(const Node& value, const schema::Shape* shape, const Node* model) const;
  /// Whether the text stands in a `|-` block.
  bool goes_in_block(const Node& value, const schema::Shape* shape) const;

  /// A list or map on lines: the first begins at `column` without its indentation, the last has no
  /// line end.
  std::string block(const Node& value, const schema::Shape* shape, std::size_t column,
                    const Node* model) const;
  std::string block_entry(std::string_view key, const Node& value, const schema::Shape* shape,
                          std::size_t column, const Node* model) const;
  std::string block_item(const Node& value, const schema::Shape* shape, std::size_t column,
                         const Node* model) const;

  /// The lines of a block scalar, each with a line end before it.
  std::string block_lines(std::string_view text, std::size_t column) const;
  /// A line end and the indentation to `column`.
  std::string new_line(std::size_t column) const {
    return layout_.line_end + std::string(column, ' ');
  }

 private:
  Layout layout_;
  Prose prose_;
  std::string_view model_text_;
};

/// A map's entries in the order of writing: the schema's, then what the schema does not know.
std::vector<const Entry*> in_order(const Node& map, const schema::Shape* shape);
/// The shape of a key's value, or null.
const schema::Shape* shape_of_key(const schema::Shape* map, std::string_view key);
const schema::Shape* shape_of_item(const schema::Shape* list);

}  // namespace pact::yaml
