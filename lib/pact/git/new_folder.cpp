#include <pact/base/error.hpp>
#include <pact/git/new_folder.hpp>

namespace pact::git {

namespace fs = std::filesystem;

NewFolder::NewFolder(fs::path folder) : folder_(std::move(folder)) {
  std::error_code none;
  if (fs::exists(fs::symlink_status(folder_, none))) {
    if (!fs::is_directory(folder_, none) || !fs::is_empty(folder_, none)) {
      throw Error(ErrorKind::blocked, "something is there already, where the clone would go")
          .at({.file = folder_.string()});
    }
    return;
  }
  topmost_ = folder_;
  while (topmost_.has_parent_path() && topmost_ != topmost_.parent_path() &&
         !fs::exists(topmost_.parent_path(), none)) {
    topmost_ = topmost_.parent_path();
  }
}

NewFolder::~NewFolder() {
  if (kept_) return;
  std::error_code none;
  if (!topmost_.empty()) {
    fs::remove_all(topmost_, none);
    return;
  }
  for (const auto& entry : fs::directory_iterator(folder_, none)) fs::remove_all(entry, none);
}

}  // namespace pact::git
