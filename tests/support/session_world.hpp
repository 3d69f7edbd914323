#pragma once

#include <env.hpp>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "session.hpp"

namespace pact::test {

/// A folder below /dev/shm or /tmp, gone with its owner.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// The ledgers that sessions start with: each folder of tests/cli/ledgers as a git repository of
/// one commit by Ann on 2026-03-31, made when it is first asked for, and copied for each session.
class LedgerTemplates {
 public:
  /// The folder to copy. Throws std::runtime_error when there is no such ledger.
  std::filesystem::path ledger(const std::string& name);

 private:
  TemporaryFolder folder_;
};

/// Where a session plays: its own folder with a ledger, a home and nothing of the machine's
/// settings. It changes the process (environment, current folder), so each has a process of its
/// own.
class SessionWorld {
 public:
  /// `ledger` is the template to copy, or empty for an empty folder.
  SessionWorld(const Session& session, std::filesystem::path folder,
               const std::filesystem::path& ledger);

  /// Runs the step that stands at `index`; absolute paths in what it prints are named LEDGER, HOME,
  /// TMP.
  Outcome run(const Step& step, std::size_t index);

 private:
  bool direct(const Step& step);
  void become(const std::string& who);
  std::map<std::string, std::string> variables() const;
  /// Those of a program that may start pact: the clock and chance come by variables then.
  std::map<std::string, std::string> variables_of_child(std::size_t index) const;
  Outcome run_here(const std::vector<std::string>& words, const Step& step, std::size_t index);
  Outcome killed(cli::Env env);
  Outcome run_shell(const Step& step, std::size_t index);
  std::string named(std::string text) const;

  std::string name_;
  Settings settings_;
  std::filesystem::path folder_;   ///< of the session; the ledger is "ledger" in it
  std::filesystem::path current_;  ///< where commands run
  std::map<std::string, std::string> exported_;
  std::string kill_at_;  ///< the step of the commit protocol at which the next command dies
};

/// Runs a command with exactly these variables; its standard streams are files, /dev/null when
/// empty.
int run_process(const std::vector<std::string>& command,
                const std::map<std::string, std::string>& variables,
                const std::filesystem::path& folder, const std::filesystem::path& in,
                const std::filesystem::path& out, const std::filesystem::path& err);

std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, std::string_view text);

}  // namespace pact::test
