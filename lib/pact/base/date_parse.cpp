#include <algorithm>
#include <array>
#include <pact/base/date.hpp>
#include <pact/base/text.hpp>
#include <vector>

namespace pact {
namespace {

namespace chrono = std::chrono;

constexpr std::array<std::string_view, 12> k_months{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> k_weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                     "thursday", "friday", "saturday"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

/// Nothing for a year outside 1 to 9999 or a day that the month does not have.
std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  const chrono::year_month_day date{chrono::year{year}, chrono::month{month}, chrono::day{day}};
  if (year < 1 || year > 9999 || !date.ok()) return std::nullopt;
  return Date(date);
}

std::optional<DateRange> one_day(std::optional<Date> day) {
  if (!day) return std::nullopt;
  return DateRange{*day, *day};
}

/// The days from the first of `month`, for `count` months.
std::optional<DateRange> months(int year, unsigned month, unsigned count) {
  const auto first = make_date(year, month, 1);
  const unsigned last_month = month + count - 1;
  if (!first || last_month > 12) return std::nullopt;
  const chrono::year_month_day_last end{chrono::year{year},
                                        chrono::month_day_last{chrono::month{last_month}}};
  return DateRange{*first, Date(end)};
}

/// The index of the name that `word` is, or begins with three letters or more.
template <std::size_t count>
std::optional<unsigned> index_of(std::string_view word,
                                 const std::array<std::string_view, count>& names) {
  if (word.size() < 3) return std::nullopt;
  for (unsigned i = 0; i < count; ++i) {
    if (names[i].starts_with(word)) return i;
  }
  return std::nullopt;
}

/// Digits or letters that stand together, or one other character; spaces only part them.
struct Token {
  std::string_view text;

  bool is_number() const { return is_digit(text.front()); }
  bool is_number_of(std::size_t least, std::size_t most) const {
    return is_number() && text.size() >= least && text.size() <= most;
  }
  bool is_year() const { return is_number_of(4, 4); }
  bool is_day() const { return is_number_of(1, 2); }
  unsigned value() const {
    unsigned number = 0;
    for (const char digit : text) number = number * 10 + static_cast<unsigned>(digit - '0');
    return number;
  }
  int year() const { return static_cast<int>(value()); }
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i++;
    if (text[start] == ' ') continue;
    for (auto* same : {is_digit, is_letter}) {
      if (!same(text[start])) continue;
      while (i < text.size() && same(text[i])) ++i;
    }
    tokens.push_back({text.substr(start, i - start)});
  }
  return tokens;
}

Date weekday(unsigned wanted, Date today, DateSense sense) {
  const auto now = chrono::weekday(chrono::sys_days(chrono::days(today.days_since_epoch())));
  const int ahead = (static_cast<int>(wanted) - static_cast<int>(now.c_encoding()) + 7) % 7;
  if (sense == DateSense::forward) return today.plus_days(ahead == 0 ? 7 : ahead);
  return today.plus_days(ahead - 7);
}

std::optional<Date> day_of_some_year(unsigned month, unsigned day, Date today, DateSense sense) {
  // Leap years are at most eight years apart.
  for (int years = 0; years <= 8; ++years) {
    const bool forward = sense == DateSense::forward;
    const auto date = make_date(today.year() + (forward ? years : -years), month, day);
    if (date && (forward ? *date >= today : *date <= today)) return date;
  }
  return std::nullopt;
}

std::optional<Date> months_away(Date today, int count) {
  const int month_index = today.year() * 12 + static_cast<int>(today.month()) - 1 + count;
  if (month_index < 12) return std::nullopt;
  const auto month = months(month_index / 12, static_cast<unsigned>(month_index % 12) + 1, 1);
  if (!month) return std::nullopt;
  return std::min(month->first.plus_days(today.day() - 1), month->last);
}

/// "+2w": a sign, a number, and a unit.
std::optional<Date> relative(const std::vector<Token>& tokens, Date today) {
  if (!tokens[1].is_number_of(1, 4)) return std::nullopt;
  const int count = static_cast<int>(tokens[1].value()) * (tokens[0].text == "-" ? -1 : 1);
  const std::string_view unit = tokens[2].text;
  if (unit == "m") return months_away(today, count);
  if (unit == "y") return months_away(today, count * 12);
  if (unit != "d" && unit != "w") return std::nullopt;
  const Date day = today.plus_days(unit == "w" ? count * 7 : count);
  return day.year() < 1 || day.year() > 9999 ? std::nullopt : std::optional(day);
}

std::optional<DateRange> word_of_day(std::string_view word, Date today, DateSense sense) {
  if (word == "today") return one_day(today);
  if (word == "yesterday") return one_day(today.plus_days(-1));
  if (word == "tomorrow") return one_day(today.plus_days(1));
  if (const auto index = index_of(word, k_weekdays)) return one_day(weekday(*index, today, sense));
  return std::nullopt;
}

/// "9 apr", "apr 9", each with a year or without, and "apr 2026".
std::optional<DateRange> day_or_month(const std::vector<Token>& tokens, Date today,
                                      DateSense sense) {
  const bool month_first = !tokens[0].is_number();
  const auto index = index_of(tokens[month_first ? 0 : 1].text, k_months);
  if (!index) return std::nullopt;
  const unsigned month = *index + 1;
  const Token& other = tokens[month_first ? 1 : 0];
  if (tokens.size() == 2 && month_first && other.is_year()) return months(other.year(), month, 1);
  if (!other.is_day()) return std::nullopt;
  if (tokens.size() == 2) {
    return one_day(day_of_some_year(month, other.value(), today, sense));
  }
  if (!tokens[2].is_year()) return std::nullopt;
  return one_day(make_date(tokens[2].year(), month, other.value()));
}

std::optional<DateRange> quarter(const Token& year, const Token& letter, const Token& number) {
  if (!year.is_year() || letter.text != "q" || !number.is_number_of(1, 1)) return std::nullopt;
  if (number.value() < 1 || number.value() > 4) return std::nullopt;
  return months(year.year(), number.value() * 3 - 2, 3);
}

/// "2025-03", "2026-q1" and "q1-2026": without spaces, unlike the rest.
std::optional<DateRange> hyphened(const std::vector<Token>& tokens) {
  if (tokens.size() == 3 && tokens[1].text == "-" && tokens[0].is_year() &&
      tokens[2].is_number_of(2, 2)) {
    return months(tokens[0].year(), tokens[2].value(), 1);
  }
  if (tokens.size() != 4) return std::nullopt;
  if (tokens[1].text == "-") return quarter(tokens[0], tokens[2], tokens[3]);
  if (tokens[2].text == "-") return quarter(tokens[3], tokens[0], tokens[1]);
  return std::nullopt;
}

}  // namespace

std::optional<DateRange> parse_date(std::string_view text, Date today, DateSense sense) {
  const std::string folded = text::fold(text::trim(text));
  if (const auto date = Date::from_iso(folded)) return one_day(date);
  const std::vector<Token> tokens = tokens_of(folded);
  if (tokens.empty() || tokens.size() > 4) return std::nullopt;
  const std::string_view first = tokens[0].text;
  if (tokens.size() == 1) {
    if (tokens[0].is_year()) return months(tokens[0].year(), 1, 12);
    return word_of_day(first, today, sense);
  }
  if (folded.find(' ') == std::string::npos) {
    if (tokens.size() == 3 && (first == "+" || first == "-")) {
      return one_day(relative(tokens, today));
    }
    if (const auto range = hyphened(tokens)) return range;
  }
  if (tokens.size() > 3) return std::nullopt;
  return day_or_month(tokens, today, sense);
}

}  // namespace pact
