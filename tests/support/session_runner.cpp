#include "session_runner.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>

#include "session_world.hpp"
#include "shell_words.hpp"

namespace pact::test {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_at_once = 2;
constexpr unsigned k_seconds_for_one = 60;

/// The child's whole life: leaves the transcript and the problems in files of the folder.
void play(const Session& session, const fs::path& folder, const fs::path& ledger,
          const OutputCheck& check_output) {
  alarm(k_seconds_for_one);
  // doctest's handlers would report a crash as the end of the whole program.
  for (const int number : {SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS, SIGTERM, SIGINT}) {
    std::signal(number, SIG_DFL);
  }
  umask(022);
  std::vector<Outcome> outcomes;
  std::string problems;
  const Step* now = &session.steps.front();
  try {
    SessionWorld world(session, folder, ledger);
    for (const Step& step : session.steps) {
      now = &step;
      write_file(folder / ".step", std::to_string(step.line) + ": $ " + step.command);
      outcomes.push_back(world.run(step, outcomes.size()));
      if (!asks_for_json(step) || !outcomes.back().out.starts_with("{")) continue;
      const std::string wrong = check_output(outcomes.back().out);
      if (!wrong.empty()) problems += "line " + std::to_string(step.line) + ": " + wrong + '\0';
    }
    write_file(folder / ".transcript", render_session(session, outcomes));
  } catch (const std::exception& error) {
    problems += "line " + std::to_string(now->line) + ": " + error.what() + '\0';
  }
  write_file(folder / ".problems", problems);
}

Report collect(const fs::path& folder, int status) {
  Report report;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    const std::string how = WIFSIGNALED(status)
                                ? "signal " + std::to_string(WTERMSIG(status))
                                : "exit code " + std::to_string(WEXITSTATUS(status));
    const std::string where =
        fs::exists(folder / ".step") ? read_file(folder / ".step") : "before the first command";
    report.problems.push_back("the session's process ended with " + how + " at line " + where);
    return report;
  }
  const std::string problems = read_file(folder / ".problems");
  for (std::size_t at = 0; at < problems.size();) {
    const std::size_t end = problems.find('\0', at);
    report.problems.push_back(problems.substr(at, end - at));
    at = end + 1;
  }
  if (fs::exists(folder / ".transcript")) report.transcript = read_file(folder / ".transcript");
  return report;
}

struct Running {
  std::size_t index;
  std::unique_ptr<TemporaryFolder> folder;
};

}  // namespace

bool asks_for_json(const Step& step) {
  const auto words = shell_words(step.command);
  if (!words) return false;
  const auto end = std::find(words->begin(), words->end(), "--");
  if (std::find(words->begin(), end, "--json") != end ||
      std::find(words->begin(), end, "--format=json") != end) {
    return true;
  }
  const auto format = std::find(words->begin(), end, "--format");
  return format != end && format + 1 != end && *(format + 1) == "json";
}

std::vector<Report> run_sessions(const std::vector<Session>& sessions,
                                 const OutputCheck& check_output) {
  LedgerTemplates templates;
  std::vector<Report> reports(sessions.size());
  std::map<pid_t, Running> running;
  const auto wait_for_one = [&] {
    int status = 0;
    const pid_t ended = waitpid(-1, &status, 0);
    if (ended < 0 && errno != EINTR) throw std::runtime_error("waitpid failed");
    const auto found = running.find(ended);
    if (found == running.end()) return;
    reports[found->second.index] = collect(found->second.folder->path(), status);
    running.erase(found);
  };
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    fs::path ledger;
    try {
      if (sessions[i].settings.ledger != "none")
        ledger = templates.ledger(sessions[i].settings.ledger);
    } catch (const std::exception& error) {
      reports[i].problems.push_back(error.what());
      continue;
    }
    while (running.size() >= k_at_once) wait_for_one();
    auto folder = std::make_unique<TemporaryFolder>();
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
      play(sessions[i], folder->path(), ledger, check_output);
      _exit(0);
    }
    if (child < 0) {
      reports[i].problems.push_back("fork failed");
    } else {
      running.emplace(child, Running{i, std::move(folder)});
    }
  }
  while (!running.empty()) wait_for_one();
  return reports;
}

std::string first_difference(const std::string& expected, const std::string& actual) {
  constexpr std::size_t k_around = 3;
  constexpr std::size_t k_shown = 24;
  const std::vector<std::string_view> a = lines_of(expected);
  const std::vector<std::string_view> b = lines_of(actual);
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  // The nearest place where both go on alike for two lines, or at their ends.
  const auto alike = [&](std::size_t i, std::size_t j) {
    for (std::size_t n = 0; n < 2; ++n) {
      const bool a_ends = i + n >= a.size(), b_ends = j + n >= b.size();
      if (a_ends || b_ends) return a_ends && b_ends;
      if (a[i + n] != b[j + n]) return false;
    }
    return true;
  };
  std::size_t to_a = a.size(), to_b = b.size();
  for (std::size_t distance = 1, found = 0; !found && distance < 400; ++distance) {
    for (std::size_t i = 0; i <= distance && !found; ++i) {
      if (same + i > a.size() || same + distance - i > b.size()) continue;
      if (!alike(same + i, same + distance - i)) continue;
      to_a = same + i;
      to_b = same + distance - i;
      found = 1;
    }
  }
  std::string shown = "line " + std::to_string(same + 1) + ":\n";
  const auto show = [&](const std::vector<std::string_view>& lines, std::size_t from,
                        std::size_t to, const char* mark) {
    for (std::size_t i = from; i < std::min(to, lines.size()); ++i) {
      if (i - from == k_shown) {
        shown += std::string(mark) + "…\n";
        break;
      }
      shown += mark + std::string(lines[i]) + "\n";
    }
  };
  show(a, same - std::min(same, k_around), same, "    ");
  show(a, same, to_a, "  - ");
  show(b, same, to_b, "  + ");
  show(a, to_a, to_a + k_around, "    ");
  return shown;
}

}  // namespace pact::test
