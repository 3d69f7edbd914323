#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <map>
#include <pact/git/attended_process.hpp>
#include <pact/git/child.hpp>
#include <utility>

namespace pact::git {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds k_tick{50};
/// For git to remove its lock files.
constexpr milliseconds k_grace{2000};

/// The processes below `top`, itself first.
std::vector<pid_t> family_of(pid_t top) {
  std::multimap<pid_t, pid_t> children;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator("/proc", none)) {
    const std::string name = entry.path().filename().string();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    std::ifstream file(entry.path() / "stat");
    const std::string stat((std::istreambuf_iterator<char>(file)), {});
    // "PID (NAME) STATE PARENT …", where the name may hold anything.
    const std::size_t name_end = stat.rfind(')');
    if (name_end == std::string::npos || name_end + 4 > stat.size()) continue;
    children.emplace(std::stoi(stat.substr(name_end + 4)), std::stoi(name));
  }
  std::vector<pid_t> family{top};
  for (std::size_t i = 0; i < family.size(); ++i) {
    const auto [begin, end] = children.equal_range(family[i]);
    for (auto child = begin; child != end; ++child) family.push_back(child->second);
  }
  return family;
}

/// A program that does not outlive this.
class Running {
 public:
  Running(pid_t pid, Attendance::Terminal terminal)
      : pid_(pid), leads_group_(terminal == Attendance::Terminal::none) {}
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() {
    if (!ended_) end();
  }

  bool has_ended() {
    if (ended_) return true;
    const pid_t got = waitpid(pid_, &status_, WNOHANG);
    ended_ = got == pid_ || (got < 0 && errno != EINTR);
    return ended_;
  }

  int wait() {
    while (!ended_ && waitpid(pid_, &status_, 0) < 0 && errno == EINTR) {
    }
    ended_ = true;
    return status_;
  }

  void end() {
    // Itself too: it may not have got as far as to lead a group.
    const std::vector<pid_t> family =
        leads_group_ ? std::vector<pid_t>{-pid_, pid_} : family_of(pid_);
    for (const pid_t each : family) kill(each, SIGTERM);
    for (milliseconds waited{0}; !has_ended() && waited < k_grace; waited += k_tick / 5) {
      usleep(static_cast<useconds_t>(1000 * (k_tick / 5).count()));
    }
    // The others of the family may live on when it has ended. Its own number is nobody's else until
    // we have waited for it.
    for (const pid_t each : family) {
      if (each != pid_ || !ended_) kill(each, SIGKILL);
    }
    wait();
  }

 private:
  pid_t pid_;
  bool leads_group_;
  bool ended_ = false;
  int status_ = 0;
};

/// The person's terminal, as far as it tells that a password is being typed.
class Terminal {
 public:
  explicit Terminal(Attendance::Terminal use) {
    if (use == Attendance::Terminal::shared) file_ = open("/dev/tty", O_RDONLY | O_CLOEXEC);
    hides_ = hides_typing();
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal() {
    if (file_ >= 0) close(file_);
  }

  bool asks_for_password() const { return !hides_ && hides_typing(); }

 private:
  bool hides_typing() const {
    termios state{};
    return file_ >= 0 && tcgetattr(file_, &state) == 0 && !(state.c_lflag & ECHO);
  }

  int file_ = -1;
  bool hides_ = false;
};

/// Hands lines on as they become complete.
class Lines {
 public:
  explicit Lines(const std::function<void(std::string_view)>& heard) : heard_(heard) {}

  void take(std::string_view bytes) {
    for (const char c : bytes) {
      if (c != '\n' && c != '\r') {
        line_ += c;
      } else if (!line_.empty()) {
        if (heard_) heard_(line_);
        line_.clear();
      }
    }
  }

 private:
  const std::function<void(std::string_view)>& heard_;
  std::string line_;
};

/// What there is to read now; closes the pipe at its end.
std::string drain(Pipe& pipe) {
  std::array<char, 4096> buffer;
  const ssize_t got = read(pipe.read_end, buffer.data(), buffer.size());
  if (got > 0) return std::string(buffer.data(), static_cast<std::size_t>(got));
  if (got == 0 || (errno != EINTR && errno != EAGAIN)) pipe.close_read();
  return "";
}

}  // namespace

Attended run_attended(const std::vector<std::string>& command, const Variables& variables,
                      const std::filesystem::path& folder, const Attendance& attendance) {
  using End = Attended::End;
  const bool alone = attendance.terminal == Attendance::Terminal::none;
  Pipe in, out, err;
  for (const int end : {out.read_end, err.read_end}) fcntl(end, F_SETFL, O_NONBLOCK);
  const Terminal terminal(attendance.terminal);
  const pid_t us = getpid();
  const auto prepare = [&] {
    if (alone) setsid();
    signal(SIGPIPE, SIG_DFL);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != us) _exit(127);
  };
  Running running(
      start(command, variables, folder, {in.read_end, out.write_end, err.write_end}, prepare),
      attendance.terminal);
  in.close_write();
  out.close_write();
  err.close_write();
  Attended attended;
  Lines lines(attendance.heard);
  const auto stop = [&](End why) {
    running.end();
    attended.end = why;
    return attended;
  };
  Clock::time_point heard_last = Clock::now();
  // A program that it leaves in the background (ssh keeps a connection open for the next one) holds
  // the pipes: they end with the program, not with the last who has them.
  for (bool over = false;;) {
    const bool closed = out.read_end < 0 && err.read_end < 0;
    const milliseconds tick = over ? milliseconds(0) : closed ? milliseconds(1) : k_tick;
    std::array<pollfd, 2> waits{{{out.read_end, POLLIN, 0}, {err.read_end, POLLIN, 0}}};
    const int ready = poll(waits.data(), waits.size(), static_cast<int>(tick.count()));
    if (attendance.interrupted && attendance.interrupted()) return stop(End::interrupted);
    if (ready > 0) {
      heard_last = Clock::now();
      if (waits[0].revents) attended.result.out += drain(out);
      if (waits[1].revents) {
        const std::string bytes = drain(err);
        attended.result.err += bytes;
        lines.take(bytes);
      }
      continue;
    }
    if (over) break;
    over = running.has_ended();
    if (terminal.asks_for_password()) heard_last = Clock::now();
    if (!over && Clock::now() - heard_last > attendance.patience) return stop(End::out_of_patience);
  }
  attended.result.exit_code = exit_code_of(running.wait(), command[0], attended.result.err);
  if (attended.result.exit_code == 128 + SIGINT) attended.end = End::interrupted;
  return attended;
}

}  // namespace pact::git
