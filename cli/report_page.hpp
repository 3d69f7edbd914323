#pragma once

#include <pact/reports/table.hpp>
#include <string>

#include "context.hpp"
#include "result.hpp"

namespace pact::cli {

/// What a rule to fail on found.
struct FailOn {
  std::string rule;  ///< as it was typed; empty for none
  bool matched = false;
};

/// A report as a page and as data. Its figures stay ranges in every format.
Result report_page(const reports::Kind& kind, const reports::Report& report,
                   const reports::Scope& scope, const FailOn& fail_on, Context& context);

}  // namespace pact::cli
