#pragma once

#include <pact/check/finding.hpp>
#include <string>
#include <vector>

#include "result.hpp"
#include "ui.hpp"

namespace pact::cli {

/// Findings as a page and as `pact/out/check/1`; the exit code is 1 where one is an error.
Result findings_result(const std::vector<check::Finding>& findings);

/// The section of docs/rules.md about a rule. Throws Error(usage) where there is no such rule.
Result rule_explained(const std::string& name, Format format);

/// The text of that section, without its heading; "" where there is none.
std::string_view rule_section(std::string_view name);

}  // namespace pact::cli
