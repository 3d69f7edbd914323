#pragma once

#include <pact/model/customer.hpp>
#include <pact/query/words.hpp>
#include <string>
#include <vector>

namespace pact::report {

/// What a customer is about now, for matching what others wrote: its subjects and its words.
struct AboutCustomer {
  std::vector<std::string> tags;  ///< folded, newest first; of the notes of the year before the day
  std::vector<std::string> industries;  ///< folded
  query::Words words;                   ///< of those notes, of open needs, and of open visits
};

/// `purpose` is what a visit is for, beside those that are planned; it may be empty.
AboutCustomer about(const Customer& customer, Date day, const std::string& purpose);

/// The longest words of a text, which may be subjects of others; also without a plural's s.
std::vector<std::string> subjects_in(const std::string& text);

/// Folded, without repetition, in the order of the alphabet.
std::vector<std::string> shared(const std::vector<std::string>& folded,
                                const std::vector<std::string>& others);

}  // namespace pact::report
