#include <pact/ledger/file_names.hpp>
#include <pact/schema/schema.hpp>

namespace pact {

namespace fs = std::filesystem;

void for_each_file_name(const fs::path& root, const std::string& folder,
                        const std::function<void(std::string)>& file,
                        const std::function<void(std::string)>& strange) {
  std::error_code problem;
  if (fs::is_symlink(fs::symlink_status(root / folder, problem))) {
    strange(folder);
    return;
  }
  // The kind of an entry comes with its name; to ask for its status takes far longer.
  for (const fs::directory_entry& entry : fs::directory_iterator(root / folder, problem)) {
    const std::string path = folder + "/" + entry.path().filename().string();
    const bool is_link = entry.is_symlink(problem);
    if (!is_link && entry.is_directory(problem)) {
      // A repository inside the ledger is a submodule: its files are not ours.
      if (fs::exists(fs::symlink_status(entry.path() / ".git", problem))) {
        strange(path);
      } else {
        for_each_file_name(root, path, file, strange);
      }
    } else if (schema::kind_of_path(path)) {
      (!is_link && entry.is_regular_file(problem) ? file : strange)(path);
    }
  }
}

}  // namespace pact
