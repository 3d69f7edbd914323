#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pact/base/date.hpp>

namespace pact {
namespace {

namespace chrono = std::chrono;

constexpr chrono::sys_days k_first_day{chrono::year{1} / 1 / 1};
constexpr chrono::sys_days k_last_day{chrono::year{9999} / 12 / 31};

constexpr std::array<std::string_view, 12> k_months{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> k_weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                     "Thursday", "Friday", "Saturday"};

/// The number that `digits` are, or -1 where one is no digit.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string_view month_name(unsigned month) {
  return k_months[month - 1];
}

}  // namespace

std::optional<Date> Date::from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number(text.substr(0, 4));
  const int month = number(text.substr(5, 2));
  const int day = number(text.substr(8, 2));
  if (year < 1 || month < 1 || day < 1) return std::nullopt;
  const chrono::year_month_day date{chrono::year{year}, chrono::month(static_cast<unsigned>(month)),
                                    chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return Date(date);
}

Date Date::from_unix(std::int64_t seconds) {
  constexpr std::int64_t k_first = chrono::sys_seconds(k_first_day).time_since_epoch().count();
  constexpr std::int64_t k_last = chrono::sys_seconds(k_last_day).time_since_epoch().count();
  const chrono::seconds time(std::clamp(seconds, k_first, k_last));
  return Date(chrono::floor<chrono::days>(chrono::sys_seconds(time)));
}

std::string Date::iso() const {
  return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

std::string Date::brief(Date today) const {
  const std::string day_and_month = fmt::format("{} {}", day(), month_name(month()).substr(0, 3));
  return year() == today.year() ? day_and_month : fmt::format("{} {}", day_and_month, year());
}

std::string Date::full() const {
  const chrono::weekday weekday(days_);
  return fmt::format("{} {} {}", k_weekdays[weekday.c_encoding()], day(), month_name(month()));
}

int Date::year() const {
  return static_cast<int>(chrono::year_month_day(days_).year());
}
unsigned Date::month() const {
  return static_cast<unsigned>(chrono::year_month_day(days_).month());
}
unsigned Date::day() const {
  return static_cast<unsigned>(chrono::year_month_day(days_).day());
}

std::int64_t Date::noon_unix() const {
  constexpr std::int64_t k_noon = 12 * 60 * 60;
  return chrono::sys_seconds(days_).time_since_epoch().count() + k_noon;
}

}  // namespace pact
