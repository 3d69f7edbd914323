#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

fs::path loose_file(const GitSandbox& box, const git::Oid& oid) {
  return box.root() / ".git/objects" / oid.hex().substr(0, 2) / oid.hex().substr(2);
}

std::ptrdiff_t left_folders(const GitSandbox& box) {
  return std::ranges::count_if(
      fs::directory_iterator(box.root() / ".git/pact"),
      [](const auto& it) { return it.path().filename().string().starts_with("tmp-objects-"); });
}

}  // namespace

TEST_CASE("objects: their own repository reads them at once, others once they are durable") {
  GitSandbox box;
  box.commit_all("start");
  git::Repository repository = box.open();
  const git::Oid blob = repository.write_blob("text");
  CHECK(repository.read_blob(blob) == "text");
  CHECK_FALSE(box.open().contains(blob));
  CHECK(left_folders(box) == 1);
  repository.sync_objects();
  CHECK(box.open().read_blob(blob) == "text");
  CHECK(repository.read_blob(blob) == "text");
  const git::Oid next = repository.write_blob("next");
  repository.sync_objects();
  CHECK(box.open().read_blob(next) == "next");
}

TEST_CASE("objects: what was not made durable goes with the repository, or with the next command") {
  GitSandbox box;
  box.commit_all("start");
  git::Oid blob;
  {
    git::Repository repository = box.open();
    blob = repository.write_blob("text");
  }
  CHECK(left_folders(box) == 0);
  CHECK_FALSE(box.open().contains(blob));
  CHECK(exit_code_of(start_child([&] {
          git::Repository killed = box.open();
          killed.write_blob("text");
          _exit(137);
        })) == 137);
  CHECK(left_folders(box) == 1);
  git::Repository alive = box.open();
  const git::Oid kept = alive.write_blob("kept");
  git::Repository repository = box.open();
  { const git::WriteLock lock(repository); }
  CHECK(left_folders(box) == 1);
  alive.sync_objects();
  CHECK(repository.read_blob(kept) == "kept");
}

TEST_CASE("objects: one that lost its bytes is written anew") {
  GitSandbox box;
  box.write("a.yaml", "a: 1\n");
  box.git({"add", "a.yaml"});
  const git::Oid blob = git::Repository::hash_blob("a: 1\n");
  for (const std::string bytes : {"", "no object"}) {
    CAPTURE(bytes);
    fs::permissions(loose_file(box, blob), fs::perms::owner_all);
    std::ofstream(loose_file(box, blob), std::ios::trunc) << bytes;
    git::Repository repository = box.open();
    commit_texts(repository, {{"a.yaml", "a: 1\n"}, {"b.yaml", bytes + "b: 1\n"}});
    CHECK(box.git({"show", "HEAD:a.yaml"}) == "a: 1\n");
    CHECK(box.trouble() == "");
  }
}

TEST_CASE("objects: folders of the database that go while objects come") {
  GitSandbox box;
  box.commit_all("start");
  const fs::path objects = box.root() / ".git/objects";
  // As `git gc` does all the time, here as often as it can.
  std::vector<pid_t> keepers;
  for (int i = 0; i < 3; ++i) {
    keepers.push_back(start_child([&] {
      for (;;) {
        for (unsigned folder = 0; folder < 256; ++folder) {
          char name[3];
          std::snprintf(name, sizeof name, "%02x", folder);
          rmdir((objects / name).c_str());
        }
      }
    }));
  }
  for (int round = 0; round < 60; ++round) {
    git::Repository repository = box.open();
    std::vector<git::Oid> blobs;
    for (int i = 0; i < 60; ++i)
      blobs.push_back(repository.write_blob(std::to_string(round) + "-" + std::to_string(i)));
    CHECK_NOTHROW(repository.sync_objects());
    for (const git::Oid& blob : blobs) CHECK(box.open().contains(blob));
  }
  for (const pid_t keeper : keepers) kill(keeper, SIGKILL);
  for (const pid_t keeper : keepers) exit_code_of(keeper);
}
