#include <pact/git/handles.hpp>
#include <pact/git/staged.hpp>

namespace pact::git {

std::vector<StagedFile> staged_files(const Repository& repository) {
  std::filesystem::path file = repository.git_dir() / "index";
  const auto named = repository.variables().find("GIT_INDEX_FILE");
  if (named != repository.variables().end() && !named->second.empty()) {
    file = repository.work_tree() / named->second;
  }
  IndexHandle index;
  check(take(index, git_index_open, file.c_str()), "read its index");
  TreeHandle tree;
  if (const Head head = repository.head(); head.commit) {
    const git_oid oid = to_raw(*head.commit);
    CommitHandle commit;
    check(take(commit, git_commit_lookup, repository.raw(), &oid), "read the last commit");
    check(take(tree, git_commit_tree, commit.get()), "read the last commit's files");
  }
  DiffHandle diff;
  check(take(diff, git_diff_tree_to_index, repository.raw(), tree.get(), index.get(),
             static_cast<const git_diff_options*>(nullptr)),
        "compare what is staged");
  std::vector<StagedFile> staged;
  for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
    const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
    if (delta->status == GIT_DELTA_DELETED) {
      staged.push_back({delta->old_file.path, std::nullopt});
    } else {
      staged.push_back({delta->new_file.path, from_raw(delta->new_file.id)});
    }
  }
  return staged;
}

}  // namespace pact::git
