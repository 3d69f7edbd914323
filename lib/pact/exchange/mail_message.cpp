#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pact/base/text.hpp>
#include <pact/exchange/mail_message.hpp>

namespace pact::exchange {

namespace {

constexpr std::size_t k_longest_line = 76;
constexpr std::size_t k_longest_word = 75;  // encoded, of a header: RFC 2047
constexpr std::string_view k_end = "\r\n";
/// Stands in no quoted-printable text, where `=` is followed by two digits: RFC 2045, 6.7.
constexpr std::string_view k_boundary = "=_pact_digest_=";

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

std::string hex_of(char c) {
  return fmt::format("={:02X}", static_cast<unsigned char>(c));
}

/// Words of the Q encoding (RFC 2047), none of which parts a character; the first line has `taken`
/// columns already.
std::string encoded_words(std::string_view text, std::size_t taken) {
  constexpr std::string_view k_open = "=?UTF-8?Q?", k_close = "?=";
  std::string result, word;
  const auto close = [&] {
    if (word.empty()) return;
    if (!result.empty()) result += std::string(k_end) + " ";
    result += std::string(k_open) + word + std::string(k_close);
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    text::next_code_point(text, at);
    std::string character;
    for (const char c : text.substr(begin, at - begin)) {
      const bool as_it_is =
          (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      character += c == ' ' ? "_" : as_it_is ? std::string(1, c) : hex_of(c);
    }
    const std::size_t room = result.empty() ? k_longest_line - taken : k_longest_word;
    if (k_open.size() + word.size() + character.size() + k_close.size() > room) close();
    word += character;
  }
  close();
  return result;
}

/// A header's value, on further lines where it is long.
std::string header(std::string_view name, const std::string& value) {
  const std::string shown = text::printable(value, text::Newlines::escape);
  const std::string plain = std::string(name) + ": " + shown;
  const bool fits = is_plain(shown) && plain.size() <= k_longest_line && !shown.starts_with("=?");
  if (fits) return plain + std::string(k_end);
  const std::string begin = std::string(name) + ": ";
  return begin + encoded_words(shown, begin.size()) + std::string(k_end);
}

/// "From: Ann Berg <ann@example.com>"; nothing without an address.
std::string address(const std::string& header, const std::string& name, const std::string& mail) {
  if (mail.empty()) return "";
  const std::string begin = header + ": ";
  const std::string shown = text::printable(name, text::Newlines::escape);
  const std::string at =
      "<" + text::printable(mail, text::Newlines::escape) + ">" + std::string(k_end);
  if (shown.empty()) return begin + at;
  const bool is_atoms = is_plain(shown) && shown.size() < k_longest_line / 2 &&
                        shown.find_first_of("()<>[]:;@\\,.\"=") == std::string::npos;
  return begin + (is_atoms ? shown : encoded_words(shown, begin.size()) + std::string(k_end)) +
         " " + at;
}

/// RFC 2045, 6.7. A line that begins with "From " or a dot, which some programs change on the way,
/// begins with an escape.
std::string quoted_printable(std::string_view text) {
  std::string result;
  for (const std::string_view line : text::lines(text)) {
    std::string row;
    const auto add = [&](const std::string& piece, bool last) {
      if (row.size() + piece.size() + (last ? 0 : 1) > k_longest_line) {
        result += row + "=" + std::string(k_end);
        row.clear();
      }
      row += piece;
    };
    for (std::size_t at = 0; at < line.size(); ++at) {
      const char c = line[at];
      const bool last = at + 1 == line.size();
      const bool as_it_is = ((c > ' ' && c <= '~' && c != '=') || (c == ' ' && !last)) &&
                            !(row.empty() && (c == '.' || line.substr(at).starts_with("From ")));
      add(as_it_is ? std::string(1, c) : hex_of(c), last);
    }
    result += row + std::string(k_end);
  }
  return result;
}

std::string part(std::string_view type, std::string_view body) {
  return "--" + std::string(k_boundary) + std::string(k_end) +
         "Content-Type: " + std::string(type) + "; charset=utf-8" + std::string(k_end) +
         "Content-Transfer-Encoding: quoted-printable" + std::string(k_end) + std::string(k_end) +
         quoted_printable(body) + std::string(k_end);  // which belongs to the boundary after it
}

/// "Wed, 01 Apr 2026 12:00:00 +0000"
std::string date_of(Date day) {
  constexpr std::array k_days{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
  constexpr std::array k_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto weekday = static_cast<std::size_t>(((day.days_since_epoch() % 7) + 7) % 7);
  return fmt::format("{}, {:02} {} {:04} 12:00:00 +0000", k_days.at(weekday), day.day(),
                     k_months.at(day.month() - 1), day.year());
}

}  // namespace

std::string message_of(const MailMessage& message) {
  const std::string end(k_end);
  std::string result = address("From", message.from_name, message.from_mail) +
                       address("To", message.to_name, message.to_mail);
  result += header("Subject", message.subject) + "Date: " + date_of(message.day) + end +
            "MIME-Version: 1.0" + end + "Content-Type: multipart/alternative; boundary=\"" +
            std::string(k_boundary) + "\"" + end + end;
  return result + part("text/plain", message.text) + part("text/html", message.html) + "--" +
         std::string(k_boundary) + "--" + end;
}

}  // namespace pact::exchange
