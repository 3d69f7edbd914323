#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <stdexcept>

#include "session_world.hpp"

/// Sessions live for a moment in a folder that nobody needs after a power cut. This stands in for
/// the C library's, for libgit2 too, and spares most of the time that a session takes.
extern "C" int fsync(int) {
  return 0;
}

namespace pact::test {

namespace fs = std::filesystem;

namespace {

/// In the child: makes `stream` the file, or /dev/null.
void redirect(int stream, const fs::path& file, int flags) {
  const int opened = open(file.empty() ? "/dev/null" : file.c_str(), flags, 0666);
  if (opened < 0 || dup2(opened, stream) < 0) _exit(126);
  close(opened);
}

}  // namespace

int run_process(const std::vector<std::string>& command,
                const std::map<std::string, std::string>& variables, const fs::path& folder,
                const fs::path& in, const fs::path& out, const fs::path& err) {
  std::vector<std::string> words = command;
  std::vector<std::string> settings;
  for (const auto& [name, value] : variables) settings.push_back(name + "=" + value);
  std::vector<char*> argv, envp;
  for (std::string& word : words) argv.push_back(word.data());
  for (std::string& setting : settings) envp.push_back(setting.data());
  argv.push_back(nullptr);
  envp.push_back(nullptr);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) {
    if (chdir(folder.c_str()) < 0) _exit(126);
    redirect(0, in, O_RDONLY);
    redirect(1, out, O_WRONLY | O_CREAT | O_TRUNC);
    redirect(2, err, O_WRONLY | O_CREAT | O_TRUNC);
    execvpe(argv[0], argv.data(), envp.data());
    _exit(127);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

void write_file(const fs::path& file, std::string_view text) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << text << std::flush;
  if (!out) throw std::runtime_error("cannot write " + file.string());
}

}  // namespace pact::test
