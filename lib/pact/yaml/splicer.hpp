#pragma once

#include <pact/yaml/render.hpp>
#include <pact/yaml/target.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::yaml {

/// Bytes [begin, end) of a text give way to `text`.
struct Splice {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

/// The text with the splices made; they do not overlap, and those at one place keep their order.
std::string with_splices(std::string_view text, std::vector<Splice> splices);

/// How an edit is made. The first manner of each kind is the right one nearly always; the others
/// are for places where what follows would change its meaning.
struct Manner {
  enum class Scalars {
    as_before,  ///< a text keeps the quoting of the text that it replaces
    fresh,      ///< in the form that a new text has
    quoted,     ///< on one line, without blocks
  };
  enum class Removal {
    lines,                ///< only the lines of what is removed
    lines_not_final_end,  ///< and the file then ends with a line end
    lines_and_blanks,     ///< and the empty lines behind, which a `|+` above would take
    lines_and_comments,   ///< and the comments behind, which a block above would take
  };
  Scalars scalars = Scalars::as_before;
  Removal removal = Removal::lines;
};

/// Turns a target into splices of the document's text.
class Splicer {
 public:
  Splicer(const Document& document, const Target& target, Manner manner);

  std::vector<Splice> splices();

 private:
  /// What stands behind a key's colon or an item's dash: a piece on that line, and the lines below.
  struct Value {
    std::string head;
    std::string tail;  ///< each line with its line end before it
  };
  /// Where the old value has its head and its tail.
  struct Room {
    std::size_t point = 0;  ///< behind the colon or dash
    Splice head, tail;
  };

  void change_root();
  void replace();
  Room room_of(const Node& old, std::size_t point) const;
  Value value_in(const Node& old, std::size_t indent) const;
  Value text_in(const Node& old, std::size_t indent) const;
  Value block_text_as(const Node& old, std::size_t indent) const;
  bool replace_in_place(const Node& old);
  void insert_key();
  void append();
  void remove();
  void remove_lines(std::size_t begin, std::size_t end);

  // splicer_flow.cpp
  void flow_replace();
  void flow_insert(std::size_t index, const std::string& piece);
  void flow_remove();

  /// The offset where child `index` of the container begins: its key or its dash.
  std::size_t begin_of_child(std::size_t index) const;
  const Node& child(std::size_t index) const;
  std::size_t children() const;
  /// Puts `text` (with its line end before it) below the line where `node` ends.
  void insert_below(const Node& node, const std::string& text);
  std::string one_line_like(const Node& old, Surroundings around) const;
  void add(std::size_t begin, std::size_t end, std::string text);

  std::string_view text_;
  const Target& target_;
  Manner manner_;
  Renderer renderer_;
  std::vector<Splice> splices_;
};

}  // namespace pact::yaml
