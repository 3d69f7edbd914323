#pragma once

#include <pact/base/error.hpp>
#include <string>

namespace pact::cli {

/// Exit codes, never renumbered.
enum ExitCode {
  k_done = 0,
  k_findings = 1,   ///< of check, and of report --fail-on
  k_usage = 2,      ///< the command line is wrong, or the charter refuses it
  k_unsettled = 3,  ///< done, and something is unsettled (sync and resolve only)
  k_not_found = 4,  ///< not found or ambiguous
  k_blocked = 5,    ///< a file is in the way
  k_network = 6,
  k_busy = 7,
  k_internal = 70,
  k_interrupted = 130,
};

ExitCode exit_code_of(ErrorKind kind);

/// What, where, why and what to type next, ready for stderr.
std::string describe(const Error& error, bool colour);

}  // namespace pact::cli
