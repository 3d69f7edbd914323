#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <pact/git/child.hpp>
#include <pact/git/process.hpp>

namespace pact::git {

namespace {

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
  Pipe in, out, err;
  signal(SIGPIPE, SIG_IGN);
  const pid_t child =
      start(command, variables, folder, {in.read_end, out.write_end, err.write_end});
  in.close_read();
  out.close_write();
  err.close_write();
  ProcessResult result;
  converse(in, out, err, input, result);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  result.exit_code = exit_code_of(status, command[0], result.err);
  return result;
}

}  // namespace pact::git
