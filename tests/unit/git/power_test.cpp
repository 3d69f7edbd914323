#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

constexpr unsigned long k_shutdown = 0x8004587d;  // EXT4_IOC_SHUTDOWN, _IOR('X', 125, __u32)
constexpr std::uint32_t k_no_log_flush = 2;

/// An ext4 of its own that can lose its power: what is not durable by then is gone.
class Disk {
 public:
  explicit Disk(const GitSandbox& box) : box_(box), image_(box.top() / "image") {
    fs::create_directory(folder());
    std::ofstream(image_) << "";
    fs::resize_file(image_, 64 << 20);
    ready_ = geteuid() == 0 && run({"mkfs.ext4", "-q", image_.string()}) && mount();
  }
  ~Disk() { umount2(folder().c_str(), MNT_DETACH); }

  bool ready() const { return ready_; }
  fs::path folder() const { return box_.top() / "disk"; }
  fs::path ledger() const { return folder() / "ledger"; }

  void lose_power() const {
    // Another program's fsync just before: names become durable whose bytes are not.
    const int other = open((folder() / "other").c_str(), O_WRONLY | O_CREAT, 0666);
    if (write(other, "x", 1) != 1 || fsync(other) < 0) _exit(96);
    const int descriptor = open(folder().c_str(), O_RDONLY);
    std::uint32_t how = k_no_log_flush;
    if (ioctl(descriptor, k_shutdown, &how) < 0) _exit(97);
  }
  bool mount_again() const { return run({"umount", folder().string()}) && mount(); }

 private:
  bool mount() const { return run({"mount", "-o", "loop", image_.string(), folder().string()}); }
  bool run(const std::vector<std::string>& command) const {
    git::Variables variables = box_.library().variables();
    variables["PATH"] += ":/usr/sbin:/sbin";
    return git::run(command, variables, box_.top(), "").exit_code == 0;
  }

  const GitSandbox& box_;
  fs::path image_;
  bool ready_ = false;
};

/// Files that are changed, made and taken away.
std::vector<NewText> texts(int files, const std::string& word) {
  std::vector<NewText> all;
  for (int n = 0; n < files; ++n) {
    const std::string path = "customers/" + std::to_string(n % 7) + "/" + std::to_string(n);
    const bool present = n % 3 == 0 || (n % 3 == 1) == (word == "new");
    all.push_back({path, present ? std::optional(path + " " + word + "\n") : std::nullopt});
  }
  return all;
}

bool all_are(const fs::path& ledger, const std::vector<NewText>& expected) {
  for (const NewText& each : expected) {
    std::ifstream file(ledger / each.path, std::ios::binary);
    std::optional<std::string> text;
    if (file) text = std::string(std::istreambuf_iterator<char>(file), {});
    if (text != each.text) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("commit: the power goes at each step: before or after, and after once acknowledged") {
  for (const int files : {6, 150}) {
    for (const std::string step : {"objects", "pending", "index-locked", "moved", "files",
                                   "index-written", "index-placed", "done", "acknowledged"}) {
      CAPTURE(files);
      CAPTURE(step);
      GitSandbox box;
      const Disk disk(box);
      if (!disk.ready()) {
        MESSAGE("no right to mount, or no loop device: left out");
        return;
      }
      box.git({"init", "-q", disk.ledger().string()}, box.top());
      {
        git::Repository repository = git::Repository::open(box.library(), disk.ledger());
        std::vector<NewText> old = texts(files, "old");
        std::erase_if(old, [](const NewText& each) { return !each.text; });
        commit_texts(repository, old);
      }
      sync();
      const int code = exit_code_of(start_child([&] {
        git::Repository repository = git::Repository::open(box.library(), disk.ledger());
        const git::WriteLock lock(repository);
        const auto made =
            git::commit(repository, lock, request_for(repository, texts(files, "new")),
                        [&](std::string_view reached) {
                          if (reached != step) return;
                          disk.lose_power();
                          _exit(137);
                        });
        if (step == "acknowledged" && made) disk.lose_power();
        _exit(137);
      }));
      REQUIRE(code == 137);
      REQUIRE(disk.mount_again());
      {
        git::Repository repository = git::Repository::open(box.library(), disk.ledger());
        const git::WriteLock lock(repository);
      }
      const bool after = all_are(disk.ledger(), texts(files, "new"));
      CHECK((after || all_are(disk.ledger(), texts(files, "old"))));
      CHECK(box.trouble(disk.ledger()) == "");
      if (step == "objects") CHECK_FALSE(after);
      if (step == "files" || step.starts_with("index-w") || step == "index-placed" ||
          step == "done" || step == "acknowledged") {
        CHECK(after);
      }
    }
  }
}
