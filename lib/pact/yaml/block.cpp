#include <fmt/format.h>

#include <pact/yaml/key_set.hpp>
#include <pact/yaml/limits.hpp>
#include <pact/yaml/parser.hpp>
#include <pact/yaml/refusal.hpp>

namespace pact::yaml {

Parser::Parser(const Source& source, Frame frame)
    : source_(source),
      text_(std::string_view(source.text()).substr(0, frame.end)),
      at_(frame.begin),
      line_start_(frame.begin) {}

void Parser::refuse_at(std::size_t at, const std::string& message, const std::string& hint) const {
  refuse(source_, at, message, hint);
}

void Parser::refuse_here(const std::string& message, const std::string& hint) const {
  refuse(source_, at_, message, hint);
}

void Parser::go(const Gap& gap) {
  at_ = gap.to;
  if (gap.crossed) line_start_ = gap.line_start;
}

void Parser::check_depth(int depth) const {
  if (depth > k_most_depth) {
    refuse_here(
        fmt::format("lists and maps lie more than {} deep in each other here", k_most_depth),
        "look whether something was pasted or indented by mistake");
  }
}

void Parser::count_value(std::size_t at) {
  if (++values_ > k_most_values) {
    refuse_at(at, fmt::format("the file holds more than {} values", k_most_values),
              "look whether something else was pasted or saved into it");
  }
}

Node Parser::document() {
  const Gap gap = gap_after(text_, at_);
  if (gap.to >= text_.size()) {
    refuse_at(source_.text().size(), "the file is empty",
              "write its content, or bring it back from history: git log -- " + source_.name());
  }
  check_first_in_line(gap);
  go(gap);
  const int column = column_here();
  Node root = here() == '{' ? flow(-1, 1)
              : at_dash()   ? list(column, 1)
                            : scalar_or_map(-1, column, Keys::allowed, 1);
  if (!root.is_map()) {
    refuse_at(root.span().begin,
              root.is_list() ? "the file starts with a list; a ledger file is `key: value` lines"
                             : "the file starts with a text; a ledger file is `key: value` lines",
              "start with a line such as `schema: pact/customer/1`");
  }
  const Gap rest = gap_after(text_, at_);
  if (rest.to < text_.size()) refuse_rest_of_line(rest.to);
  return root;
}

void Parser::check_first_in_line(const Gap& gap) const {
  if (gap.tab) {
    refuse_at(gap.to, "a tab stands in the indentation of this line",
              "indent with spaces; most editors can turn tabs into spaces");
  }
}

Node Parser::value_after(Parent parent, int indent, int depth) {
  const Gap gap = gap_after(text_, at_);
  Node none;
  none.set_span({at_, at_});
  if (gap.to >= text_.size()) return none;
  if (!gap.crossed) return node_on_line_of(parent, indent, gap, depth);

  check_first_in_line(gap);
  const int column = static_cast<int>(gap.to - gap.line_start);
  const bool dash = text_[gap.to] == '-' && ends_word(text_, gap.to + 1);
  if (column < indent || (column == indent && !(dash && parent == Parent::map))) return none;
  go(gap);
  return node_on_own_line(indent, column, depth);
}

Node Parser::node_on_own_line(int indent, int column, int depth) {
  if (at_dash()) return list(column, depth);
  return scalar_or_map(indent, column, Keys::allowed, depth);
}

Node Parser::node_on_line_of(Parent parent, int indent, const Gap& gap, int depth) {
  go(gap);
  const int column = column_here();
  if (parent == Parent::map) {
    if (at_dash()) {
      refuse_here("a list starts on the line of its key",
                  "put each `- item` on a line of its own below the key");
    }
    return scalar_or_map(indent, column, Keys::refused, depth);
  }
  if (gap.tab) {
    // A tab has no width, so that what follows would have no column.
    const bool collection = at_dash() || !at_end();
    const std::size_t start = at_;
    if (at_dash()) check_first_in_line(gap);
    Node node = scalar_or_map(indent, column, Keys::allowed, depth);
    if (collection && node.is_map() && text_[start] != '{') check_first_in_line(gap);
    return node;
  }
  return node_on_own_line(indent, column, depth);
}

Node Parser::scalar_or_map(int indent, int column, Keys keys, int depth) {
  const char c = here();
  if (c == '[' || c == '{') {
    Node node = flow(indent, depth);
    const std::size_t next = skip_blanks(text_, at_);
    if (next < text_.size() && text_[next] == ':' && ends_word(text_, next + 1)) {
      refuse_at(node.span().begin, "a list or map stands where a key should",
                "write a text as the key");
    }
    return node;
  }
  if (c == '|' || c == '>') return block_scalar(indent);

  Scalar scalar;
  if (c == '"' || c == '\'') {
    scalar = quoted(indent);
  } else {
    check_start(Context::block);
    scalar = plain_line(Context::block);
  }
  const std::size_t behind = at_;
  at_ = skip_blanks(text_, at_);
  if (at_colon()) {
    if (keys == Keys::refused) {
      refuse_here("a second `: ` stands in this line",
                  scalar.quoted ? "one line holds one key; put the rest on its own line"
                                : "put the whole text behind the first `: ` in quotes \"…\"");
    }
    return map(column, depth, std::move(scalar));
  }
  at_ = behind;
  if (!scalar.quoted) plain_more(scalar, Context::block, indent);
  Node node(std::move(scalar.text));
  node.set_span(scalar.span);
  return node;
}

void Parser::check_key(const Scalar& key) const {
  if (key.many_lines) {
    refuse_at(key.span.begin, "a key goes over several lines", "write the key on one line");
  }
  if (key.span.end - key.span.begin > k_longest_key) {
    refuse_at(key.span.begin, "this key is longer than 1024 characters", "shorten it");
  }
  if (!key.quoted && key.text == "<<") {
    refuse_at(key.span.begin, "`<<` takes over another map, which ledger files don't use",
              "write out the keys that it should take over");
  }
}

Node Parser::map(int column, int depth, Scalar key) {
  check_depth(depth);
  Node node = Node::map();
  const std::size_t begin = key.span.begin;
  KeySet seen(source_);
  for (;;) {
    check_key(key);
    count_value(key.span.begin);
    seen.add(key.text, key.span.begin);
    ++at_;  // the colon
    Node value = value_after(Parent::map, column, depth + 1);
    node.set_span({begin, value.span().end});
    node.entries().push_back({std::move(key.text), std::move(value), key.span});
    if (next_in(column) == Next::ended) return node;
    if (at_dash()) {
      refuse_here("a list item stands among `key: value` lines",
                  "indent it to where its list stands, or give it a key");
    }
    key = next_key();
  }
}

Node Parser::list(int column, int depth) {
  check_depth(depth);
  Node node = Node::list();
  const std::size_t begin = at_;
  do {
    count_value(at_);
    ++at_;  // the dash
    Node value = value_after(Parent::list, column, depth + 1);
    node.set_span({begin, value.span().end});
    node.items().push_back(std::move(value));
    const std::size_t behind = at_;
    const std::size_t line = line_start_;
    if (next_in(column) == Next::ended) return node;
    if (!at_dash()) {
      // Under a map's key a list may stand in the map's own column; the map then goes on.
      at_ = behind;
      line_start_ = line;
      return node;
    }
  } while (true);
}

Parser::Next Parser::next_in(int column) {
  const Gap gap = gap_after(text_, at_);
  if (gap.to >= text_.size()) return Next::ended;
  if (!gap.crossed) refuse_rest_of_line(gap.to);
  check_first_in_line(gap);
  const int here = static_cast<int>(gap.to - gap.line_start);
  if (here < column) return Next::ended;
  if (here > column) {
    refuse_at(gap.to, "this line is indented further than the lines that it follows",
              fmt::format(
                  "indent it by {} space{}, or put the text above it in quotes if it goes on here",
                  column, column == 1 ? "" : "s"));
  }
  go(gap);
  return Next::sibling;
}

Parser::Scalar Parser::next_key() {
  Scalar key;
  if (here() == '"' || here() == '\'') {
    key = quoted(column_here());
  } else if (here() == '[' || here() == '{') {
    refuse_here("a list or map stands where a key should", "write a text as the key");
  } else {
    check_start(Context::block);
    key = plain_line(Context::block);
  }
  const std::size_t behind = at_;
  at_ = skip_blanks(text_, at_);
  if (!at_colon()) {
    at_ = behind;
    refuse_line_without_colon(key);
  }
  return key;
}

void Parser::refuse_line_without_colon(const Scalar& line) const {
  const std::size_t colon = line.quoted ? std::string::npos : line.text.find(':');
  const std::size_t next = skip_blanks(text_, line.span.end);
  if (line.quoted && next < text_.size() && text_[next] == ':') {
    refuse_at(next, "a space is missing behind the colon", "write `key: value`");
  }
  if (colon != std::string::npos && line.text.find(' ') > colon) {
    refuse_at(line.span.begin + colon, "a space is missing behind the colon", "write `key: value`");
  }
  refuse_at(
      line.span.begin, "this line is no `key: value`",
      "write a key and a colon before it; or, where it goes on with the text above, indent it");
}

void Parser::refuse_rest_of_line(std::size_t at) const {
  if (text_[at] == '#') {
    refuse_at(at, "a space is missing before the comment", "put a space before `#`");
  }
  if (text_[at] == ']' || text_[at] == '}') {
    refuse_at(at, fmt::format("`{}` closes nothing", text_[at]),
              "delete it, or open the bracket before");
  }
  refuse_at(at, "something follows what should be the end of the line",
            "put it on a line of its own, or put the whole text in quotes");
}

}  // namespace pact::yaml
