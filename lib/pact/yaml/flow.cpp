#include <fmt/format.h>

#include <pact/yaml/key_set.hpp>
#include <pact/yaml/parser.hpp>

namespace pact::yaml {

namespace {

constexpr bool is_flow_mark(char c) {
  return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

}  // namespace

void Parser::flow_gap(int indent, std::size_t open) {
  const Gap gap = gap_after(text_, at_);
  if (gap.to >= text_.size()) {
    refuse_at(open, fmt::format("this `{}` is never closed", text_[open]),
              fmt::format("write `{}` where it ends", text_[open] == '[' ? ']' : '}'));
  }
  if (gap.crossed) {
    check_first_in_line(gap);
    if (static_cast<int>(gap.to - gap.line_start) <= indent) {
      refuse_at(gap.to, "this line belongs to a bracket that opened above, and is not indented",
                "indent it further than the key with the bracket, the closing bracket too");
    }
  }
  go(gap);
}

bool Parser::at_flow_colon(const Scalar& before) const {
  return !at_end() && here() == ':' &&
         (before.quoted || ends_word(text_, at_ + 1) || is_flow_mark(text_[at_ + 1]));
}

Node Parser::flow(int indent, int depth) {
  check_depth(depth);
  const std::size_t open = at_++;
  const bool is_map = text_[open] == '{';
  const char close = is_map ? '}' : ']';
  Node node = is_map ? Node::map() : Node::list();
  KeySet seen(source_);
  bool wants_comma = false;
  for (;;) {
    flow_gap(indent, open);
    if (here() == close) break;
    if (here() == ']' || here() == '}') {
      refuse_here(fmt::format("`{}` closes a bracket that opened with `{}`", here(), text_[open]),
                  fmt::format("write `{}`", close));
    }
    if (here() == ',') {
      if (!wants_comma) refuse_here("nothing stands before this comma", "delete the comma");
      wants_comma = false;
      ++at_;
      continue;
    }
    if (wants_comma) {
      if (here() == '#') refuse_rest_of_line(at_);
      refuse_here("a comma is missing before this",
                  "put a comma between the items, or quotes around a text with special characters");
    }
    count_value(at_);
    if (is_map) {
      Entry entry = flow_entry(indent, depth);
      seen.add(entry.key, entry.key_span.begin);
      node.entries().push_back(std::move(entry));
    } else {
      node.items().push_back(flow_value(indent, depth + 1));
    }
    wants_comma = true;
  }
  ++at_;
  node.set_span({open, at_});
  return node;
}

Entry Parser::flow_entry(int indent, int depth) {
  if (here() == '[' || here() == '{') {
    refuse_here("a list or map stands where a key should", "write a text as the key");
  }
  Scalar key;
  if (here() == '"' || here() == '\'') {
    key = quoted(indent);
  } else {
    check_start(Context::flow);
    key = plain_line(Context::flow);
  }
  check_key(key);
  at_ = skip_blanks(text_, at_);
  if (!at_flow_colon(key)) {
    const bool glued = !key.quoted && key.text.find(':') != std::string::npos;
    refuse_at(key.span.begin, "this key in {…} has no value",
              glued ? "put a space behind the colon: `key: value`" : "write `key: value`");
  }
  const std::size_t behind = ++at_;
  const std::size_t line = line_start_;
  const Gap gap = gap_after(text_, at_);
  Entry entry{std::move(key.text), Node(), key.span};
  if (gap.to < text_.size() && (text_[gap.to] == ',' || text_[gap.to] == '}')) {
    entry.value.set_span({behind, behind});
    at_ = behind;
    line_start_ = line;
    return entry;
  }
  flow_gap(indent, key.span.begin);
  entry.value = flow_value(indent, depth + 1);
  return entry;
}

Node Parser::flow_value(int indent, int depth) {
  if (here() == '[' || here() == '{') {
    Node node = flow(indent, depth);
    const std::size_t next = skip_blanks(text_, at_);
    if (next < text_.size() && text_[next] == ':') {
      refuse_at(node.span().begin, "a list or map stands where a key should",
                "write a text as the key");
    }
    return node;
  }
  Scalar scalar;
  if (here() == '"' || here() == '\'') {
    scalar = quoted(indent);
  } else {
    check_start(Context::flow);
    scalar = plain_line(Context::flow);
    plain_more(scalar, Context::flow, indent);
  }
  const std::size_t behind = at_;
  at_ = skip_blanks(text_, at_);
  if (at_flow_colon(scalar)) {
    refuse_here("a colon stands inside a text between brackets",
                "put the text in quotes \"…\", or write {key: value} for a map");
  }
  at_ = behind;
  Node node(std::move(scalar.text));
  node.set_span(scalar.span);
  return node;
}

}  // namespace pact::yaml
