#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pact {

/// A day, without a time or a zone. Ordered; prints as ISO 8601.
class Date {
 public:
  Date() = default;
  explicit Date(std::chrono::sys_days days) : days_(days) {}

  /// "2026-04-09" and nothing else, in the years 0001 to 9999; nothing when it is no such day.
  static std::optional<Date> from_iso(std::string_view text);
  /// The UTC day; what is outside the years 0001 to 9999 is their first or last day.
  static Date from_unix(std::int64_t seconds);

  std::string iso() const;
  /// "9 Apr", with the year when it is not `today`'s: "12 Jun 2025".
  std::string brief(Date today) const;
  /// "Wednesday 1 April"
  std::string full() const;

  int year() const;
  unsigned month() const;
  unsigned day() const;
  /// Noon UTC, in seconds since 1970.
  std::int64_t noon_unix() const;
  /// Days since 1970-01-01.
  std::int64_t days_since_epoch() const { return days_.time_since_epoch().count(); }
  Date plus_days(std::int64_t days) const { return Date(days_ + std::chrono::days(days)); }

  auto operator<=>(const Date&) const = default;

 private:
  std::chrono::sys_days days_{};
};

/// First and last day, both included.
struct DateRange {
  Date first;
  Date last;

  bool contains(Date day) const { return first <= day && day <= last; }
};

/// Which way a weekday or a day without a year looks: a due date forward, everything else back.
enum class DateSense { forward, back };

/// A date as people say it: `today`, `yesterday`, `tomorrow`, `fri`, `9apr`, `9 Apr 2026`, `+2w`,
/// `-3d`, `2025`, `2025-03`, `2026-04-09`; a year or month gives its whole range. Nothing when it
/// is none of these.
std::optional<DateRange> parse_date(std::string_view text, Date today, DateSense sense);

}  // namespace pact
