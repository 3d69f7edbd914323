#include <doctest/doctest.h>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <property/git/random_history.hpp>
#include <set>

using namespace pact;
using namespace pact::test;

namespace {

void set_index(const GitSandbox& box, const std::string& wanted) {
  box.git({"config", "pact.index", wanted});
}

fs::path index_file(const GitSandbox& box) {
  return box.root() / ".git/pact/history";
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

void put(const fs::path& file, const std::string& bytes) {
  fs::remove_all(file);
  std::ofstream(file, std::ios::binary) << bytes;
}

/// Every path that one of the histories may have had, and one that none had.
std::vector<std::string> all_paths() {
  std::vector<std::string> paths{"customers/nobody.yaml", "customers"};
  for (int i = 0; i < 6; ++i) paths.push_back("customers/f" + std::to_string(i) + ".yaml");
  return paths;
}

/// All that is said of a file: the commits in their order, their paths and blobs; and each line.
std::string said_of(const git::Repository& repository, const git::Oid& from,
                    const std::string& path) {
  std::string said;
  const auto add = [&](const std::optional<git::Oid>& oid) {
    said += " " + (oid ? oid->hex() : "none");
  };
  git::walk_file(repository, from, path, [&](const git::FileCommit& change) {
    add(change.commit.id);
    said += " " + change.path;
    add(change.before);
    add(change.after);
    for (const git::Oid& parent : change.commit.parents) add(parent);
    said += "\n";
    return true;
  });
  for (const git::BlameLine& line : git::blame(repository, from, path))
    said += line.commit.hex() + " " + line.path + "\t" + line.text + "\n";
  return said;
}

std::string all_said(const GitSandbox& box, const std::string& from = "HEAD") {
  const git::Repository repository = box.open();
  const git::Oid commit = *repository.resolve_commit(from);
  std::string said;
  for (const std::string& path : all_paths())
    said += path + "\n" + said_of(repository, commit, path);
  return said;
}

std::string said_without(const GitSandbox& box, const std::string& from = "HEAD") {
  set_index(box, "never");
  std::string said = all_said(box, from);
  set_index(box, "always");
  return said;
}

}  // namespace

TEST_CASE("the history index: the same answers without it, while it is made, and with it") {
  for (int seed = 1; seed <= rounds(20); ++seed) {
    CAPTURE(seed);
    GitSandbox box;
    History history(static_cast<unsigned>(seed), 1 + seed % 3 * 10);
    history.with_merges(seed % 2 == 0);
    history.import(box);
    const std::string plain = said_without(box);
    CHECK(!fs::exists(index_file(box)));
    CHECK(all_said(box) == plain);
    REQUIRE(fs::exists(index_file(box)));
    const std::string made = bytes_of(index_file(box));
    CHECK(all_said(box) == plain);
    CHECK(bytes_of(index_file(box)) == made);
  }
}

TEST_CASE("the history index: brought up to date after more commits, on any branch") {
  for (int seed = 1; seed <= rounds(10); ++seed) {
    CAPTURE(seed);
    GitSandbox box;
    History history(static_cast<unsigned>(seed));
    history.with_merges(true);
    history.import(box);
    for (const std::string from : {"HEAD~4^2~3", "HEAD~5", "HEAD~2", "HEAD^3", "HEAD"}) {
      if (!box.open().resolve_commit(from)) continue;
      CAPTURE(from);
      const std::string plain = said_without(box, from);
      const std::string known = bytes_of(index_file(box));
      CHECK(all_said(box, from) == plain);
      CHECK(bytes_of(index_file(box)).size() >= known.size());
    }
    // As few as these are read from their objects; what they come from is in the index.
    const std::string known = bytes_of(index_file(box));
    box.write("customers/f0.yaml", "name: Harbour Boats Ltd\n");
    box.commit_all("one more");
    const std::string plain = said_without(box);
    set_index(box, "auto");
    CHECK(all_said(box) == plain);
    CHECK(bytes_of(index_file(box)) == known);
  }
}

TEST_CASE("the history index: a file becomes a folder, a link, a program and a file again") {
  GitSandbox box;
  const std::string path = "customers/f1.yaml";
  const fs::path file = box.root() / path;
  const auto commit = [&](const std::string& what) { box.commit_all(what); };
  box.write(path, "name: One\n");
  box.write("customers/f2.yaml", "name: Two\n");
  commit("a file");
  chmod(file.c_str(), 0755);
  commit("a program");
  fs::remove(file);
  box.write(path + "/f1.yaml", "name: Below\n");
  commit("a folder");
  fs::remove_all(file);
  fs::create_symlink("f2.yaml", file);
  commit("a link");
  fs::remove(file);
  commit("nothing");
  fs::rename(box.root() / "customers", box.root() / "elsewhere");
  commit("no folder");
  fs::rename(box.root() / "elsewhere", box.root() / "customers");
  box.write(path, "name: One\n");
  commit("a file again");
  const std::string plain = said_without(box);
  CHECK(all_said(box) == plain);
  CHECK(all_said(box) == plain);
  CHECK(plain.find(box.git({"rev-parse", "HEAD~4"}).substr(0, 40)) != std::string::npos);
}

TEST_CASE("the history index: a change of very many files is not listed, and found all the same") {
  GitSandbox box;
  const auto write_all = [&](const std::string& text) {
    for (int i = 0; i < 600; ++i) box.write("customers/f" + std::to_string(i) + ".yaml", text);
    box.commit_all(text);
  };
  write_all("name: One\n");
  write_all("name: Two\n");
  box.write("customers/f3.yaml", "name: Three\n");
  box.commit_all("name: Three\n");
  const std::string plain = said_without(box);
  CHECK(all_said(box) == plain);
  CHECK(all_said(box) == plain);
}

TEST_CASE("the history index: what is damaged, cut off or foreign is not believed, but made anew") {
  GitSandbox box;
  History history(7);
  history.with_merges(true);
  history.import(box);
  const std::string plain = said_without(box);
  CHECK(all_said(box) == plain);
  const std::string good = bytes_of(index_file(box));
  const auto check_remade = [&](const std::string& bytes) {
    put(index_file(box), bytes);
    CHECK(all_said(box) == plain);
    CHECK(bytes_of(index_file(box)).size() == good.size());
    CHECK(bytes_of(index_file(box)) != bytes);
  };
  const std::size_t step = getenv("PACT_LONG") ? 7 : good.size() / 60;
  for (std::size_t at = 0; at < good.size(); at += step) {
    CAPTURE(at);
    std::string bytes = good;
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
    check_remade(bytes);
  }
  for (std::size_t length = 0; length < good.size(); length += step * 3) {
    CAPTURE(length);
    check_remade(good.substr(0, length));
  }
  check_remade("not of ours\n");
  check_remade(good + "more");
  check_remade(std::string(good.size(), '\0'));
}

TEST_CASE("the history index: a folder in its place changes nothing") {
  GitSandbox box;
  History history(8);
  history.with_merges(false);
  history.import(box);
  const std::string plain = said_without(box);
  fs::create_directories(index_file(box) / "in the way");
  CHECK(all_said(box) == plain);
  CHECK(fs::is_directory(index_file(box)));
  for (const fs::directory_entry& entry : fs::directory_iterator(box.root() / ".git/pact"))
    CHECK(entry.path().filename() == "history");
}

TEST_CASE("the history index: that of another repository says nothing wrong here") {
  GitSandbox here, there;
  History one(9), other(10);
  one.with_merges(true);
  other.with_merges(true);
  one.import(here);
  other.import(there);
  const std::string plain = said_without(here);
  set_index(there, "always");
  all_said(there);
  fs::create_directories(here.root() / ".git/pact");
  fs::copy_file(index_file(there), index_file(here));
  CHECK(all_said(here) == plain);
  CHECK(all_said(here) == plain);
}

TEST_CASE("the history index: several processes make it, use it and throw it away at once") {
  GitSandbox box;
  History history(11);
  history.with_merges(true);
  history.import(box);
  const std::string plain = said_without(box);
  std::vector<pid_t> children;
  for (int child = 0; child < 4; ++child) {
    children.push_back(start_child([&, child] {
      for (int i = 0; i < 25; ++i) {
        if (all_said(box) != plain) _exit(1);
        if (child == i % 4) git::discard_history_index(box.open());
      }
    }));
  }
  for (const pid_t child : children) CHECK(exit_code_of(child) == 0);
  CHECK(all_said(box) == plain);
}

TEST_CASE("the history index: where nothing can be written, the walk does without") {
  GitSandbox box;
  History history(12);
  history.with_merges(true);
  history.import(box);
  const std::string plain = said_without(box);
  fs::create_directories(box.root() / ".git/pact");
  const bool root = geteuid() == 0;
  constexpr uid_t k_nobody = 65534;
  if (root) {
    box.git({"config", "--global", "safe.directory", "*"}, box.top());
    chmod(box.top().c_str(), 0755);
  }
  chmod((box.root() / ".git/pact").c_str(), 0555);
  const int code = exit_code_of(start_child([&] {
    if (root && (setgroups(0, nullptr) < 0 || setgid(k_nobody) < 0 || setuid(k_nobody) < 0))
      _exit(98);
    if (all_said(box) != plain) _exit(1);
    const git::Repository repository = box.open();
    if (git::index_history(repository, *repository.head().commit)) _exit(2);
  }));
  chmod((box.root() / ".git/pact").c_str(), 0755);
  CHECK(code == 0);
  CHECK(!fs::exists(index_file(box)));
}

TEST_CASE("the history index: a shallow clone and one with grafts have none") {
  GitSandbox box;
  History history(13);
  const std::string path = history.with_merges(false).begin()->first;
  history.import(box);
  set_index(box, "always");
  all_said(box);
  REQUIRE(fs::exists(index_file(box)));
  const fs::path clone = box.top() / "clone";
  box.git({"clone", "-q", "--depth", "4", "file://" + box.root().string(), clone.string()},
          box.top());
  box.git({"config", "pact.index", "always"}, clone);
  const git::Repository shallow = git::Repository::open(box.library(), clone);
  const git::Oid tip = *shallow.head().commit;
  CHECK(!git::index_history(shallow, tip));
  CHECK(!said_of(shallow, tip, path).empty());
  CHECK(!fs::exists(clone / ".git/pact/history"));
  std::ofstream(box.root() / ".git/info/grafts") << tip.hex() << "\n";
  CHECK(!git::index_history(box.open(), tip));
}

TEST_CASE("the history index: made when many commits had to be read, and told how far it is") {
  GitSandbox box;
  History history(14);
  Files files;
  std::vector<int> parent;
  for (int i = 0; i < 400; ++i) {
    history.change(files);
    parent = {history.commit(parent, files)};
  }
  history.import(box);
  const git::Repository repository = box.open();
  const git::Oid tip = *repository.head().commit;
  std::vector<std::size_t> done;
  const auto counted = [&](std::size_t some, std::size_t all) {
    CHECK(all == 399);
    done.push_back(some);
  };
  const auto walk = [&](const git::Oid& from) {
    git::walk_file(
        repository, from, "customers/nobody.yaml", [](const git::FileCommit&) { return true; },
        counted);
  };
  walk(*repository.resolve_commit("HEAD~350"));
  CHECK(!fs::exists(index_file(box)));
  CHECK(done.empty());
  walk(tip);
  CHECK(fs::exists(index_file(box)));
  CHECK(done == std::vector<std::size_t>{0, 399});
  walk(tip);
  CHECK(done.size() == 2);
}
