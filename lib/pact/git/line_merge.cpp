#include <pact/git/handles.hpp>
#include <pact/git/line_merge.hpp>

namespace pact::git {

namespace {

struct LineMerge {
  std::string text;
  bool clean = false;
};

/// Texts are merged without a repository, so maybe nobody has started libgit2 yet.
class Started {
 public:
  Started() { check(git_libgit2_init(), "start"); }
  Started(const Started&) = delete;
  Started& operator=(const Started&) = delete;
  ~Started() { git_libgit2_shutdown(); }
};

LineMerge merge_texts(const std::string& base, const std::string& ours, const std::string& theirs) {
  const Started started;
  const auto input = [](const std::string& text) {
    git_merge_file_input side = GIT_MERGE_FILE_INPUT_INIT;
    side.ptr = text.data();
    side.size = text.size();
    return side;
  };
  const git_merge_file_input ancestor = input(base), mine = input(ours), other = input(theirs);
  git_merge_file_options options = GIT_MERGE_FILE_OPTIONS_INIT;
  options.ancestor_label = "base";
  options.our_label = "ours";
  options.their_label = "theirs";
  git_merge_file_result result{};
  check(git_merge_file(&result, &ancestor, &mine, &other, &options), "merge a file");
  LineMerge merged{.text = std::string(result.ptr ? result.ptr : "", result.len),
                   .clean = result.automergeable != 0};
  git_merge_file_result_free(&result);
  return merged;
}

}  // namespace

std::optional<std::string> merge_lines(const std::string& base, const std::string& theirs,
                                       const std::string& ours) {
  LineMerge merged = merge_texts(base, ours, theirs);
  return merged.clean ? std::optional(std::move(merged.text)) : std::nullopt;
}

std::string merge_with_markers(const std::string& base, const std::string& ours,
                               const std::string& theirs) {
  return merge_texts(base, ours, theirs).text;
}

}  // namespace pact::git
