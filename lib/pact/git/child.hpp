#pragma once

// For the sources of this folder only.

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <pact/git/library.hpp>
#include <string>
#include <vector>

namespace pact::git {

/// Both ends close with it, and in every program that is started.
struct Pipe {
  int read_end = -1;
  int write_end = -1;

  Pipe();
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe();

  void close_read();
  void close_write();
};

/// The descriptors that a program gets as its own.
struct Streams {
  int in, out, err;
};

/// Starts a program found on the PATH of `variables`, without a shell. `prepare` is called in the
/// new process before it becomes the program. One that is not there ends with 127 and says nothing.
pid_t start(const std::vector<std::string>& command, const Variables& variables,
            const std::filesystem::path& folder, const Streams& streams,
            const std::function<void()>& prepare = {});

/// What `status` of waitpid is in a shell's terms. Throws Error(failed) for a program that was not
/// there: 127 without a word on `err`.
int exit_code_of(int status, const std::string& program, const std::string& err);

}  // namespace pact::git
