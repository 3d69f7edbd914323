#pragma once

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <pact/git/commit.hpp>
#include <pact/git/flush.hpp>
#include <pact/git/library.hpp>
#include <pact/git/line_merge.hpp>
#include <pact/git/process.hpp>
#include <pact/git/repository.hpp>
#include <pact/git/work_tree.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace pact::test {

namespace fs = std::filesystem;

/// A folder of its own with a home and a git configuration of its own, removed afterwards: nothing
/// of the machine's user or system is read or written.
class GitSandbox {
 public:
  GitSandbox() : top_(make_folder()), variables_(own_variables(top_)), library_(variables_) {
    fs::create_directories(top_ / "home");
    git({"config", "--global", "user.name", "Ann Berg"}, top_);
    git({"config", "--global", "user.email", "ann@example.com"}, top_);
    git({"config", "--global", "init.defaultBranch", "main"}, top_);
    git({"config", "--global", "gc.auto", "0"}, top_);
    git({"config", "--global", "protocol.file.allow", "always"}, top_);
    git({"init", "-q", root().string()}, top_);
  }
  GitSandbox(const GitSandbox&) = delete;
  GitSandbox& operator=(const GitSandbox&) = delete;
  ~GitSandbox() {
    std::error_code none;
    fs::remove_all(top_, none);
  }

  const fs::path& top() const { return top_; }
  fs::path root() const { return top_ / "ledger"; }
  git::Variables& variables() { return variables_; }
  const git::Library& library() const { return library_; }
  git::Repository open() const { return git::Repository::open(library_, root()); }

  git::ProcessResult try_git(std::vector<std::string> arguments, const fs::path& folder,
                             std::string_view input = "") const {
    arguments.insert(arguments.begin(), "git");
    return git::run(arguments, variables_, folder, input);
  }
  std::string git(const std::vector<std::string>& arguments, const fs::path& folder) const {
    const git::ProcessResult result = try_git(arguments, folder);
    if (result.exit_code != 0) {
      throw std::runtime_error("git " + arguments.front() + ": " + result.out + result.err);
    }
    return result.out;
  }
  std::string git(const std::vector<std::string>& arguments) const {
    return git(arguments, root());
  }

  void write(const std::string& path, std::string_view text) const {
    fs::create_directories((root() / path).parent_path());
    std::ofstream(root() / path, std::ios::binary) << text;
  }
  std::optional<std::string> read(const std::string& path) const {
    std::ifstream file(root() / path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  /// Everything that is there, committed by plain git.
  void commit_all(const std::string& message) const {
    git({"add", "-A"});
    git({"commit", "-q", "--allow-empty", "-m", message});
  }

  /// What git finds wrong with the repository, and what differs between HEAD, the index and the
  /// files: empty when all is well.
  std::string trouble(const fs::path& folder) const {
    const git::ProcessResult fsck = try_git({"fsck", "--strict", "--no-dangling"}, folder);
    std::string text = fsck.exit_code == 0 ? "" : "fsck: " + fsck.out + fsck.err;
    text += git({"status", "--porcelain"}, folder);
    text += git({"diff", "--cached", "--stat"}, folder) + git({"diff", "--stat"}, folder);
    return text;
  }
  std::string trouble() const { return trouble(root()); }

 private:
  static fs::path make_folder() {
    // In memory where there is room: what a kill leaves is the same, and fsync costs nothing.
    const fs::path memory = "/dev/shm";
    const bool roomy = !getenv("PACT_TEST_ON_DISK") && access(memory.c_str(), W_OK) == 0 &&
                       fs::space(memory).available > 200'000'000;
    std::string name = ((roomy ? memory : fs::temp_directory_path()) / "pact-test-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    return fs::canonical(name);
  }
  static git::Variables own_variables(const fs::path& top) {
    const char* path = getenv("PATH");
    return {{"PATH", path ? path : "/usr/bin:/bin"},
            {"HOME", (top / "home").string()},
            {"GIT_CONFIG_NOSYSTEM", "1"},
            {"LC_ALL", "C"},
            {"TZ", "UTC"}};
  }

  fs::path top_;
  git::Variables variables_;
  git::Library library_;
};

/// A file's new text; nothing takes it away.
struct NewText {
  std::string path;
  std::optional<std::string> text;
};

inline git::Signature signature_at(std::int64_t seconds) {
  return {.who = {"Ann Berg", "ann@example.com"}, .seconds = seconds, .offset_minutes = 0};
}

/// A request as the ledger makes it: each change from HEAD's text to the new one also goes into the
/// index and the working file, merged in where they differ from HEAD.
inline git::CommitRequest request_for(git::Repository& repository,
                                      const std::vector<NewText>& texts,
                                      const std::string& message = "note: something",
                                      std::int64_t seconds = 1767225600) {
  git::CommitRequest request{.tip = repository.head(),
                             .changes = {},
                             .message = message + "\n",
                             .author = signature_at(seconds),
                             .committer = signature_at(seconds),
                             .more_parents = {}};
  const git::WorkTree files(repository.work_tree(), repository.own_dir());
  for (const NewText& wanted : texts) {
    const auto head =
        request.tip.commit ? repository.blob_at(*request.tip.commit, wanted.path) : std::nullopt;
    const auto index = repository.index_blob(wanted.path);
    const auto working = files.read(wanted.path);
    const auto work = working ? std::optional(repository.write_blob(*working)) : std::nullopt;
    const auto after =
        wanted.text ? std::optional(repository.write_blob(*wanted.text)) : std::nullopt;
    const auto along = [&](const std::optional<git::Oid>& before) -> std::optional<git::Oid> {
      if (before == head || !before || !head || !wanted.text) return after;
      const auto merged = git::merge_lines(repository.read_blob(*head), *wanted.text,
                                           repository.read_blob(*before));
      if (!merged) throw std::runtime_error("the hand edit conflicts");
      return repository.write_blob(*merged);
    };
    request.changes.push_back({.path = wanted.path,
                               .head = {head, after},
                               .index = {index, along(index)},
                               .work = {work, along(work)}});
  }
  return request;
}

/// What the repository has written so far is in the database, durable.
inline void make_durable(git::Repository& repository) {
  git::Flush names;
  repository.sync_objects(names);
  names.wait();
}

/// Commits, again and again until the branch holds still.
inline git::Oid commit_texts(git::Repository& repository, const std::vector<NewText>& texts,
                             const std::string& message = "note: something",
                             std::int64_t seconds = 1767225600) {
  const git::WriteLock lock(repository);
  for (int attempt = 0; attempt < 100; ++attempt) {
    const auto made =
        git::commit(repository, lock, request_for(repository, texts, message, seconds));
    if (made) return *made;
  }
  throw std::runtime_error("the branch never held still");
}

/// Runs in a process of its own and returns its exit code; what is thrown becomes 99.
inline pid_t start_child(const std::function<void()>& work) {
  const pid_t child = fork();
  if (child == 0) {
    try {
      work();
    } catch (const std::exception& error) {
      const std::string line = std::string("child: ") + error.what() + "\n";
      [[maybe_unused]] const ssize_t ignored = ::write(2, line.data(), line.size());
      _exit(99);
    }
    _exit(0);
  }
  return child;
}

inline int exit_code_of(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace pact::test
