#pragma once

#include <string_view>

namespace pact::schema {

/// What a word measures when it stands alone as a tag or a value.
enum class Measure { none, number, yes_no, grade };

/// "a number", "a yes or no", "a grade"
std::string_view name_of(Measure measure);

/// Whether a single letter is a grade, as it is in a feedback field and nowhere else.
enum class Letters { free, grade };

/// "14", "3.5", "80 %", "4/5", "seven" are numbers; "yes", "off" a yes or no; "A+", "high", "****",
/// "five stars" grades. "36m2", "b2b", "medium-format" and "a-frame" measure nothing.
Measure measure_of(std::string_view text, Letters letters);

}  // namespace pact::schema
