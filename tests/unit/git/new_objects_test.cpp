#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/inotify.h>
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
  for (const int count : {1, 3, 200}) {
    CAPTURE(count);
    std::vector<git::Oid> blobs;
    const auto text = [&](int i) { return "text " + std::to_string(count * 1000 + i); };
    for (int i = 0; i < count; ++i) blobs.push_back(repository.write_blob(text(i)));
    for (int i = 0; i < count; ++i) {
      CHECK(repository.read_blob(blobs[i]) == text(i));
      CHECK_FALSE(box.open().contains(blobs[i]));
    }
    make_durable(repository);
    for (int i = 0; i < count; ++i) {
      CHECK(box.open().read_blob(blobs[i]) == text(i));
      CHECK(repository.read_blob(blobs[i]) == text(i));
    }
    CHECK(left_folders(box) == 0);
  }
}

TEST_CASE("objects: many are one pack, which git believes") {
  GitSandbox box;
  box.commit_all("start");
  git::Repository repository = box.open();
  std::vector<NewText> texts;
  for (int i = 0; i < 150; ++i) {
    // Of every size that the header of an entry tells apart, and one that does not compress.
    std::string text = std::to_string(i);
    for (int j = 0; j < (i % 5 == 0 ? i * i * 4 : i); ++j)
      text += static_cast<char>(j * 7919 % 251 + i);
    texts.push_back({"many/" + std::to_string(i) + ".txt", text});
  }
  texts.push_back({"many/empty.txt", ""});
  commit_texts(repository, texts);
  CHECK(box.trouble() == "");
  CHECK(box.git({"count-objects", "-v"}).find("packs: 1\n") != std::string::npos);
  const fs::path packs = box.root() / ".git/objects/pack";
  for (const auto& entry : fs::directory_iterator(packs)) {
    if (entry.path().extension() == ".idx") box.git({"verify-pack", entry.path().string()});
  }
  for (const NewText& each : texts)
    CHECK(repository.read_blob(*repository.blob_at(*repository.head().commit, each.path)) ==
          each.text);
  CHECK(left_folders(box) == 0);
}

TEST_CASE("objects: what was not made durable goes with the repository") {
  GitSandbox box;
  box.commit_all("start");
  git::Oid blob;
  {
    git::Repository repository = box.open();
    blob = repository.write_blob("text");
  }
  CHECK_FALSE(box.open().contains(blob));
  CHECK(left_folders(box) == 0);
}

TEST_CASE("objects: a folder that a killed command left goes with the next, one in use stays") {
  GitSandbox box;
  box.commit_all("start");
  git::Repository repository = box.open();
  const fs::path left = repository.shared_dir() / "tmp-objects-left00";
  const fs::path used = repository.shared_dir() / "tmp-objects-used00";
  fs::create_directories(left / "ab");
  fs::create_directories(used / "ab");
  const int lock = open(used.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  REQUIRE(flock(lock, LOCK_EX) == 0);
  { const git::WriteLock tidies(repository); }
  CHECK_FALSE(fs::exists(left));
  CHECK(fs::exists(used));
  close(lock);
  { const git::WriteLock tidies(repository); }
  CHECK_FALSE(fs::exists(used));
}

TEST_CASE("objects: one that lost its bytes is written anew") {
  GitSandbox box;
  box.write("other.yaml", "other: 1\n");
  box.commit_all("start");
  box.write("a.yaml", "a: 1\n");
  box.git({"add", "a.yaml"});
  const git::Oid blob = git::Repository::hash_blob("a: 1\n");
  std::ifstream other(loose_file(box, git::Repository::hash_blob("other: 1\n")), std::ios::binary);
  const std::string another_object{std::istreambuf_iterator<char>(other), {}};
  for (const std::string& bytes : {std::string(), std::string("no object"), another_object}) {
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
  // As `git gc` does now and then, here to each folder as soon as it is made.
  const int watch = inotify_init1(IN_CLOEXEC);
  REQUIRE(inotify_add_watch(watch, objects.c_str(), IN_CREATE | IN_MOVED_TO) >= 0);
  const pid_t keeper = start_child([&] {
    alignas(inotify_event) char events[4096];
    for (ssize_t size; (size = read(watch, events, sizeof events)) > 0;) {
      for (ssize_t at = 0; at < size;) {
        const auto* event = reinterpret_cast<const inotify_event*>(events + at);
        if (event->len > 0) rmdir((objects / event->name).c_str());
        at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
      }
    }
  });
  for (int round = 0; round < 20; ++round) {
    git::Repository repository = box.open();
    std::vector<git::Oid> blobs;
    for (int i = 0; i < 60; ++i)
      blobs.push_back(repository.write_blob(std::to_string(round) + "-" + std::to_string(i)));
    CHECK_NOTHROW(make_durable(repository));
    for (const git::Oid& blob : blobs) CHECK(box.open().contains(blob));
  }
  kill(keeper, SIGKILL);
  exit_code_of(keeper);
  close(watch);
}
