#include <doctest/doctest.h>

#include <cstdlib>
#include <support/output_schemas.hpp>
#include <support/program_arguments.hpp>
#include <support/session_files.hpp>
#include <support/session_runner.hpp>
#include <support/session_world.hpp>

using namespace pact::test;

namespace {

/// `test_cli note/due errors` runs the sessions whose name holds one of the words.
bool is_wanted(const std::string& name) {
  const std::vector<std::string>& words = program_arguments();
  for (const std::string& word : words) {
    if (name.find(word) != std::string::npos) return true;
  }
  return words.empty();
}

/// Puts the transcripts where the sessions stood.
void accept(const SessionFile& file, const std::vector<std::string>& transcripts) {
  std::string text = file.texts.front();
  for (std::size_t i = 0; i < transcripts.size(); ++i) text += transcripts[i] + file.texts[i + 1];
  write_file(file.path, text);
}

/// Runs all at once, so that two run at a time, then looks at each file. Gives how many ran.
std::size_t run_and_compare(const std::vector<SessionFile>& files) {
  std::vector<Session> wanted;
  for (const SessionFile& file : files) {
    for (const Session& session : file.sessions) {
      if (is_wanted(session.name)) wanted.push_back(session);
    }
  }
  const char* variable = std::getenv("PACT_ACCEPT");
  const bool accepting = variable && std::string(variable) == "1";
  const std::vector<Report> reports = run_sessions(wanted, problems_of_output);
  std::size_t next = 0;
  for (const SessionFile& file : files) {
    std::vector<std::string> transcripts;
    for (std::size_t i = 0; i < file.sessions.size(); ++i) {
      transcripts.push_back(file.originals[i]);
      if (!is_wanted(file.sessions[i].name)) continue;
      const Report& report = reports[next++];
      std::string wrong;
      for (const std::string& problem : report.problems) wrong += problem + "\n";
      if (!report.transcript.empty() && report.transcript != file.originals[i]) {
        if (accepting) {
          transcripts.back() = report.transcript;
          MESSAGE("accepted " << file.sessions[i].name);
        } else {
          wrong += first_difference(file.originals[i], report.transcript) +
                   "If the new output is right: PACT_ACCEPT=1 test_cli " + file.sessions[i].name +
                   "\n";
        }
      }
      if (!wrong.empty()) FAIL_CHECK(file.path.string() << "\n" << wrong);
    }
    if (transcripts != file.originals) accept(file, transcripts);
  }
  return wanted.size();
}

std::size_t sessions_run = 0;

}  // namespace

TEST_CASE("every session gives what it says") {
  const std::vector<SessionFile> files = all_session_files();
  REQUIRE(!files.empty());
  sessions_run += run_and_compare(files);
}

TEST_CASE("the sessions in README.md and docs/ give what they say") {
  sessions_run += run_and_compare(all_documentation_sessions());
}

TEST_CASE("a filter finds something") {
  CHECK(sessions_run > 0);
}
