#include <map>
#include <pact/base/text.hpp>
#include <pact/git/conflicts.hpp>
#include <pact/git/own_git.hpp>
#include <utility>

namespace pact::git {

std::vector<ConflictStages> conflicts(const Repository& repository) {
  // git's own reading, since libgit2 does not know a split index.
  const std::string out =
      run_git(repository, {"ls-files", "--unmerged", "-z"}, repository.index_path());
  std::map<std::string, ConflictStages> found;
  for (const std::string_view line : text::split(out, '\0')) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    const std::vector<std::string_view> words = text::split(line.substr(0, tab), ' ');
    if (words.size() != 3 || !words[0].starts_with("100")) continue;
    ConflictStages& at = found[std::string(line.substr(tab + 1))];
    (words[2] == "1" ? at.base : words[2] == "2" ? at.ours : at.theirs) = Oid::from_hex(words[1]);
  }
  std::vector<ConflictStages> list;
  for (auto& [path, stages] : found) {
    stages.path = path;
    list.push_back(std::move(stages));
  }
  return list;
}

}  // namespace pact::git
