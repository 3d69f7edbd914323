#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <pact/base/error.hpp>
#include <pact/git/flush.hpp>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

TEST_CASE("Flush: files, folders, what is gone; the descriptors stay the caller's") {
  GitSandbox box;
  box.write("a", "text");
  const int open_file = open((box.root() / "a").c_str(), O_RDONLY | O_CLOEXEC);
  git::Flush flush;
  flush.file(open_file, "a");
  flush.file(box.root() / "a");
  flush.file(box.root() / "never");
  flush.folder(box.root());
  CHECK_NOTHROW(flush.wait());
  CHECK_NOTHROW(flush.wait());
  CHECK(close(open_file) == 0);
}

TEST_CASE("Flush: one of many that cannot be written is told, by its name") {
  GitSandbox box;
  box.write("a", "text");
  git::Flush flush;
  for (int i = 0; i < 40; ++i) flush.file(box.root() / "a");
  // The system refuses to sync one that was not opened to read or write.
  const int refused = open((box.root() / "a").c_str(), O_PATH | O_CLOEXEC);
  flush.file(refused, "customers/b.yaml");
  std::string where;
  try {
    flush.wait();
  } catch (const Error& error) {
    where = error.message();
    CHECK(error.kind() == ErrorKind::failed);
    CHECK(error.location()->file == "customers/b.yaml");
  }
  close(refused);
  CHECK(where == "could not write what was changed to the disk");
}
