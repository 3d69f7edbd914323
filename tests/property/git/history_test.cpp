#include <doctest/doctest.h>

#include <map>
#include <pact/git/history.hpp>
#include <random>
#include <sstream>
#include <support/git_sandbox.hpp>

using namespace pact;
using namespace pact::test;

namespace {

using Files = std::map<std::string, std::vector<std::string>>;

/// Random histories of a few files, handed to git fast-import.
class History {
 public:
  explicit History(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }

  std::string word() { return "w" + std::to_string(random_() % 100000); }

  /// Lines as ledgers have them: some say the same everywhere, most do not.
  std::string line() {
    switch (below(8)) {
      case 0:
        return "";
      case 1:
        return "  - id: " + word();
      case 2:
        return "    kind: feedback";
      default:
        return "    text: " + word() + " " + word() + " " + word();
    }
  }

  void edit(std::vector<std::string>& lines) {
    for (std::size_t n = 1 + below(3); n > 0; --n) {
      const auto at = lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size() + 1));
      const std::size_t what = below(4);
      if (what == 0 && lines.size() > 12 && at != lines.end()) {
        lines.erase(at);
      } else if (what == 1 && at != lines.end()) {
        *at = line();
      } else {
        lines.insert(at, {line(), line(), line()});
      }
    }
  }

  void change(Files& files) {
    const std::size_t what = below(10);
    const std::string fresh = "customers/f" + std::to_string(below(6)) + ".yaml";
    if (files.empty() || what == 0) {
      if (files.contains(fresh)) return edit(files[fresh]);
      std::vector<std::string> lines;
      for (int i = 0; i < 16; ++i) lines.push_back(word() + ": " + word() + " " + word());
      files[fresh] = lines;
      return;
    }
    auto some = files.begin();
    std::advance(some, below(files.size()));
    if (what == 1 && files.size() > 1) {
      files.erase(some);
    } else if (what == 2 && !files.contains(fresh)) {
      std::vector<std::string> lines = some->second;
      if (below(2)) edit(lines);
      files.erase(some);
      files[fresh] = lines;
    } else {
      edit(some->second);
    }
  }

  int commit(const std::vector<int>& parents, const Files& files) {
    const int mark = static_cast<int>(states_.size()) + 1;
    stream_ << "commit refs/heads/main\nmark :" << mark << "\n";
    stream_ << "committer Ann <ann@example.com> " << 1700000000 + mark * 60 << " +0000\ndata 0\n";
    for (std::size_t i = 0; i < parents.size(); ++i) {
      stream_ << (i == 0 ? "from :" : "merge :") << parents[i] << "\n";
    }
    stream_ << "deleteall\n";
    for (const auto& [path, lines] : files) {
      std::string text;
      for (const std::string& each : lines) text += each + "\n";
      stream_ << "M 100644 inline " << path << "\ndata " << text.size() << "\n" << text << "\n";
    }
    states_.push_back(files);
    return mark;
  }

  const Files& state(int mark) const { return states_[static_cast<std::size_t>(mark) - 1]; }

  void import(const GitSandbox& box) {
    const git::ProcessResult result =
        box.try_git({"fast-import", "--quiet"}, box.root(), stream_.str());
    if (result.exit_code != 0) throw std::runtime_error(result.err);
  }

 private:
  std::mt19937 random_;
  std::ostringstream stream_;
  std::vector<Files> states_;
};

std::string our_log(const git::Repository& repository, const std::string& path) {
  std::string log;
  git::walk_file(repository, *repository.head().commit, path, [&](const git::FileCommit& change) {
    log += change.commit.id.hex() + "\n";
    return true;
  });
  return log;
}

std::string our_blame(const git::Repository& repository, const std::string& path) {
  std::string blame;
  for (const git::BlameLine& line : git::blame(repository, *repository.head().commit, path)) {
    blame += line.commit.hex() + " " + line.path + "\t" + line.text + "\n";
  }
  return blame;
}

std::string gits_blame(const GitSandbox& box, const std::string& path) {
  std::istringstream in(box.git({"blame", "--line-porcelain", "HEAD", "--", path}));
  std::string blame, commit, name;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("\t")) {
      blame += commit + " " + name + line + "\n";
      commit.clear();
    } else if (commit.empty()) {
      commit = line.substr(0, 40);
    } else if (line.starts_with("filename ")) {
      name = line.substr(9);
    }
  }
  return blame;
}

int rounds(int usual) {
  return getenv("PACT_LONG") ? usual * 50 : usual;
}

}  // namespace

TEST_CASE("walk_file and blame: along one line, as git log --follow and git blame") {
  for (int seed = 1; seed <= rounds(25); ++seed) {
    CAPTURE(seed);
    GitSandbox box;
    History history(static_cast<unsigned>(seed));
    Files files;
    std::vector<int> parent;
    for (int i = 0; i < 40; ++i) {
      history.change(files);
      parent = {history.commit(parent, files)};
    }
    history.import(box);
    const git::Repository repository = box.open();
    for (const auto& [path, lines] : files) {
      CAPTURE(path);
      CHECK(our_log(repository, path) ==
            box.git({"log", "--follow", "--format=%H", "HEAD", "--", path}));
      CHECK(our_blame(repository, path) == gits_blame(box, path));
    }
  }
}

TEST_CASE("walk_file and blame: with merges, as git log (without renames) and git blame") {
  for (int seed = 1; seed <= rounds(25); ++seed) {
    CAPTURE(seed);
    GitSandbox box;
    History history(static_cast<unsigned>(seed));
    const bool renames = seed % 2 == 0;
    Files start;
    for (int i = 0; i < 5; ++i) history.change(start);
    std::vector<int> tips(3, history.commit({}, start));
    for (int i = 0; i < 50; ++i) {
      int& tip = tips[history.below(3)];
      const int other = tips[history.below(3)];
      Files files = history.state(tip);
      if (other != tip && history.below(4) == 0) {
        for (const auto& [path, lines] : history.state(other)) {
          if (!files.contains(path) || history.below(2)) files[path] = lines;
        }
        if (history.below(3) == 0) history.change(files);
        tip = history.commit({tip, other}, files);
      } else {
        if (renames) {
          history.change(files);
        } else {
          auto some = files.begin();
          std::advance(some, history.below(files.size()));
          history.edit(some->second);
        }
        tip = history.commit({tip}, files);
      }
    }
    Files last = history.state(tips[0]);
    for (const auto& [path, lines] : history.state(tips[1])) last.emplace(path, lines);
    history.commit({tips[0], tips[1], tips[2]}, last);
    history.import(box);
    const git::Repository repository = box.open();
    for (const auto& [path, lines] : last) {
      CAPTURE(path);
      if (!renames) {
        CHECK(our_log(repository, path) == box.git({"log", "--format=%H", "HEAD", "--", path}));
      }
      CHECK(our_blame(repository, path) == gits_blame(box, path));
    }
  }
}
