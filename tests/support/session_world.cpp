#include "session_world.hpp"

#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <env.hpp>
#include <pact/base/date.hpp>
#include <pact/model/person.hpp>
#include <pact/yaml/reader.hpp>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "shell_words.hpp"

namespace pact::test {

namespace fs = std::filesystem;
using Variables = std::map<std::string, std::string>;

namespace {

constexpr unsigned long k_enough_memory = 256UL << 20;
constexpr int k_killed = 137;

const fs::path k_ledgers = fs::path(PACT_SOURCE_DIR) / "tests" / "cli" / "ledgers";

/// What every command sees of the world, apart from the folder of its session.
Variables base_variables(const fs::path& home, const std::string& today) {
  const std::string noon = today + "T12:00:00 +0000";
  // How many files make it worth an index; with `always`, one serves every session.
  const char* const index = getenv("PACT_TEST_INDEX");
  return {{"HOME", home.string()},
          {"GIT_CONFIG_COUNT", "1"},
          {"GIT_CONFIG_KEY_0", "pact.index"},
          {"GIT_CONFIG_VALUE_0", index ? index : "auto"},
          {"PATH", (home.parent_path() / "bin").string() + ":/usr/local/bin:/usr/bin:/bin"},
          {"TZ", "UTC"},
          {"LC_ALL", "C.UTF-8"},
          {"GIT_CONFIG_NOSYSTEM", "1"},
          {"GIT_CONFIG_GLOBAL", (home / ".gitconfig").string()},
          {"GIT_CEILING_DIRECTORIES", home.parent_path().string()},
          {"GIT_AUTHOR_DATE", noon},
          {"GIT_COMMITTER_DATE", noon}};
}

void git(const std::vector<std::string>& arguments, const Variables& variables,
         const fs::path& folder) {
  std::vector<std::string> command{"git"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  const fs::path log = variables.at("HOME") + "/git.log";
  if (run_process(command, variables, folder, {}, log, log) != 0) {
    throw std::runtime_error("git " + arguments[0] + " failed: " + read_file(log));
  }
}

/// "Name <mail>" of a person of the small ledger, or of what is such already.
std::pair<std::string, std::string> identity_of(const std::string& who) {
  const std::size_t angle = who.find('<');
  if (angle != std::string::npos && who.back() == '>') {
    const std::string name = who.substr(0, who.find_last_not_of(' ', angle - 1) + 1);
    return {name, who.substr(angle + 1, who.size() - angle - 2)};
  }
  const fs::path file = k_ledgers / "small" / "people.yaml";
  const People people = people_from(yaml::read(file.string(), read_file(file)).root);
  const Person* person = people.find(who);
  if (!person) throw std::runtime_error("as: nobody is called " + who);
  return {person->name, person->emails.at(0)};
}

/// Bits that are the same in each run of a session: FNV-1a over a seed, then splitmix64.
id::Random seeded(const std::string& seed) {
  std::uint64_t state = 14695981039346656037ULL;
  for (const char c : seed) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return [state]() mutable {
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
  };
}

void replace_all(std::string& text, const std::string& what, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
    text.replace(at, what.size(), by);
  }
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  // Memory, where programs (hooks) may run from it, is several times quicker than a disk. Not
  // TMPDIR: paths of one length keep what is aligned to them the same on every machine.
  struct statvfs memory {};
  const bool in_memory = statvfs("/dev/shm", &memory) == 0 && !(memory.f_flag & ST_NOEXEC) &&
                         memory.f_bavail * memory.f_frsize > k_enough_memory;
  path_ = in_memory ? "/dev/shm/pXXXXXX" : "/tmp/pact-XXXXXX";
  std::string name = path_.string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no folder can be made as " + name);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code none;
  fs::remove_all(path_, none);
}

fs::path LedgerTemplates::ledger(const std::string& name) {
  const fs::path made = folder_.path() / name;
  if (fs::exists(made)) return made;
  if (!fs::is_directory(k_ledgers / name))
    throw std::runtime_error("ledger: no folder tests/cli/ledgers/" + name);
  const fs::path home = folder_.path() / ".home";
  fs::create_directories(home);
  Variables variables = base_variables(home, "2026-03-31");
  for (const char* role : {"AUTHOR", "COMMITTER"}) {
    variables[std::string("GIT_") + role + "_NAME"] = "Ann Berg";
    variables[std::string("GIT_") + role + "_EMAIL"] = "ann@example.com";
  }
  fs::copy(k_ledgers / name, made, fs::copy_options::recursive);
  git({"init", "-q", "-b", "main", "--template="}, variables, made);
  // As `pact init` and `pact join` leave a clone, but for the hook: sessions that want it install
  // it.
  git({"config", "merge.pact.name", "PACT merges records, not lines"}, variables, made);
  git({"config", "merge.pact.driver", "pact merge-driver %O %A %B -- %P"}, variables, made);
  git({"config", "merge.directoryRenames", "false"}, variables, made);
  git({"add", "-A"}, variables, made);
  git({"commit", "-q", "-m", "The ledger as it was"}, variables, made);
  // One pack is quicker to copy than many loose objects.
  git({"repack", "-a", "-d", "-q"}, variables, made);
  return made;
}

SessionWorld::SessionWorld(const Session& session, fs::path folder, const fs::path& ledger)
    : name_(session.name),
      settings_(session.settings),
      folder_(std::move(folder)),
      current_(folder_ / "ledger") {
  fs::create_directories(folder_ / ".run");
  fs::create_directories(folder_ / "home");
  fs::create_directories(folder_ / "bin");
  fs::create_symlink(PACT_PROGRAM, folder_ / "bin" / "pact");
  if (ledger.empty()) {
    fs::create_directories(current_);
  } else {
    fs::copy(ledger, current_, fs::copy_options::recursive);
  }
  write_file(folder_ / "home" / ".gitconfig",
             "[include]\n\tpath = .identity\n[init]\n\tdefaultBranch = "
             "main\n[advice]\n\tdetachedHead = false\n");
  become(settings_.as);
  // The library promises to read no environment and to know no current folder.
  clearenv();
  fs::current_path(folder_);
}

/// The identity has a file of its own, so that what commands write into .gitconfig stays.
void SessionWorld::become(const std::string& who) {
  const fs::path file = folder_ / "home" / ".identity";
  if (who == "nobody") {
    write_file(file, "[user]\n\tuseConfigOnly = true\n");
    return;
  }
  const auto [name, email] = identity_of(who);
  write_file(file, "[user]\n\tname = \"" + name + "\"\n\temail = " + email + "\n");
}

Variables SessionWorld::variables() const {
  Variables all = base_variables(folder_ / "home", settings_.today);
  all["TERM"] = "xterm";
  if (!settings_.colour) all["NO_COLOR"] = "1";
  for (const auto& [name, value] : exported_) all[name] = value;
  return all;
}

Variables SessionWorld::variables_of_child(std::size_t index) const {
  Variables all = variables();
  all["PACT_SEED"] = name_ + ":" + std::to_string(index);
  all["PACT_TODAY"] = settings_.today;
  all["COLUMNS"] = std::to_string(settings_.columns);
  return all;
}

/// The lines that speak to the session itself.
bool SessionWorld::direct(const Step& step) {
  const std::size_t space = step.command.find(' ');
  if (space == std::string::npos) return false;
  const std::string verb = step.command.substr(0, space);
  const std::string rest = step.command.substr(space + 1);
  if (verb == "as") {
    become(rest);
  } else if (verb == "today") {
    settings_.today = rest;
  } else if (verb == "cd") {
    current_ = (current_ / rest).lexically_normal();
    if (!fs::is_directory(current_)) throw std::runtime_error("cd: no folder " + rest);
  } else if (verb == "export") {
    const auto words = shell_words(rest);
    const std::size_t equals =
        words && words->size() == 1 ? words->front().find('=') : std::string::npos;
    if (equals == std::string::npos)
      throw std::runtime_error("export NAME=VALUE, not: " + step.command);
    exported_[words->front().substr(0, equals)] = words->front().substr(equals + 1);
  } else if (verb == "kill-at") {
    kill_at_ = rest;
  } else {
    return false;
  }
  return true;
}

Outcome SessionWorld::run(const Step& step, std::size_t index) {
  if (direct(step)) return {};
  std::optional<std::vector<std::string>> words;
  if (step.command == "pact" || step.command.starts_with("pact "))
    words = shell_words(step.command);
  Outcome outcome = words ? run_here(*words, step, index) : run_shell(step, index);
  outcome.out = named(std::move(outcome.out));
  outcome.err = named(std::move(outcome.err));
  return outcome;
}

Outcome SessionWorld::run_here(const std::vector<std::string>& words, const Step& step,
                               std::size_t index) {
  const std::optional<Date> today = Date::from_iso(settings_.today);
  if (!today) throw std::runtime_error("today: no day: " + settings_.today);
  std::istringstream in(step.input);
  std::ostringstream out, err;
  cli::Env env;
  env.arguments.assign(words.begin() + 1, words.end());
  env.folder = current_;
  env.program = folder_ / "bin" / "pact";
  env.variables = variables();
  env.in = &in;
  env.out = &out;
  env.err = &err;
  env.in_is_terminal = env.out_is_terminal = env.err_is_terminal = settings_.terminal;
  env.columns = settings_.columns;
  env.now = today->noon_unix();
  env.random = seeded(name_ + ":" + std::to_string(index));
  env.run_on_terminal = [&](const std::vector<std::string>& command, const fs::path& folder) {
    return run_process(command, variables_of_child(index), folder, {}, {}, {});
  };
  if (!kill_at_.empty()) return killed(std::move(env));
  const int code = cli::run(env);
  return {out.str(), err.str(), code};
}

/// The command dies in a process of its own; what it printed dies with it.
Outcome SessionWorld::killed(cli::Env env) {
  const std::string step = std::exchange(kill_at_, "");
  env.checkpoint = [step](std::string_view reached) {
    if (reached == step) _exit(k_killed);
  };
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) {
    cli::run(env);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != k_killed)
    throw std::runtime_error("kill-at: the command never reached " + step);
  return {"", "", k_killed};
}

Outcome SessionWorld::run_shell(const Step& step, std::size_t index) {
  const fs::path scratch = folder_ / ".run";
  write_file(scratch / "in", step.input);
  const int code = run_process({"/bin/sh", "-c", step.command}, variables_of_child(index), current_,
                               scratch / "in", scratch / "out", scratch / "err");
  return {read_file(scratch / "out"), read_file(scratch / "err"), code};
}

std::string SessionWorld::named(std::string text) const {
  replace_all(text, (folder_ / "ledger").string(), "LEDGER");
  replace_all(text, (folder_ / "home").string(), "HOME");
  replace_all(text, folder_.string(), "TMP");
  return text;
}

}  // namespace pact::test
