#include <doctest/doctest.h>

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
