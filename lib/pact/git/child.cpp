#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <pact/base/error.hpp>
#include <pact/git/child.hpp>
#include <utility>

namespace pact::git {

namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

}  // namespace

Pipe::Pipe() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) {
    throw Error(ErrorKind::failed, "could not make a pipe").cause(std::strerror(errno));
  }
  read_end = ends[0];
  write_end = ends[1];
}

Pipe::~Pipe() {
  close_read();
  close_write();
}

void Pipe::close_read() {
  if (read_end >= 0) close(std::exchange(read_end, -1));
}

void Pipe::close_write() {
  if (write_end >= 0) close(std::exchange(write_end, -1));
}

pid_t start(const std::vector<std::string>& command, const Variables& variables,
            const std::filesystem::path& folder, const Streams& streams,
            const std::function<void()>& prepare) {
  std::vector<std::string> words = command;
  std::vector<std::string> settings;
  for (const auto& [name, value] : variables) settings.push_back(name + "=" + value);
  const std::vector<char*> argv = pointers(words);
  const std::vector<char*> envp = pointers(settings);
  const pid_t child = fork();
  if (child < 0)
    throw Error(ErrorKind::failed, "could not start " + command[0]).cause(std::strerror(errno));
  if (child == 0) {
    dup2(streams.in, 0);
    dup2(streams.out, 1);
    dup2(streams.err, 2);
    if (prepare) prepare();
    if (chdir(folder.c_str()) == 0) execvpe(argv[0], argv.data(), envp.data());
    _exit(127);
  }
  return child;
}

int exit_code_of(int status, const std::string& program, const std::string& err) {
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (code == 127 && err.empty()) {
    throw Error(ErrorKind::failed, "could not run " + program)
        .hint("install it, or correct the setting that names it");
  }
  return code;
}

}  // namespace pact::git
