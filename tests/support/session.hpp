#pragma once

#include <string>
#include <string_view>
#include <vector>

/// A session is a test case that reads as documentation: a head that says what it shows and where
/// it plays, then commands, each with what it printed. `docs/testing.md` has the whole format.
namespace pact::test {

/// The lines `key: value` of the head.
struct Settings {
  std::string ledger = "small";  ///< a folder of tests/cli/ledgers, or "none"
  bool terminal = false;
  bool colour = false;
  int columns = 80;
  std::string today = "2026-04-01";
  std::string as = "ann";  ///< an id of people.yaml, "nobody", or "Name <mail>"
};

/// One command of a session.
struct Step {
  std::string command;  ///< without "$ "; its further lines, "> ", follow after a line end
  std::string input;    ///< the lines "< "
  std::string source;   ///< all of these lines as they stand in the file
  std::string after;    ///< blank lines and comments between its output and the next command
  int line = 0;         ///< of the file, from 1
};

struct Session {
  std::string name;  ///< "note/due"
  Settings settings;
  std::string head;  ///< everything before the first command
  std::vector<Step> steps;
};

/// What a command did.
struct Outcome {
  std::string out;
  std::string err;
  int exit_code = 0;
};

/// Throws std::runtime_error with "line N: …".
Session parse_session(std::string name, std::string_view text);

/// Applies one `key: value`; throws std::runtime_error when there is no such setting.
void apply_setting(Settings& settings, std::string_view key, std::string_view value);

/// The text of a session in which the commands gave `outcomes`: equal to the file when it passes.
std::string render_session(const Session& session, const std::vector<Outcome>& outcomes);

/// The lines of a text, without their ends; a last line without an end counts.
std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace pact::test
