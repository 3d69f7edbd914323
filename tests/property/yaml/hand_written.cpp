#include <algorithm>
#include <pact/base/text.hpp>
#include <property/yaml/hand_written.hpp>

namespace pact::test {

namespace {

bool is_simple(std::string_view text) {
  static constexpr std::string_view k_letters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return text.size() > 1 &&
         text.find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ") ==
             std::string_view::npos &&
         k_letters.find(text.front()) != std::string_view::npos && text.back() != ' ' &&
         text.find("  ") == std::string_view::npos;
}

bool is_printable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_code_point(text, at);
    if ((c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 ||
        c == 0xFEFF)
      return false;
  }
  return true;
}

class Writer {
 public:
  explicit Writer(Random& random) : random_(random) {
    list_step_ = random.between(0, 4);
    map_step_ = random.between(1, 4);
    dash_step_ = random.between(2, 4);
    comments_ = random.between(1, 12);
  }

  std::string document(const Node& root) {
    if (random_.one_in(4)) note(0);
    if (random_.one_in(8)) out_ += "---\n";
    if (random_.one_in(12) || root.empty()) {
      flow(root, 0);
      end_line(0);
    } else {
      block_map(root, random_.one_in(8) ? random_.between(1, 3) : 0);
    }
    while (random_.one_in(3)) note(0);
    if (random_.one_in(8)) out_ += "...\n";
    while (random_.one_in(6)) note(0);
    return std::move(out_);
  }

 private:
  void pad(std::size_t columns) { out_.append(columns, ' '); }

  /// A comment or an empty line of its own; never deeper than the line above would have it.
  void note(std::size_t column) {
    if (random_.one_in(2)) {
      out_ += random_.one_in(4) ? "\n" : random_.one_in(8) ? std::string(column, ' ') + "\n" : "\n";
      return;
    }
    pad(random_.one_in(3) ? 0 : column);
    out_ +=
        random_.of<std::string>({"# as agreed\n", "#\n", "# key: value\n", "# - item\n", "#[\n"});
  }

  void notes(std::size_t column) {
    while (random_.one_in(comments_ + 2)) note(column);
  }

  /// Ends a line, with a comment behind now and then.
  void end_line(std::size_t) {
    if (random_.one_in(comments_ + 1))
      out_ += random_.one_in(2) ? " # why" : "   #";
    else if (random_.one_in(20))
      out_ += ' ';
    out_ += '\n';
  }

  void block_map(const Node& map, std::size_t column) {
    bool first = true;
    for (const Entry& entry : map.entries()) {
      // On the line of a dash the first key is there already.
      if (!first || !inline_) {
        notes(column);
        pad(column);
      }
      inline_ = false;
      first = false;
      key(entry.key, column);
      out_ += ':';
      value(entry.value, column, Parent::map);
    }
  }

  void block_list(const Node& list, std::size_t column) {
    bool first = true;
    for (const Node& item : list.items()) {
      if (!first || !inline_) {
        notes(column);
        pad(column);
      }
      inline_ = false;
      first = false;
      out_ += '-';
      value(item, column, Parent::list);
    }
  }

  enum class Parent { map, list };

  void value(const Node& node, std::size_t column, Parent parent) {
    if (node.is_none()) return end_line(column);
    if (node.is_text()) return text_value(node.text(), column);
    if (node.empty() || random_.one_in(4)) {
      pad(random_.between(1, 2));
      flow(node, column);
      return end_line(column);
    }
    if (parent == Parent::list) {
      if (random_.one_in(6)) {
        end_line(column);
        const std::size_t below = column + random_.between(1, 4);
        notes(below);
        return node.is_map() ? block_map(node, below) : block_list(node, below);
      }
      pad(dash_step_ - 1);
      inline_ = true;
      return node.is_map() ? block_map(node, column + dash_step_)
                           : block_list(node, column + dash_step_);
    }
    end_line(column);
    if (node.is_map()) return block_map(node, column + map_step_);
    block_list(node, column + list_step_);
  }

  void key(const std::string& key, std::size_t) {
    if (is_simple(key) && !random_.one_in(10)) {
      out_ += key;
    } else if (is_printable(key) && key.find('\n') == std::string::npos && random_.one_in(2)) {
      single(key);
    } else {
      double_quoted(key, std::string::npos);
    }
    if (random_.one_in(30)) out_ += ' ';
  }

  void text_value(const std::string& text, std::size_t column) {
    if (random_.one_in(2) && block_text(text, column)) return;
    if (random_.one_in(15)) {
      end_line(column);
      pad(column + random_.between(1, 4));
    } else {
      out_ += random_.one_in(10) ? "  " : " ";
    }
    scalar(text, column + random_.between(1, 4));
    end_line(column);
  }

  /// On one line, or with `below` the column of the lines that it may go on with.
  void scalar(const std::string& text, std::size_t below) {
    if (is_simple(text) && !random_.one_in(4)) {
      for (const char c : text) {
        if (c == ' ' && random_.one_in(12)) {
          out_ += '\n';
          pad(below);
        } else {
          out_ += c;
        }
      }
    } else if (is_printable(text) && text.find('\n') == std::string::npos && random_.one_in(2)) {
      single(text);
    } else {
      double_quoted(text, below);
    }
  }

  void single(const std::string& text) {
    out_ += '\'';
    for (const char c : text) {
      if (c == '\'') out_ += '\'';
      out_ += c;
    }
    out_ += '\'';
  }

  void double_quoted(const std::string& text, std::size_t below) {
    out_ += '"';
    char before = ' ';
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t c = text::next_code_point(text, at);
      const bool last = at == text.size();
      if (c == ' ' && below != std::string::npos && before != ' ' && !last && text[at] != ' ' &&
          random_.one_in(12)) {
        out_ += '\n';
        pad(below);
      } else if (c == '"' || c == '\\') {
        out_ += '\\';
        out_ += static_cast<char>(c);
      } else if (c == '\n') {
        out_ += "\\n";
      } else if (c == '\t') {
        out_ += "\\t";
      } else if (!is_printable(text.substr(begin, at - begin))) {
        static constexpr std::string_view k_digits = "0123456789abcdef";
        out_ += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) out_ += k_digits[(c >> shift) & 15];
      } else {
        out_ += text.substr(begin, at - begin);
      }
      before = text[at - 1];
    }
    out_ += '"';
  }

  bool block_text(const std::string& text, std::size_t column) {
    std::string_view body = text;
    std::size_t ends = 0;
    while (body.ends_with('\n')) {
      body.remove_suffix(1);
      ++ends;
    }
    if (body.empty() || !is_printable(body) || body.front() == '\n') return false;
    const bool folded = random_.one_in(3);
    if (folded && (body.find("\n ") != std::string_view::npos || body.front() == ' ')) return false;
    const bool states = body.front() == ' ' || random_.one_in(8);
    const std::size_t step = random_.between(1, 4);
    out_ += folded ? " >" : " |";
    const char chomping = ends == 0 ? '-' : ends == 1 && random_.one_in(2) ? ' ' : '+';
    if (states && random_.one_in(2)) {
      out_ += static_cast<char>('0' + step);
      if (chomping != ' ') out_ += chomping;
    } else {
      if (chomping != ' ') out_ += chomping;
      if (states) out_ += static_cast<char>('0' + step);
    }
    end_line(column);
    for (const std::string_view line : text::split(body, '\n')) {
      if (line.empty()) {
        out_ += folded              ? "\n"
                : random_.one_in(3) ? std::string(random_.below(column + step + 1), ' ') + "\n"
                                    : "\n";
        continue;
      }
      if (folded && previous_line_was_text_) out_ += '\n';
      pad(column + step);
      for (std::size_t i = 0; i < line.size(); ++i) {
        const bool between_words =
            i > 0 && i + 1 < line.size() && line[i - 1] != ' ' && line[i + 1] != ' ';
        if (folded && line[i] == ' ' && between_words && random_.one_in(6)) {
          out_ += '\n';
          pad(column + step);
        } else {
          out_ += line[i];
        }
      }
      out_ += '\n';
      previous_line_was_text_ = true;
    }
    previous_line_was_text_ = false;
    for (; ends > 1; --ends) out_ += '\n';
    // Empty lines behind are content of `|+` only; a comment ends it.
    if (chomping == '+') {
      pad(random_.below(column + 1));
      out_ += "# kept\n";
    }
    return true;
  }

  void gap(std::size_t column) {
    if (random_.one_in(25)) {
      if (random_.one_in(3)) out_ += " # inside";
      out_ += '\n';
      pad(column + random_.between(1, 6));
    }
  }

  void flow(const Node& node, std::size_t column) {
    if (node.is_text()) return scalar(node.text(), column + 3);
    if (node.is_none()) return;
    out_ += node.is_map() ? '{' : '[';
    if (random_.one_in(5)) out_ += ' ';
    gap(column);
    bool first = true;
    for (const Node& item : node.items()) {
      if (!first) out_ += random_.one_in(5) ? "," : ", ";
      if (!first) gap(column);
      first = false;
      flow(item, column);
      gap(column);
    }
    for (const Entry& entry : node.entries()) {
      if (!first) out_ += random_.one_in(5) ? "," : ", ";
      if (!first) gap(column);
      first = false;
      key(entry.key, column);
      out_ += ": ";
      flow(entry.value, column);
      if (entry.value.is_none()) out_ += ' ';
      gap(column);
    }
    if (!first && random_.one_in(8)) out_ += ',';
    if (random_.one_in(5)) out_ += ' ';
    out_ += node.is_map() ? '}' : ']';
  }

  Random& random_;
  std::string out_;
  std::size_t list_step_, map_step_, dash_step_, comments_;
  bool inline_ = false;
  bool previous_line_was_text_ = false;
};

}  // namespace

std::string any_document(Random& random, const Node& value) {
  std::string text = Writer(random).document(value);
  if (random.one_in(3)) {
    const bool mixed = random.one_in(5);
    std::string crlf;
    for (const char c : text) {
      if (c == '\n' && !(mixed && random.one_in(2))) crlf += '\r';
      crlf += c;
    }
    text = std::move(crlf);
  }
  if (random.one_in(4)) {
    if (text.ends_with('\n')) text.pop_back();
    if (text.ends_with('\r')) text.pop_back();
  }
  if (random.one_in(6)) text.insert(0, "\xEF\xBB\xBF");
  return text;
}

}  // namespace pact::test
