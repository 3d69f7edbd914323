#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <pact/index/index.hpp>

using namespace pact;
namespace fs = std::filesystem;

namespace {

class Folders {
 public:
  Folders() {
    std::string name = (fs::temp_directory_path() / "pact-index-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    root_ = name;
    for (int i = 0; i < 60; ++i) write(i, i == 7 ? "the crane" : "one date");
  }
  Folders(const Folders&) = delete;
  Folders& operator=(const Folders&) = delete;
  ~Folders() { fs::remove_all(root_); }

  void write(int customer, const std::string& text) const {
    const std::string slug = "c" + std::to_string(customer);
    const fs::path file = root_ / "customers/c0" / (slug + ".yaml");
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "schema: pact/customer/1\nid: " << slug << "\nname: " << slug
                        << "\nnotes:\n  - id: " << id(customer)
                        << "\n    date: 2026-03-24\n    by: ann\n    kind: advance\n    text: "
                        << text << '\n';
  }

  static std::string id(int customer) {
    return "272aaaaaaa" + std::to_string(10 + customer).substr(0, 2);
  }
  static std::string path(int customer) {
    return "customers/c0/c" + std::to_string(customer) + ".yaml";
  }

  std::unique_ptr<index::Index> open() const {
    return index::Index::open({.root = root_, .folders = {"customers"}, .store = store()});
  }
  fs::path store() const { return root_ / "index"; }
  fs::path database() const {
    std::string name;
    std::ifstream(store() / "current") >> name;
    return store() / name;
  }

 private:
  fs::path root_;
};

bool names(const std::vector<std::string>& files, const std::string& path) {
  return std::ranges::find(files, path) != files.end();
}

std::vector<std::string> found(const index::Index& index, const std::string& words) {
  return index.files_for(
      query::parse(words, {.today = *Date::from_iso("2026-04-01"), .me = "ann", .customers = {}}),
      People());
}

void garble(const fs::path& file, std::size_t from) {
  const std::size_t size = fs::file_size(file);
  std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
  out.seekp(static_cast<std::streamoff>(from));
  for (std::size_t i = from; i < size; ++i) out.put('x');
}

}  // namespace

TEST_CASE("index: one that is damaged, missing or of another version is made anew") {
  const Folders folders;
  REQUIRE(found(*folders.open(), "crane") == std::vector<std::string>{Folders::path(7)});
  const std::vector<std::function<void()>> k_mishaps = {
      [&] { garble(folders.database(), 0); },
      [&] { garble(folders.database(), 100); },
      [&] { fs::resize_file(folders.database(), 0); },
      [&] { fs::resize_file(folders.database(), 5000); },
      [&] { fs::remove(folders.database()); },
      [&] { fs::remove(folders.store() / "current"); },
      [&] { std::ofstream(folders.store() / "current") << "../pact.yaml\n"; },
      [&] { fs::remove_all(folders.store()); },
  };
  for (std::size_t i = 0; i < k_mishaps.size(); ++i) {
    CAPTURE(i);
    k_mishaps[i]();
    const auto index = folders.open();
    REQUIRE(index);
    CHECK(found(*index, "crane") == std::vector<std::string>{Folders::path(7)});
  }
}

TEST_CASE("index: one that is damaged while it is open leaves nothing out") {
  for (const bool is_cut : {false, true}) {
    CAPTURE(is_cut);
    const Folders folders;
    folders.open();
    const auto index = folders.open();
    // Behind the pages with the folders, which are read by now.
    if (is_cut) {
      garble(folders.database(), 0);
    } else {
      garble(folders.database(), 8192);
    }
    CHECK(names(found(*index, "crane"), Folders::path(7)));
    CHECK(names(index->files_with_ids("272aaaaaaa1"), Folders::path(7)));
    CHECK(index->neighbours(Folders::id(7)) ==
          std::vector<std::string>{Folders::id(6), Folders::id(8)});
    // What the open one still had in its log it may have answered rightly; the next one meets the
    // damage then, and the one after is made anew.
    CHECK(names(found(*folders.open(), "crane"), Folders::path(7)));
    CHECK(found(*folders.open(), "crane") == std::vector<std::string>{Folders::path(7)});
  }
}

TEST_CASE(
    "index: where nothing may be written there is none, or what changed is among the answers") {
  if (geteuid() == 0) {
    // Root may write everywhere; a file where the folder should be stops it as well.
    const Folders folders;
    std::ofstream(folders.store()) << "no folder";
    CHECK(folders.open() == nullptr);
    return;
  }
  const Folders folders;
  fs::create_directories(folders.store());
  fs::permissions(folders.store(), fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(folders.open() == nullptr);
  fs::permissions(folders.store(), fs::perms::owner_all);
}
