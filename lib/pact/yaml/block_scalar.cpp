#include <algorithm>
#include <pact/yaml/block_scalar.hpp>
#include <pact/yaml/parser.hpp>
#include <vector>

namespace pact::yaml {

namespace {

/// The lines of a block scalar, indentation taken off.
struct Lines {
  std::vector<std::string_view> content;  ///< up to the last line that is not blank
  std::size_t blank = 0;                  ///< blank lines after them, each with its line end
  bool last_line_ended = true;            ///< the last content line has a line end
};

bool is_spaced(std::string_view line) {
  return !line.empty() && is_blank(line.front());
}

/// Line ends between text lines become spaces, except around blank and further indented lines
/// (YAML 1.2.2, 8.1.3).
std::string folded(const std::vector<std::string_view>& lines) {
  std::string text;
  const std::string_view* previous = nullptr;
  std::size_t blank = 0;
  for (const std::string_view& line : lines) {
    if (line.empty()) {
      ++blank;
      continue;
    }
    if (!previous) {
      text.append(blank, '\n');
    } else if (is_spaced(*previous) || is_spaced(line)) {
      text.append(blank + 1, '\n');
    } else if (blank > 0) {
      text.append(blank, '\n');
    } else {
      text += ' ';
    }
    text += line;
    previous = &line;
    blank = 0;
  }
  return text;
}

std::string literal(const std::vector<std::string_view>& lines) {
  std::string text;
  for (const std::string_view& line : lines) {
    if (&line != lines.data()) text += '\n';
    text += line;
  }
  return text;
}

}  // namespace

BlockHeader block_header(std::string_view text, std::size_t at) {
  BlockHeader header;
  header.style = text[at++];
  for (int i = 0; i < 2 && at < text.size(); ++i, ++at) {
    const char c = text[at];
    if (c >= '1' && c <= '9' && header.indent == 0) {
      header.indent = c - '0';
    } else if ((c == '-' || c == '+') && header.chomping == ' ') {
      header.chomping = c;
    } else {
      break;
    }
  }
  header.end = at;
  return header;
}

std::string with_chomping(std::string_view header, char chomping) {
  std::string out;
  bool there = false;
  for (const char c : header) {
    const bool is_chomping = c == '-' || c == '+';
    if (!is_chomping) {
      out += c;
    } else if (chomping != ' ') {
      out += chomping;
      there = true;
    }
  }
  if (!there && chomping != ' ') out += chomping;
  return out;
}

Node Parser::block_scalar(int indent) {
  const std::size_t begin = at_;
  const BlockHeader header = block_header(text_, at_);
  const Gap rest = gap_after(text_, header.end);
  if (rest.to < text_.size() && !rest.crossed) {
    refuse_at(rest.to, "the first line of this text stands on the line of its `|` or `>`",
              "put the text on the lines below; or, if it starts with that character, in quotes");
  }

  int column = header.indent > 0 ? indent + header.indent : 0;
  int most_blanks = 0;
  Lines lines;
  std::size_t end = header.end;
  std::size_t end_line = line_start_;
  std::size_t end_with_blanks = header.end;
  std::size_t end_with_blanks_line = line_start_;
  std::vector<std::string_view> blank;
  for (std::size_t line = next_line(text_, header.end), next = 0; line < text_.size();
       line = next) {
    next = next_line(text_, line);
    const std::size_t stop = line_end(text_, line);
    const std::size_t first = std::min(stop, text_.find_first_not_of(' ', line));
    const int spaces = static_cast<int>(first - line);
    if (first == stop && stop == text_.size() && (spaces > column || header.chomping == '+')) {
      refuse_at(line, "the file ends within this text, in a line of spaces without a line end",
                "delete the spaces");
    }
    if (first == stop && (column == 0 || spaces <= column)) {  // blank
      if (column == 0) most_blanks = std::max(most_blanks, spaces);
      if (stop == text_.size()) break;  // a last line without a line end is not there
      blank.emplace_back();
      end_with_blanks = stop;
      end_with_blanks_line = line;
      continue;
    }
    if (first < stop && text_[first] == '\t' && (column == 0 || spaces < column)) {
      refuse_at(first, "a tab stands in the indentation of this line",
                "indent with spaces; most editors can turn tabs into spaces");
    }
    if (column == 0) {
      if (spaces <= indent) break;
      if (most_blanks > spaces) {
        refuse_at(first, "an empty line above has more spaces than this first line of the text",
                  "delete the spaces in the empty lines above");
      }
      column = spaces;
    }
    if (spaces < column) break;
    lines.content.insert(lines.content.end(), blank.begin(), blank.end());
    blank.clear();
    lines.content.push_back(
        text_.substr(line, stop - line).substr(static_cast<std::size_t>(column)));
    lines.last_line_ended = stop < text_.size();
    end = end_with_blanks = stop;
    end_line = end_with_blanks_line = line;
  }
  lines.blank = blank.size();

  std::string value = header.style == '|' ? literal(lines.content) : folded(lines.content);
  if (header.chomping != '-' && !lines.content.empty() && lines.last_line_ended) value += '\n';
  if (header.chomping == '+') {
    value.append(lines.blank, '\n');
    end = end_with_blanks;
    end_line = end_with_blanks_line;
  }
  at_ = end;
  line_start_ = end_line;
  Node node(std::move(value));
  node.set_span({begin, end});
  return node;
}

}  // namespace pact::yaml
