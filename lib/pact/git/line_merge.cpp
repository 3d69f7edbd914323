#include <pact/git/handles.hpp>
#include <pact/git/line_merge.hpp>

namespace pact::git {

std::optional<std::string> merge_lines(const std::string& base, const std::string& theirs,
                                       const std::string& ours) {
  const auto input = [](const std::string& text) {
    git_merge_file_input side = GIT_MERGE_FILE_INPUT_INIT;
    side.ptr = text.data();
    side.size = text.size();
    return side;
  };
  const git_merge_file_input ancestor = input(base), mine = input(ours), other = input(theirs);
  git_merge_file_result result{};
  check(git_merge_file(&result, &ancestor, &mine, &other, nullptr), "merge a file");
  std::optional<std::string> merged;
  if (result.automergeable) merged = std::string(result.ptr, result.len);
  git_merge_file_result_free(&result);
  return merged;
}

}  // namespace pact::git
