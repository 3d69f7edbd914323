#pragma once

#include <cstdlib>
#include <map>
#include <pact/git/history.hpp>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <support/git_sandbox.hpp>
#include <vector>

namespace pact::test {

using Files = std::map<std::string, std::vector<std::string>>;

/// Random histories of a few files, handed to git fast-import.
class History {
 public:
  /// `at_once` commits have the same time.
  explicit History(unsigned seed, int at_once = 1) : random_(seed), at_once_(at_once) {}

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
    stream_ << "committer Ann <ann@example.com> " << 1700000000 + mark / at_once_ * 60
            << " +0000\ndata 0\n";
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

  /// Without renames, every file keeps its name in merges too: `git log` follows none.
  void change_some(Files& files, bool renames) {
    if (renames) return change(files);
    auto some = files.begin();
    std::advance(some, below(files.size()));
    edit(some->second);
  }

  /// Three branches that merge each other; returns what the last commit, a merge of all, has.
  Files with_merges(bool renames) {
    Files start;
    for (int i = 0; i < 5; ++i) change(start);
    std::vector<int> tips(3, commit({}, start));
    for (int i = 0; i < 50; ++i) {
      int& tip = tips[below(3)];
      const int other = tips[below(3)];
      Files files = state(tip);
      if (other != tip && below(4) == 0) {
        for (const auto& [path, lines] : state(other)) {
          if (!files.contains(path) || below(2)) files[path] = lines;
        }
        if (below(3) == 0) change_some(files, renames);
        tip = commit({tip, other}, files);
      } else {
        change_some(files, renames);
        tip = commit({tip}, files);
      }
    }
    Files last = state(tips[0]);
    for (const auto& [path, lines] : state(tips[1])) last.emplace(path, lines);
    commit({tips[0], tips[1], tips[2]}, last);
    return last;
  }

  const Files& state(int mark) const { return states_[static_cast<std::size_t>(mark) - 1]; }

  void import(const GitSandbox& box) {
    const git::ProcessResult result =
        box.try_git({"fast-import", "--quiet"}, box.root(), stream_.str());
    if (result.exit_code != 0) throw std::runtime_error(result.err);
  }

 private:
  std::mt19937 random_;
  int at_once_;
  std::ostringstream stream_;
  std::vector<Files> states_;
};

inline std::string our_log(const git::Repository& repository, const std::string& path) {
  std::string log;
  git::walk_file(repository, *repository.head().commit, path, [&](const git::FileCommit& change) {
    log += change.commit.id.hex() + "\n";
    return true;
  });
  return log;
}

inline std::string our_blame(const git::Repository& repository, const std::string& path) {
  std::string blame;
  for (const git::BlameLine& line : git::blame(repository, *repository.head().commit, path)) {
    blame += line.commit.hex() + " " + line.path + "\t" + line.text + "\n";
  }
  return blame;
}

inline int rounds(int usual) {
  return getenv("PACT_LONG") ? usual * 50 : usual;
}

}  // namespace pact::test
