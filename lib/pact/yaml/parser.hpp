#pragma once

#include <pact/base/source.hpp>
#include <pact/tree/node.hpp>
#include <pact/yaml/frame.hpp>
#include <pact/yaml/gap.hpp>
#include <string>
#include <string_view>

namespace pact::yaml {

/// The strict reader of the part of YAML that ledger files use. It knows the exact bytes of every
/// node, and refuses what it does not know. One object reads one text, once.
///
/// Recursion is bounded by the nesting (32); every byte is looked at a bounded number of times.
class Parser {
 public:
  Parser(const Source& source, Frame frame);

  /// The root, which is a map.
  Node document();

 private:
  enum class Parent { map, list };
  enum class Context { block, flow };

  /// A scalar as it stands in the text.
  struct Scalar {
    std::string text;
    Span span;
    bool many_lines = false;
    bool quoted = false;
  };

  // block.cpp: `indent` is the column of the collection around (-1 around the root), `column` that
  // of the node itself.
  Node value_after(Parent parent, int indent, int depth);
  Node node_on_own_line(int indent, int column, int depth);
  Node node_on_line_of(Parent parent, int indent, const Gap& gap, int depth);
  Node map(int column, int depth, Scalar key);
  Node list(int column, int depth);
  enum class Keys { allowed, refused };
  Node scalar_or_map(int indent, int column, Keys keys, int depth);
  Scalar next_key();
  enum class Next { sibling, ended };
  Next next_in(int column);
  void check_first_in_line(const Gap& gap) const;
  void check_key(const Scalar& key) const;
  [[noreturn]] void refuse_line_without_colon(const Scalar& line) const;
  [[noreturn]] void refuse_rest_of_line(std::size_t at) const;

  // flow.cpp
  Node flow(int indent, int depth);
  Node flow_value(int indent, int depth);
  Entry flow_entry(int indent, int depth);
  void flow_gap(int indent, std::size_t open);
  bool at_flow_colon(const Scalar& before) const;

  // scalar.cpp
  Scalar quoted(int indent);
  void fold_break(std::string& value, int indent);
  void escape(std::string& value, int indent);
  /// The plain text on this line; `at_` is behind it.
  Scalar plain_line(Context context);
  /// Takes the lines that go on with a plain scalar.
  void plain_more(Scalar& scalar, Context context, int indent);
  void check_start(Context context) const;

  // block_scalar.cpp
  Node block_scalar(int indent);

  bool at_end() const { return at_ >= text_.size(); }
  char here() const { return text_[at_]; }
  bool at_dash() const { return !at_end() && here() == '-' && ends_word(text_, at_ + 1); }
  bool at_colon() const { return !at_end() && here() == ':' && ends_word(text_, at_ + 1); }
  int column_here() const { return static_cast<int>(at_ - line_start_); }
  void go(const Gap& gap);
  void check_depth(int depth) const;
  /// Bounds the memory: a value of two bytes takes a node of a hundred.
  void count_value(std::size_t at);
  [[noreturn]] void refuse_here(const std::string& message, const std::string& hint) const;
  [[noreturn]] void refuse_at(std::size_t at, const std::string& message,
                              const std::string& hint) const;

  const Source& source_;
  std::string_view text_;  ///< up to the end of the content
  std::size_t at_;
  std::size_t line_start_;
  std::size_t values_ = 0;
};

}  // namespace pact::yaml
