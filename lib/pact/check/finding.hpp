#pragma once

#include <pact/base/error.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::check {

/// Only errors make `check` fail. Information is no fault: something waits for a person.
enum class Severity { error, warning, information };
std::string_view name_of(Severity severity);

struct Finding {
  std::string rule;  ///< one of rules.hpp
  Severity severity = Severity::error;
  Location where;
  std::string message;
  std::string hint;  ///< what to write or type instead, or empty
};

/// A finding of a rule, as serious as the rule is where no charter says otherwise.
Finding finding(std::string_view rule, Location where, std::string message, std::string hint);

/// By file and place, then by rule.
void sort(std::vector<Finding>& findings);

bool has_errors(const std::vector<Finding>& findings);

}  // namespace pact::check
