#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pact/base/date.hpp>
#include <pact/base/text.hpp>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/scalar_style.hpp>

namespace pact::yaml {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

/// Numbers of YAML 1.1 and 1.2 in all their forms: 12, 1_000, 1,000, 0x1F, 0o7, 0b1, .5, 1e3,
/// 12:30.
bool looks_like_number(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  if (text.empty()) return false;
  if (text[0] == '.' && all_of(text, "._0123456789eE+-")) return true;
  if (!is_digit(text[0])) return false;
  if (text.size() > 2 && text[0] == '0') {
    const std::string_view rest = text.substr(2);
    if ((text[1] == 'x' || text[1] == 'X') && all_of(rest, "0123456789abcdefABCDEF_")) return true;
    if ((text[1] == 'o' || text[1] == 'O') && all_of(rest, "01234567_")) return true;
    if ((text[1] == 'b' || text[1] == 'B') && all_of(rest, "01_")) return true;
  }
  const std::size_t digits = text.find_first_not_of("0123456789_.,:");
  if (digits == std::string_view::npos) return true;
  if (text[digits] != 'e' && text[digits] != 'E') return false;
  std::string_view exponent = text.substr(digits + 1);
  if (exponent.starts_with('+') || exponent.starts_with('-')) exponent.remove_prefix(1);
  return all_of(exponent, "0123456789_");
}

/// 2026-03-24, 2026-3-4, 2026-03-24T10:00, 2026-03-24 10:00.
bool looks_like_date(std::string_view text) {
  const std::size_t year = std::min(text.find_first_not_of("0123456789"), text.size());
  if (year != 4 || year >= text.size() || text[year] != '-') return false;
  std::size_t at = year + 1;
  for (int part = 0; part < 2; ++part) {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == begin || at - begin > 2) return false;
    if (part == 0 && (at >= text.size() || text[at++] != '-')) return false;
  }
  return at == text.size() || text[at] == 'T' || text[at] == 't' || is_blank(text[at]);
}

bool is_word_of_yaml(std::string_view text) {
  static constexpr std::array k_words = {"~",  "null", "true", "false", "yes", "no",
                                         "on", "off",  "y",    "n",     "=",   "<<"};
  static constexpr std::array k_not_numbers = {".inf", ".nan"};
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (std::find(k_words.begin(), k_words.end(), lower) != k_words.end()) return true;
  std::string_view unsigned_text = lower;
  if (unsigned_text.starts_with('+') || unsigned_text.starts_with('-'))
    unsigned_text.remove_prefix(1);
  return std::find(k_not_numbers.begin(), k_not_numbers.end(), unsigned_text) !=
         k_not_numbers.end();
}

/// Characters that some reader refuses, drops, or takes for a line end unless they are escaped.
bool needs_escape(char32_t c) {
  return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 ||
         c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

bool holds_escapes(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (needs_escape(text::next_code_point(text, at))) return true;
  }
  return false;
}

std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(text, at);
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        if (needs_escape(c)) {
          out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        } else {
          out += text.substr(begin, at - begin);
        }
    }
  }
  return out + '"';
}

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') out += '\'';
    out += c;
  }
  return out + '\'';
}

bool fits_single_quotes(std::string_view text) {
  return text.find('\t') == std::string_view::npos && !holds_escapes(text);
}

std::string in_quotes(std::string_view text) {
  const bool plainer_in_single = text.find_first_of("\"\\") != std::string_view::npos &&
                                 text.find('\'') == std::string_view::npos;
  return plainer_in_single && fits_single_quotes(text) ? single_quoted(text) : double_quoted(text);
}

bool stands_bare_as_date(std::string_view text, schema::TextKind kind) {
  return kind == schema::TextKind::date && Date::from_iso(text).has_value();
}

}  // namespace

bool is_safe_plain(std::string_view text, Surroundings around) {
  if (text.empty() || is_blank(text.front()) || is_blank(text.back())) return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`<").find(text.front()) != std::string_view::npos)
    return false;
  if (text.find('\t') != std::string_view::npos || holds_escapes(text)) return false;
  if (text.find(": ") != std::string_view::npos || text.back() == ':') return false;
  if (text.find(" #") != std::string_view::npos || text.starts_with("...")) return false;
  // PyYAML ends a plain text in flow style at `?`, and older ones at `:`.
  if (around == Surroundings::flow && text.find_first_of(",[]{}?:") != std::string_view::npos)
    return false;
  return !is_word_of_yaml(text) && !looks_like_number(text) && !looks_like_date(text);
}

std::string one_line(std::string_view text, schema::TextKind kind, Surroundings around) {
  if (stands_bare_as_date(text, kind) || is_safe_plain(text, around)) return std::string(text);
  return in_quotes(text);
}

std::string one_line_as(Quoting quoting, std::string_view text, schema::TextKind kind,
                        Surroundings around) {
  switch (quoting) {
    case Quoting::single_quotes:
      if (fits_single_quotes(text)) return single_quoted(text);
      break;
    case Quoting::double_quotes:
      return double_quoted(text);
    case Quoting::plain:
      break;
  }
  return one_line(text, kind, around);
}

std::string key_text(std::string_view key, Surroundings around) {
  return one_line(key, schema::TextKind::plain, around);
}

bool fits_block(std::string_view text) {
  if (text.empty() || is_white(text.front()) || text.back() == '\n') return false;
  for (std::string_view line : text::split(text, '\n')) {
    if (line.empty()) continue;
    if (is_blank(line.back()) || line.front() == '\t' || holds_escapes(line)) return false;
  }
  return true;
}

}  // namespace pact::yaml
