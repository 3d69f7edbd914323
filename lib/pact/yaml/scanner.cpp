#include <algorithm>
#include <array>
#include <cstdint>
#include <pact/base/text.hpp>
#include <pact/yaml/limits.hpp>
#include <pact/yaml/scanner.hpp>

namespace pact::yaml {

namespace {

/// Keys are compared one by one, so a map with more of them is left to the strict reader.
constexpr std::size_t k_most_keys = 64;

constexpr std::uint8_t k_ends_text = 1;  ///< may end a plain text
constexpr std::uint8_t k_flow_mark = 2;  ///< ends one between brackets
constexpr std::uint8_t k_no_start = 4;   ///< begins no plain text, or not always

constexpr std::array<std::uint8_t, 256> k_marks = [] {
  std::array<std::uint8_t, 256> marks{};
  const auto mark = [&](std::string_view characters, std::uint8_t with) {
    for (const char c : characters) marks[static_cast<unsigned char>(c)] |= with;
  };
  mark("\n\t:#", k_ends_text);
  mark(",[]{}", k_flow_mark);
  mark("-?:,[]{}#&*!|>'\"%@` \t\n", k_no_start);
  return marks;
}();

bool is(char c, std::uint8_t mark) {
  return (k_marks[static_cast<unsigned char>(c)] & mark) != 0;
}

/// Whether the characters beyond ASCII are well-formed, and none that the strict reader refuses or
/// reads as part of the file's frame. U+FFFD is what a wrong byte is decoded to.
bool is_clean_beyond_ascii(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const char32_t c = text::next_code_point(text, at);
    if (c < 0xA0 || c == 0xFEFF || (c >= 0xFFFD && c <= 0xFFFF)) return false;
  }
  return true;
}

/// Whether the text is UTF-8 with no control character but LF and tab, and no byte order mark.
bool is_clean(std::string_view text) {
  unsigned control = 0;
  unsigned beyond_ascii = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    control |= static_cast<unsigned>(byte < 0x20) & static_cast<unsigned>(byte != '\n') &
               static_cast<unsigned>(byte != '\t');
    control |= static_cast<unsigned>(byte == 0x7F);
    beyond_ascii |= byte & 0x80u;
  }
  return control == 0 && (beyond_ascii == 0 || is_clean_beyond_ascii(text));
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::optional<Node> document() {
    if (text_.size() > k_most_bytes || !is_clean(text_)) return std::nullopt;
    Node root;
    skip_to_content(0);
    if (at_end() || column_ != 0 || !map(root, 0, 1) || !at_end()) return std::nullopt;
    return root;
  }

 private:
  enum class Parent { map, list };
  enum class Around { block, flow };

  // Each gives false for what it leaves to the strict reader, and otherwise stands behind what it
  // read. Those that read a block collection or an entry of one stand at the content of the next
  // line, with its column in `column_`.

  bool map(Node& into, std::size_t column, int depth) {
    if (depth > k_most_depth) return false;
    into = Node::map();
    const std::size_t begin = at_;
    do {
      Entry& entry = into.entries().emplace_back();
      if (!key(into, Around::block) || !value(entry.value, Parent::map, column, depth + 1))
        return false;
    } while (!at_end() && column_ == column);
    into.set_span({begin, into.entries().back().value.span().end});
    return true;
  }

  bool list(Node& into, std::size_t column, int depth) {
    if (depth > k_most_depth) return false;
    into = Node::list();
    const std::size_t begin = at_;
    do {
      if (!count_value()) return false;
      ++at_;
      if (!value(into.items().emplace_back(), Parent::list, column, depth + 1)) return false;
    } while (!at_end() && column_ == column && at_dash());
    into.set_span({begin, into.items().back().span().end});
    return true;
  }

  /// What stands behind a colon or dash; `column` is that of the map or list.
  bool value(Node& into, Parent parent, std::size_t column, int depth) {
    const std::size_t behind = at_;
    skip_spaces();
    const char first = here();
    if (first == '\n' || first == '#') {
      at_ = behind;
      if (!finish_line()) return false;
      const bool is_dash = at_dash();
      if (at_end() || column_ < column ||
          (column_ == column && !(is_dash && parent == Parent::map))) {
        into.set_span({behind, behind});
        return true;
      }
      return is_dash ? list(into, column_, depth) : map(into, column_, depth);
    }
    if (parent == Parent::list && at_dash()) return list(into, at_ - line_start_, depth);
    if (first == '[' || first == '{') return flow(into, depth) && finish_line();
    if (first == '|') return block_text(into, column);
    const std::size_t begin = at_;
    std::string text;
    if (!scalar(text, Around::block)) return false;
    if (here() == ':') {
      at_ = begin;
      return parent == Parent::list && map(into, begin - line_start_, depth);
    }
    into = Node(std::move(text));
    into.set_span({begin, at_});
    return finish_line();
  }

  /// The key of the last entry of `map`, up to and with its colon.
  bool key(Node& map, Around around) {
    Entry& entry = map.entries().back();
    const std::size_t begin = at_;
    if (!count_value() || !scalar(entry.key, around) || here() != ':') return false;
    entry.key_span = {begin, at_};
    const std::string_view written = text_.substr(begin, at_ - begin);
    if (written.size() > k_longest_key || written.starts_with("...") || written.starts_with('<'))
      return false;
    ++at_;
    if (here() != ' ' && here() != '\n') return false;
    if (map.entries().size() > k_most_keys) return false;
    for (const Entry& other : map.entries()) {
      if (&other != &entry && other.key == entry.key) return false;
    }
    return true;
  }

  bool flow(Node& into, int depth) {
    if (depth > k_most_depth) return false;
    const std::size_t begin = at_;
    const bool is_map = here() == '{';
    const char close = is_map ? '}' : ']';
    into = is_map ? Node::map() : Node::list();
    ++at_;
    skip_spaces();
    while (here() != close) {
      if (!(is_map ? flow_entry(into, depth) : flow_item(into, depth))) return false;
      skip_spaces();
      if (here() == close) break;
      if (here() != ',') return false;
      ++at_;
      skip_spaces();
      if (here() == close) return false;
    }
    ++at_;
    into.set_span({begin, at_});
    return true;
  }

  bool flow_entry(Node& map, int depth) {
    Entry& entry = map.entries().emplace_back();
    if (!key(map, Around::flow)) return false;
    skip_spaces();
    return flow_value(entry.value, depth + 1);
  }

  bool flow_item(Node& list, int depth) {
    return count_value() && flow_value(list.items().emplace_back(), depth + 1);
  }

  bool flow_value(Node& into, int depth) {
    if (here() == '[' || here() == '{') return flow(into, depth);
    const std::size_t begin = at_;
    std::string text;
    if (!scalar(text, Around::flow)) return false;
    into = Node(std::move(text));
    into.set_span({begin, at_});
    return true;
  }

  /// A text on one line; behind it stand blanks, a comment, or what ends a text.
  bool scalar(std::string& into, Around around) {
    const char first = here();
    if (first == '"') return double_quoted(into);
    if (first == '\'') return single_quoted(into);
    if (is(first, k_no_start)) return false;
    const std::uint8_t ends = around == Around::flow ? k_ends_text | k_flow_mark : k_ends_text;
    const std::size_t begin = at_;
    std::size_t end = begin + 1;
    for (;; ++end) {
      const char c = at(end);
      if (!is(c, ends)) continue;
      if (c == '\t') return false;
      if (c == '#' && at(end - 1) != ' ') continue;
      if (c == ':' && !ends_key(at(end + 1), around)) continue;
      break;
    }
    while (text_[end - 1] == ' ') --end;
    into.assign(text_, begin, end - begin);
    at_ = end;
    return true;
  }

  static bool ends_key(char behind_colon, Around around) {
    return behind_colon == ' ' || behind_colon == '\n' ||
           (around == Around::flow && is(behind_colon, k_flow_mark));
  }

  bool single_quoted(std::string& into) {
    for (std::size_t begin = ++at_;; begin = at_) {
      while (here() != '\'') {
        if (here() == '\n' || here() == '\t') return false;
        ++at_;
      }
      into.append(text_, begin, at_ - begin);
      ++at_;
      if (here() != '\'') return true;
      into += '\'';
      ++at_;
    }
  }

  bool double_quoted(std::string& into) {
    for (std::size_t begin = ++at_;; begin = at_) {
      while (here() != '"' && here() != '\\') {
        if (here() == '\n' || here() == '\t') return false;
        ++at_;
      }
      into.append(text_, begin, at_ - begin);
      if (text_[at_++] == '"') return true;
      if (!escape(into)) return false;
    }
  }

  bool escape(std::string& into) {
    const char c = here();
    ++at_;
    switch (c) {
      case '"':
      case '\\':
        into += c;
        return true;
      case 'n':
        into += '\n';
        return true;
      case 't':
        into += '\t';
        return true;
      case 'r':
        into += '\r';
        return true;
      case 'u':
        return four_digits(into);
      default:
        return false;
    }
  }

  bool four_digits(std::string& into) {
    char32_t code_point = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char digit = here();
      const bool is_digit = digit >= '0' && digit <= '9';
      if (!is_digit && (digit < 'A' || digit > 'F')) return false;
      code_point = code_point * 16 + static_cast<char32_t>(digit - (is_digit ? '0' : 'A' - 10));
    }
    if (code_point == 0 || (code_point >= 0xD800 && code_point < 0xE000)) return false;
    text::append_code_point(into, code_point);
    return true;
  }

  /// A text in `|` or `|-`; `indent` is the column of the map or list around it.
  bool block_text(Node& into, std::size_t indent) {
    const std::size_t begin = at_++;
    const bool strips = here() == '-';
    if (strips) ++at_;
    if (at_ >= text_.size() || text_[at_] != '\n') return false;

    const std::size_t first = at_ + 1;
    const std::size_t column = spaces_from(first);
    if (column <= indent || at(first + column) == '\n' || at(first + column) == '\t') return false;
    std::size_t end = at_;
    std::string text;
    std::size_t empty_lines = 0;
    for (std::size_t line = first; line < text_.size(); line = line_end(line) + 1) {
      const std::size_t spaces = spaces_from(line);
      if (at(line + spaces) == '\n') {
        if (spaces > column || line + spaces >= text_.size()) return false;
        ++empty_lines;
        continue;
      }
      if (spaces < column) break;
      if (line != first) text.append(empty_lines + 1, '\n');
      empty_lines = 0;
      end = line_end(line);
      text.append(text_, line + column, end - line - column);
    }
    if (!strips && end < text_.size()) text += '\n';
    into = Node(std::move(text));
    into.set_span({begin, end});
    at_ = end;
    return finish_line();
  }

  /// Past blanks and a comment behind content, and on to the next content.
  bool finish_line() {
    const std::size_t behind = at_;
    skip_spaces();
    if (here() == '#' ? at_ == behind : here() != '\n') return false;
    skip_to_content(line_end(at_) + 1);
    return true;
  }

  /// To the first content from the line that starts at `line` on, over empty lines and comments.
  void skip_to_content(std::size_t line) {
    for (;; line = line_end(at_) + 1) {
      at_ = std::min(line, text_.size());
      line_start_ = at_;
      if (at_end()) return;
      skip_spaces();
      if (here() != '\n' && here() != '#') break;
    }
    column_ = at_ - line_start_;
  }

  bool count_value() { return ++values_ <= k_most_values; }

  bool at_end() const { return at_ >= text_.size(); }
  /// The end of the text ends its line.
  char at(std::size_t place) const { return place < text_.size() ? text_[place] : '\n'; }
  char here() const { return at(at_); }
  bool at_dash() const { return here() == '-' && (at(at_ + 1) == ' ' || at(at_ + 1) == '\n'); }
  void skip_spaces() {
    while (here() == ' ') ++at_;
  }
  std::size_t spaces_from(std::size_t place) const {
    std::size_t count = 0;
    while (at(place + count) == ' ') ++count;
    return count;
  }
  std::size_t line_end(std::size_t place) const {
    return std::min(text_.find('\n', place), text_.size());
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::size_t column_ = 0;
  std::size_t values_ = 0;
};

}  // namespace

std::optional<Node> scan(std::string_view text) {
  return Scanner(text).document();
}

}  // namespace pact::yaml
