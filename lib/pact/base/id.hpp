#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <pact/base/date.hpp>
#include <span>
#include <string>
#include <string_view>

/// Item ids: twelve characters of lower-case Crockford base 32, three for the day (days since
/// 2020-01-01), nine random. Sorting by id sorts by day; ids hold no time of day.
namespace pact::id {

/// Sixty-four random bits a call.
using Random = std::function<std::uint64_t()>;

/// The three characters of a day: "272" for 2026-03-24, "000" before 2020-01-02.
std::string day_prefix(Date day);

/// Twelve characters of the alphabet.
bool well_formed(std::string_view id);

/// A well-formed id as a number of 60 bits, in the same order; and back.
std::uint64_t to_number(std::string_view id);
std::string from_number(std::uint64_t number);

/// The numbers that ids with this beginning have; nothing when no id begins so.
struct NumberRange {
  std::uint64_t first;
  std::uint64_t last;
};
std::optional<NumberRange> numbers_of_prefix(std::string_view prefix);

/// Whether another YAML reader would take it for a number.
bool reads_as_number(std::string_view id);

/// A new id for a list that holds `present`: not in it, and greater than every id of that day in it
/// that came from here, so that two items written one after the other stay in order.
std::string next(Date day, std::span<const std::string> present, const Random& random);

/// The id of an item that was written by hand without one: its day and nine characters of the
/// SHA-256 of its content.
std::string from_content(Date day, std::string_view content);

}  // namespace pact::id
