#include <doctest/doctest.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <pact/base/error.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

std::string long_text(char letter) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += std::string(50, letter) + std::to_string(i) + "\n";
  return text;
}

/// What a command that exited with `code` promises: 0 means done, everything else means nothing.
void check_promise(const GitSandbox& box, const fs::path& root, int code,
                   const std::string& before) {
  git::Repository repository = git::Repository::open(box.library(), root);
  { const git::WriteLock lock(repository); }
  const std::string head = box.git({"rev-parse", "HEAD"}, root);
  CHECK((head != before) == (code == 0));
  CHECK((code == 0 || code == 1));
  CHECK(box.trouble(root) == "");
}

int commit_in_child(const GitSandbox& box, const fs::path& root, const std::string& path,
                    char letter, const std::function<void()>& prepare) {
  return exit_code_of(start_child([&] {
    git::Repository repository = git::Repository::open(box.library(), root);
    prepare();
    try {
      commit_texts(repository, {{path, long_text(letter)}});
    } catch (const Error&) {
      _exit(1);
    }
  }));
}

}  // namespace

TEST_CASE(
    "commit: a limit on the size of files, at each size: no false success, nothing half done") {
  GitSandbox box;
  box.write("a.yaml", long_text('a'));
  box.commit_all("start");
  char letter = 'b';
  for (rlim_t limit = 0; limit < 3300; limit = limit < 500 ? limit + 20 : limit + 200) {
    CAPTURE(limit);
    const std::string before = box.git({"rev-parse", "HEAD"});
    const int code = commit_in_child(box, box.root(), "a.yaml", letter, [&] {
      signal(SIGXFSZ, SIG_IGN);
      const rlimit both{limit, limit};
      setrlimit(RLIMIT_FSIZE, &both);
    });
    check_promise(box, box.root(), code, before);
    if (code == 0) letter = letter == 'b' ? 'c' : 'b';
  }
}

TEST_CASE("commit: too few file descriptors: no false success, nothing half done") {
  GitSandbox box;
  box.write("a.yaml", long_text('a'));
  box.commit_all("start");
  char letter = 'b';
  for (rlim_t limit = 4; limit < 30; ++limit) {
    CAPTURE(limit);
    const std::string before = box.git({"rev-parse", "HEAD"});
    const int code = commit_in_child(box, box.root(), "a.yaml", letter, [&] {
      const rlimit both{limit, limit};
      setrlimit(RLIMIT_NOFILE, &both);
    });
    check_promise(box, box.root(), code, before);
    if (code == 0) letter = letter == 'b' ? 'c' : 'b';
  }
}

TEST_CASE("commit: a full disk, a page less at a time: no false success, nothing half done") {
  if (geteuid() != 0) return;
  GitSandbox box;
  const fs::path disk = box.top() / "disk";
  fs::create_directory(disk);
  if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=600k") < 0) {
    MESSAGE("no right to mount: left out");
    return;
  }
  const fs::path root = disk / "ledger";
  box.git({"init", "-q", root.string()}, box.top());
  git::Repository repository = git::Repository::open(box.library(), root);
  commit_texts(repository, {{"a.yaml", long_text('a')}});
  int succeeded = 0;
  for (int pages = 0; pages < 24; ++pages) {
    CAPTURE(pages);
    {
      std::ofstream filler(disk / "filler", std::ios::binary);
      const std::string page(4096, 'x');
      while (filler << page << std::flush) {
      }
    }
    const auto size = fs::file_size(disk / "filler");
    fs::resize_file(disk / "filler",
                    size - std::min<std::uintmax_t>(size, 4096u * static_cast<unsigned>(pages)));
    const std::string before = box.git({"rev-parse", "HEAD"}, root);
    const int code =
        commit_in_child(box, root, "new/" + std::to_string(pages) + ".yaml", 'b', [] {});
    fs::remove(disk / "filler");
    check_promise(box, root, code, before);
    if (code == 0) {
      ++succeeded;
      box.git({"reset", "-q", "--hard", "HEAD~1"}, root);
    }
    box.git({"gc", "-q", "--prune=now"}, root);
  }
  CHECK(succeeded > 0);
  CHECK(succeeded < 24);
  repository = box.open();  // closes the files there
  umount2(disk.c_str(), MNT_DETACH);
}

TEST_CASE("commit: folders without the right to write are refused before anything happens") {
  GitSandbox box;
  box.write("customers/ha/a.yaml", "a: 1\n");
  box.commit_all("start");
  const bool root = geteuid() == 0;
  if (root) {
    for (const auto& entry : fs::recursive_directory_iterator(box.top())) {
      REQUIRE(lchown(entry.path().c_str(), 65534, 65534) == 0);
    }
    REQUIRE(chown(box.top().c_str(), 65534, 65534) == 0);
  }
  for (const std::string folder :
       {"customers/ha", ".git", ".git/objects", ".git/refs/heads", ".git/pact"}) {
    CAPTURE(folder);
    fs::create_directories(box.root() / folder);
    if (root) REQUIRE(chown((box.root() / folder).c_str(), 65534, 65534) == 0);
    chmod((box.root() / folder).c_str(), 0555);
    const int code = exit_code_of(start_child([&] {
      if (root && (setgroups(0, nullptr) < 0 || setgid(65534) < 0 || setuid(65534) < 0)) _exit(98);
      git::Repository repository = box.open();
      const std::string before = repository.head().commit->hex();
      try {
        commit_texts(repository, {{"customers/ha/a.yaml", "a: " + folder + "\n"}});
      } catch (const Error& error) {
        if (repository.head().commit->hex() != before) _exit(97);
        if (fs::exists(box.root() / ".git/index.lock")) _exit(96);
        _exit(error.hints().empty() && error.causes().empty() ? 95 : 1);
      }
    }));
    chmod((box.root() / folder).c_str(), 0755);
    CHECK(code == 1);
  }
  box.git({"config", "--global", "--add", "safe.directory", "*"}, box.top());
  CHECK(box.read("customers/ha/a.yaml") == "a: 1\n");
  CHECK(box.trouble() == "");
}
