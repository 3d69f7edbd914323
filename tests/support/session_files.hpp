#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "session.hpp"

namespace pact::test {

/// A file with sessions in it: one in a .session file, any number in a page of documentation.
struct SessionFile {
  std::filesystem::path path;
  std::vector<std::string> texts;      ///< what stands between the sessions; one more than those
  std::vector<std::string> originals;  ///< each session's text
  std::vector<Session> sessions;
};

/// Every .session file below tests/cli and tests/errors, by path. Throws std::runtime_error with
/// file and line when one cannot be parsed.
std::vector<SessionFile> all_session_files();

/// The blocks ```session of README.md and of the pages below docs/. An HTML comment in front sets
/// where they and those that follow play: `<!-- ledger: small, terminal: yes -->`.
std::vector<SessionFile> all_documentation_sessions();

}  // namespace pact::test
