#include <fmt/format.h>

#include <pact/base/text.hpp>
#include <pact/yaml/parser.hpp>

namespace pact::yaml {

namespace {

constexpr bool is_flow_mark(char c) {
  return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

/// Without the blanks at its end, which a line end in a scalar swallows; not below `keep` bytes.
void trim_end(std::string& value, std::size_t keep) {
  while (value.size() > keep && is_blank(value.back())) value.pop_back();
}

}  // namespace

void Parser::check_start(Context context) const {
  const char c = here();
  const std::string quote_it = "if it is part of a text, put the whole text in quotes \"…\"";
  const bool alone =
      ends_word(text_, at_ + 1) || (context == Context::flow && is_flow_mark(text_[at_ + 1]));
  switch (c) {
    case '&':
      refuse_here("a text cannot start with `&`, which names a value for reuse", quote_it);
    case '*':
      refuse_here("a text cannot start with `*`, which stands for a value elsewhere", quote_it);
    case '!':
      refuse_here("a text cannot start with `!`, which gives a value a type", quote_it);
    case '%':
    case '@':
    case '`':
      refuse_here(fmt::format("a text cannot start with `{}`", c), quote_it);
    case '|':
    case '>':
      refuse_here(
          fmt::format("`{}` starts a text of several lines, which cannot stand between brackets",
                      c),
          quote_it);
    case '#':
      refuse_here("a space is missing before the comment", "put a space before `#`");
    case ',':
    case ']':
    case '}':
      refuse_here(fmt::format("a text cannot start with `{}`", c),
                  "delete it, or put the whole text in quotes \"…\"");
    case '?':
      if (alone)
        refuse_here("`? ` starts a long key, which ledger files don't use", "write `key: value`");
      break;
    case ':':
      if (alone) refuse_here("no key stands before this colon", "write `key: value`");
      break;
    case '-':
      if (alone) refuse_here("a dash stands here alone", "put it in quotes if it is a text: \"-\"");
      break;
    default:
      break;
  }
}

Parser::Scalar Parser::plain_line(Context context) {
  const std::size_t begin = at_;
  std::size_t end = at_;
  for (; !at_end() && !is_break(here()); ++at_) {
    const char c = here();
    if (is_blank(c)) continue;
    if (c == '#' && at_ > begin && is_blank(text_[at_ - 1])) break;
    if (c == ':') {
      if (ends_word(text_, at_ + 1)) break;
      if (context == Context::flow && is_flow_mark(text_[at_ + 1])) break;
    }
    if (context == Context::flow && is_flow_mark(c)) break;
    end = at_ + 1;
  }
  at_ = end;
  return {std::string(text_.substr(begin, end - begin)), {begin, end}};
}

void Parser::plain_more(Scalar& scalar, Context context, int indent) {
  for (;;) {
    // A comment ends the text, so only white space may stand in between.
    std::size_t next = at_;
    std::size_t line = line_start_;
    std::size_t breaks = 0;
    while (next < text_.size() && is_white(text_[next])) {
      if (text_[next++] == '\n') {
        ++breaks;
        line = next;
      }
    }
    if (breaks == 0 || next >= text_.size() || text_[next] == '#') return;
    if (context == Context::flow && (is_flow_mark(text_[next]))) return;
    check_first_in_line(gap_after(text_, at_));
    if (static_cast<int>(next - line) <= indent) {
      if (context == Context::flow) return;  // the bracket's own check says it better
      return;
    }
    at_ = next;
    line_start_ = line;
    if (at_dash()) {
      refuse_here("a list item stands below a text",
                  "put the text in quotes if it goes on here, or indent the item as its list");
    }
    if (at_colon())
      refuse_here("no key stands before this colon", "write `key: value` on one line");
    const Scalar more = plain_line(context);
    const std::size_t behind = skip_blanks(text_, at_);
    if (behind < text_.size() && text_[behind] == ':' && context == Context::block) {
      refuse_at(more.span.begin, "this line is indented as if it went on with the text above",
                "indent it as the key that it belongs to, or put the whole text above in quotes");
    }
    if (breaks == 1) {
      scalar.text += ' ';
    } else {
      scalar.text.append(breaks - 1, '\n');
    }
    scalar.text += more.text;
    scalar.span.end = more.span.end;
    scalar.many_lines = true;
  }
}

Parser::Scalar Parser::quoted(int indent) {
  const std::size_t begin = at_;
  const char quote = text_[at_++];
  Scalar scalar;
  scalar.quoted = true;
  std::size_t escaped_up_to = 0;  // blanks that an escape made are not swallowed by a line end
  for (;;) {
    if (at_end()) {
      refuse_at(begin, "this quote is never closed",
                fmt::format("write {} at the end of the text", quote));
    }
    const char c = here();
    if (c == quote) {
      ++at_;
      if (quote == '"' || at_end() || here() != quote) break;
      scalar.text += quote;  // '' inside '…'
      ++at_;
    } else if (is_break(c)) {
      trim_end(scalar.text, escaped_up_to);
      fold_break(scalar.text, indent);
      escaped_up_to = scalar.text.size();
      scalar.many_lines = true;
    } else if (c == '\\' && quote == '"') {
      const std::size_t line = line_start_;
      escape(scalar.text, indent);
      escaped_up_to = scalar.text.size();
      if (line != line_start_) scalar.many_lines = true;
    } else {
      scalar.text += c;
      ++at_;
    }
  }
  scalar.span = {begin, at_};
  return scalar;
}

/// A line end in quotes is a space; more of them are one line end less.
void Parser::fold_break(std::string& value, int indent) {
  std::size_t breaks = 0;
  bool tab = false;
  while (!at_end() && is_white(here())) {
    tab = here() == '\t' || (tab && here() != '\n');
    if (text_[at_++] == '\n') {
      ++breaks;
      line_start_ = at_;
    }
  }
  if (at_end()) return;  // never closed; the caller says so
  if (tab) {
    refuse_here("a tab stands in the indentation of this line",
                "indent with spaces; write \\t for a tab inside double quotes");
  }
  if (column_here() <= indent) {
    refuse_here("this line goes on with a quoted text, and is not indented",
                "indent it further than the key of the text, or close the quote before");
  }
  if (breaks == 1) {
    value += ' ';
  } else {
    value.append(breaks - 1, '\n');
  }
}

void Parser::escape(std::string& value, int indent) {
  const std::size_t begin = at_++;
  if (at_end()) return;
  const char c = text_[at_];
  if (is_break(c)) {  // the line end is not there
    std::string folded;
    fold_break(folded, indent);
    if (folded != " ") value += folded;
    return;
  }
  ++at_;
  int digits = 0;
  switch (c) {
    case 'a':
      value += '\a';
      return;
    case 'b':
      value += '\b';
      return;
    case 't':
    case '\t':
      value += '\t';
      return;
    case 'n':
      value += '\n';
      return;
    case 'v':
      value += '\v';
      return;
    case 'f':
      value += '\f';
      return;
    case 'r':
      value += '\r';
      return;
    case 'e':
      value += '\x1B';
      return;
    case ' ':
    case '"':
    case '/':
    case '\\':
      value += c;
      return;
    case 'N':
      value += "\u0085";
      return;
    case '_':
      value += "\u00A0";
      return;
    case 'L':
      value += "\u2028";
      return;
    case 'P':
      value += "\u2029";
      return;
    case 'x':
      digits = 2;
      break;
    case 'u':
      digits = 4;
      break;
    case 'U':
      digits = 8;
      break;
    case '0':
      refuse_at(begin, "`\\0` is a NUL byte, which no text may hold", "delete it");
    default:
      refuse_at(begin, "this backslash makes no known character inside double quotes",
                "write \\\\ for a backslash, or use single quotes '…'");
  }
  char32_t code_point = 0;
  for (int i = 0; i < digits; ++i, ++at_) {
    const char digit = at_end() ? ' ' : here();
    char32_t four_bits = 0;
    if (digit >= '0' && digit <= '9') {
      four_bits = static_cast<char32_t>(digit - '0');
    } else if (digit >= 'a' && digit <= 'f') {
      four_bits = static_cast<char32_t>(digit - 'a' + 10);
    } else if (digit >= 'A' && digit <= 'F') {
      four_bits = static_cast<char32_t>(digit - 'A' + 10);
    } else {
      refuse_at(begin, fmt::format("\\{} needs {} hexadecimal digits", c, digits),
                "write \\\\ for a backslash, or use single quotes '…'");
    }
    code_point = code_point * 16 + four_bits;
  }
  if (code_point == 0 || code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) {
    refuse_at(begin, "this escape names no character that a text may hold",
              "write the character itself");
  }
  text::append_code_point(value, code_point);
}

}  // namespace pact::yaml
