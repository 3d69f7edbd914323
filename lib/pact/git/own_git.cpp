#include <pact/base/error.hpp>
#include <pact/base/text.hpp>
#include <pact/git/own_git.hpp>
#include <pact/git/process.hpp>

namespace pact::git {

std::string run_git(const Repository& repository, const std::vector<std::string>& arguments,
                    const std::filesystem::path& index, std::string_view input) {
  Variables variables = repository.variables();
  variables["GIT_DIR"] = repository.git_dir().string();
  variables["GIT_WORK_TREE"] = repository.work_tree().string();
  variables["GIT_INDEX_FILE"] = index.string();
  variables["GIT_LITERAL_PATHSPECS"] = "1";
  variables["GIT_OPTIONAL_LOCKS"] = "0";
  variables["LC_ALL"] = "C";
  std::vector<std::string> command{"git"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  ProcessResult result = run(command, variables, repository.work_tree(), input);
  if (result.exit_code != 0) {
    throw Error(ErrorKind::failed, "git " + arguments.front() + " failed")
        .cause(std::string(text::trim(result.err)));
  }
  return std::move(result.out);
}

}  // namespace pact::git
