#include <cstdint>
#include <pact/yaml/limits.hpp>
#include <pact/yaml/scanner.hpp>
#include <pact/yaml/text_scanner.hpp>

namespace pact::yaml {

namespace {

/// Keys are compared one by one, so a map with more of them is left to the strict reader.
constexpr std::size_t k_most_keys = 64;

/// Room made in a list or map before anything in it is read.
constexpr std::size_t k_usual_entries = 8;
constexpr std::size_t k_usual_items = 4;
constexpr std::size_t k_usual_flow_entries = 3;

/// Each reader gives a node, and stands behind it; those of lists and maps on lines, and of what
/// stands on a line of its own, stand at the content of the next line, its column in `column_`.
/// What is left to the strict reader sets `left_`, and what was read by then means nothing.
class Scanner : private TextScanner {
 public:
  explicit Scanner(std::string_view text) : TextScanner(text) {}

  std::optional<Node> document() {
    // Every line ends, so no line is read beyond the text.
    if (text_.size() > k_most_bytes || !text_.ends_with('\n') || !is_clean(text_))
      return std::nullopt;
    skip_to_content(0);
    if (at_end() || column_ != 0) return std::nullopt;
    Node root = map(0, 1, k_usual_entries);
    if (left_ || !at_end()) return std::nullopt;
    return root;
  }

 private:
  enum class Parent { map, list };

  /// `expected` entries, roughly.
  Node map(std::size_t column, int depth, std::size_t expected) {
    const std::size_t begin = at_;
    Node map = Node::map();
    if (!check_depth(depth)) return map;
    map.entries().reserve(expected);
    std::uint64_t seen = 0;
    do {
      entry(map.entries(), seen, Around::block,
            [&] { return value(Parent::map, column, depth + 1, k_usual_entries); });
      if (left_) return map;
    } while (!at_end() && column_ == column);
    map.set_span({begin, map.entries().back().value.span().end});
    return map;
  }

  Node list(std::size_t column, int depth) {
    const std::size_t begin = at_;
    Node list = Node::list();
    if (!check_depth(depth)) return list;
    list.items().reserve(k_usual_items);
    std::size_t expected = k_usual_entries;
    do {
      count_value();
      ++at_;
      list.items().push_back(value(Parent::list, column, depth + 1, expected));
      if (left_) return list;
      expected = list.items().back().entries().size();  // items are mostly alike
    } while (!at_end() && column_ == column && at_dash());
    list.set_span({begin, list.items().back().span().end});
    return list;
  }

  /// What stands behind a colon or dash; `column` is that of the map or list, `expected` the
  /// entries of a map.
  Node value(Parent parent, std::size_t column, int depth, std::size_t expected) {
    const std::size_t behind = at_;
    skip_spaces();
    switch (here()) {
      case '\n':
      case '#':
        at_ = behind;
        finish_line();
        return value_below(behind, parent, column, depth, expected);
      case '[':
      case '{':
        return flow_on_line(depth);
      case '|':
        return block_scalar(column);
      default:
        break;
    }
    const std::size_t begin = at_;
    if (parent == Parent::list && at_dash()) return list(begin - line_start_, depth);
    std::string text = text_on_line(Around::block);
    if (here() != ':') return text_at(begin, std::move(text));
    at_ = begin;
    left_ = left_ || parent == Parent::map;
    return map(begin - line_start_, depth, expected);
  }

  Node value_below(std::size_t behind, Parent parent, std::size_t column, int depth,
                   std::size_t expected) {
    const bool is_dash = !at_end() && at_dash();
    const bool in_column = column_ == column && is_dash && parent == Parent::map;
    if (at_end() || (column_ <= column && !in_column)) {
      Node none;
      none.set_span({behind, behind});
      return none;
    }
    return is_dash ? list(column_, depth) : map(column_, depth, expected);
  }

  /// A key, its colon, and what `read_value` reads behind it. `seen` holds a bit for each key
  /// before, so that most keys need no comparing.
  template <typename ReadValue>
  void entry(std::vector<Entry>& entries, std::uint64_t& seen, Around around,
             ReadValue read_value) {
    count_value();
    const std::size_t begin = at_;
    std::string key = text_on_line(around);
    const Span span{begin, at_};
    const std::string_view written = text_.substr(begin, at_ - begin);
    if (left_ || here() != ':' || written.size() > k_longest_key || written.starts_with("...") ||
        written.starts_with('<') || entries.size() >= k_most_keys) {
      left_ = true;
      return;
    }
    ++at_;
    if (here() != ' ' && here() != '\n') left_ = true;
    const std::size_t letter = key.empty() ? 0 : static_cast<unsigned char>(key.front());
    const std::uint64_t bit = std::uint64_t{1} << ((letter + 7 * key.size()) % 64);
    if ((seen & bit) != 0) {
      for (const Entry& other : entries) left_ = left_ || other.key == key;
    }
    seen |= bit;
    if (!left_) entries.emplace_back(std::move(key), read_value(), span);
  }

  Node flow_on_line(int depth) {
    Node node = flow(depth);
    finish_line();
    return node;
  }

  Node flow(int depth) {
    const std::size_t begin = at_;
    const bool is_map = here() == '{';
    const char close = is_map ? '}' : ']';
    Node node = is_map ? Node::map() : Node::list();
    if (!check_depth(depth)) return node;
    if (is_map) node.entries().reserve(k_usual_flow_entries);
    std::uint64_t seen = 0;
    ++at_;
    skip_spaces();
    while (here() != close) {
      if (is_map) {
        entry(node.entries(), seen, Around::flow, [&] {
          skip_spaces();
          return flow_value(depth + 1);
        });
      } else {
        count_value();
        node.items().push_back(flow_value(depth + 1));
      }
      skip_spaces();
      if (!left_ && here() == close) break;
      left_ = left_ || here() != ',';
      if (left_) return node;
      ++at_;
      skip_spaces();
      if (here() == close) left_ = true;
    }
    ++at_;
    node.set_span({begin, at_});
    return node;
  }

  Node flow_value(int depth) {
    return here() == '[' || here() == '{' ? flow(depth) : scalar(Around::flow);
  }

  Node scalar(Around around) {
    const std::size_t begin = at_;
    Node node(text_on_line(around));
    node.set_span({begin, at_});
    return node;
  }

  Node block_scalar(std::size_t indent) {
    const std::size_t begin = at_;
    return text_at(begin, text_in_block(indent));
  }

  /// The node of a text that was read from `begin`, on a line that ends behind it.
  Node text_at(std::size_t begin, std::string text) {
    Node node(std::move(text));
    node.set_span({begin, at_});
    finish_line();
    return node;
  }

  /// Past blanks and a comment behind content, and on to the next content.
  void finish_line() {
    const std::size_t behind = at_;
    skip_spaces();
    if (left_ || (here() == '#' ? at_ == behind : here() != '\n')) {
      left_ = true;
      return;
    }
    skip_to_content(line_end(at_) + 1);
  }

  /// To the first content from the line that starts at `line` on, over empty lines and comments.
  void skip_to_content(std::size_t line) {
    for (;; line = line_end(at_) + 1) {
      at_ = line_start_ = line;
      if (at_end()) return;
      skip_spaces();
      if (here() != '\n' && here() != '#') break;
    }
    column_ = at_ - line_start_;
  }

  /// Whether to read on; so deep a recursion ends here.
  bool check_depth(int depth) {
    left_ = left_ || depth > k_most_depth;
    return !left_;
  }
  void count_value() {
    if (++values_ > k_most_values) left_ = true;
  }

  bool at_dash() const {
    return here() == '-' && (text_[at_ + 1] == ' ' || text_[at_ + 1] == '\n');
  }
  std::size_t line_start_ = 0;
  std::size_t column_ = 0;
  std::size_t values_ = 0;
};

}  // namespace

std::optional<Node> scan(std::string_view text) {
  return Scanner(text).document();
}

}  // namespace pact::yaml
