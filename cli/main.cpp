#include <malloc.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <iostream>

#include "env.hpp"

extern char** environ;

namespace {

std::map<std::string, std::string> variables_of_process() {
  std::map<std::string, std::string> variables;
  for (char** each = environ; *each; ++each) {
    const std::string_view entry(*each);
    const std::size_t equals = entry.find('=');
    if (equals != std::string_view::npos)
      variables.emplace(entry.substr(0, equals), entry.substr(equals + 1));
  }
  return variables;
}

std::uint64_t random_bits() {
  std::uint64_t bits = 0;
  if (getrandom(&bits, sizeof bits, 0) != sizeof bits) std::abort();
  return bits;
}

/// For examples and tests that must come out alike each time: ids drawn from PACT_SEED and the
/// command line instead of from chance.
pact::id::Random seeded(const std::string& seed, const std::vector<std::string>& arguments) {
  // FNV-1a over the seed and the arguments, then splitmix64.
  std::uint64_t state = 14695981039346656037ULL;
  const auto take = [&](const std::string& text) {
    for (const char c : text + '\0')
      state = (state ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  };
  take(seed);
  for (const std::string& argument : arguments) take(argument);
  return [state]() mutable {
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
  };
}

int columns_of_terminal(const std::map<std::string, std::string>& variables) {
  const auto set = variables.find("COLUMNS");
  if (set != variables.end() && std::atoi(set->second.c_str()) > 0)
    return std::atoi(set->second.c_str());
  winsize size{};
  if (isatty(1) && ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

int run_on_terminal(const std::vector<std::string>& command, const std::filesystem::path& folder) {
  std::vector<std::string> words = command;
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    if (chdir(folder.c_str()) == 0) execvp(argv[0], argv.data());
    _exit(127);
  }
  int status = 0;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : 127;
}

int rows_of_terminal() {
  winsize size{};
  return isatty(1) && ioctl(1, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

bool page(const std::string& pager, const std::string& text) {
  int ends[2];
  if (pipe(ends) < 0) return false;
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[0], 0);
    close(ends[0]);
    close(ends[1]);
    // As git does: quit when it fits, keep colours, leave the text on the screen.
    setenv("LESS", "FRX", 0);
    execl("/bin/sh", "sh", "-c", pager.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[0]);
  for (std::size_t done = 0; child > 0 && done < text.size();) {
    const ssize_t written = write(ends[1], text.data() + done, text.size() - done);
    if (written < 0 && errno != EINTR) break;  // the reader has seen enough
    if (written > 0) done += static_cast<std::size_t>(written);
  }
  close(ends[1]);
  int status = 0;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return child > 0 && !(WIFEXITED(status) && WEXITSTATUS(status) == 127);
}

/// A command is over in a moment: what it frees it will want again before that, and to give it back
/// to the system and be given it anew takes a tenth of the time of a note.
void keep_memory() {
#ifdef __GLIBC__
  constexpr int k_at_once = 1 << 20;
  mallopt(M_TOP_PAD, k_at_once);
  mallopt(M_TRIM_THRESHOLD, 512 << 20);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  keep_memory();
  pact::cli::Env env;
  env.arguments.assign(argv + 1, argv + argc);
  env.folder = std::filesystem::current_path();
  std::error_code none;
  env.program = std::filesystem::read_symlink("/proc/self/exe", none);
  env.variables = variables_of_process();
  env.in = &std::cin;
  env.out = &std::cout;
  env.err = &std::cerr;
  env.in_is_terminal = isatty(0);
  env.out_is_terminal = isatty(1);
  env.err_is_terminal = isatty(2);
  env.columns = columns_of_terminal(env.variables);
  const std::time_t now = std::time(nullptr);
  env.now = now;
  std::tm local{};
  localtime_r(&now, &local);
  env.zone_minutes = static_cast<int>(local.tm_gmtoff / 60);
  const std::string seed = env.variable("PACT_SEED");
  env.random = seed.empty() ? pact::id::Random(random_bits) : seeded(seed, env.arguments);
  env.run_on_terminal = run_on_terminal;
  env.rows = rows_of_terminal();
  env.page = page;
  return pact::cli::run(env);
}

#ifdef __SANITIZE_ADDRESS__
/// libgit2 1.5.1 never frees the match data of the regular expressions by which it reads settings.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libpcre2-8.so\n";
}
/// What a test reads is what the program says, not what was suppressed.
extern "C" const char* __lsan_default_options() {
  return "print_suppressions=0";
}
#endif
