#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <pact/base/error.hpp>
#include <pact/git/process.hpp>
#include <utility>

namespace pact::git {

namespace {

struct Pipe {
  int read_end = -1;
  int write_end = -1;
  Pipe() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0) {
      throw Error(ErrorKind::failed, "could not make a pipe").cause(std::strerror(errno));
    }
    read_end = ends[0];
    write_end = ends[1];
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_read();
    close_write();
  }
  void close_read() {
    if (read_end >= 0) close(std::exchange(read_end, -1));
  }
  void close_write() {
    if (write_end >= 0) close(std::exchange(write_end, -1));
  }
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

/// Feeds `input` and drains both outputs at once, so that neither side waits for ever.
void converse(Pipe& in, Pipe& out, Pipe& err, std::string_view input, ProcessResult& result) {
  fcntl(in.write_end, F_SETFL, O_NONBLOCK);
  if (input.empty()) in.close_write();
  while (out.read_end >= 0 || err.read_end >= 0) {
    std::array<pollfd, 3> waits{
        {{in.write_end, POLLOUT, 0}, {out.read_end, POLLIN, 0}, {err.read_end, POLLIN, 0}}};
    if (poll(waits.data(), waits.size(), -1) < 0) {
      if (errno == EINTR) continue;
      break;
    }
    if (waits[0].revents) {
      const ssize_t written = write(in.write_end, input.data(), input.size());
      if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
      if (input.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) in.close_write();
    }
    const auto drain = [](Pipe& pipe, short events, std::string& into) {
      if (!events) return;
      char buffer[4096];
      const ssize_t got = read(pipe.read_end, buffer, sizeof buffer);
      if (got > 0) {
        into.append(buffer, static_cast<std::size_t>(got));
      } else if (got == 0 || errno != EINTR) {
        pipe.close_read();
      }
    };
    drain(out, waits[1].revents, result.out);
    drain(err, waits[2].revents, result.err);
  }
}

}  // namespace

ProcessResult run(const std::vector<std::string>& command, const Variables& variables,
                  const std::filesystem::path& folder, std::string_view input) {
  std::vector<std::string> words = command;
  std::vector<std::string> settings;
  for (const auto& [name, value] : variables) settings.push_back(name + "=" + value);
  const std::vector<char*> argv = pointers(words);
  const std::vector<char*> envp = pointers(settings);
  Pipe in, out, err;
  signal(SIGPIPE, SIG_IGN);
  const pid_t child = fork();
  if (child < 0)
    throw Error(ErrorKind::failed, "could not start " + command[0]).cause(std::strerror(errno));
  if (child == 0) {
    dup2(in.read_end, 0);
    dup2(out.write_end, 1);
    dup2(err.write_end, 2);
    if (chdir(folder.c_str()) == 0) execvpe(argv[0], argv.data(), envp.data());
    _exit(127);
  }
  in.close_read();
  out.close_write();
  err.close_write();
  ProcessResult result;
  converse(in, out, err, input, result);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (result.exit_code == 127 && result.err.empty()) {
    throw Error(ErrorKind::failed, "could not run " + command[0])
        .hint("install it, or correct the setting that names it");
  }
  return result;
}

}  // namespace pact::git
