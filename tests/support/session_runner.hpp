#pragma once

#include <functional>
#include <string>
#include <vector>

#include "session.hpp"

namespace pact::test {

/// What became of a session.
struct Report {
  std::string transcript;  ///< the session's text as it came out; empty when it broke off
  std::vector<std::string> problems;  ///< a crash, an output that its schema does not allow, …
};

/// Judges the JSON that a command printed; an empty answer means nothing is wrong.
using OutputCheck = std::function<std::string(const std::string& json)>;

/// Runs every session in a process of its own, two at a time; the reports are in their order.
std::vector<Report> run_sessions(const std::vector<Session>& sessions,
                                 const OutputCheck& check_output);

/// Whether a command asks for JSON and prints it as it is, through no pipe.
bool asks_for_json(const Step& step);

/// The first difference of two texts with some lines around it; "- " was expected, "+ " came.
std::string first_difference(const std::string& expected, const std::string& actual);

}  // namespace pact::test
