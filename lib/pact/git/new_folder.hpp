#pragma once

#include <filesystem>

namespace pact::git {

/// A folder that is about to be filled: goes away again, with what was made above it, unless
/// keep() is called. One that was there and empty is emptied. Throws Error(blocked) where
/// something stands in it already.
class NewFolder {
 public:
  explicit NewFolder(std::filesystem::path folder);
  ~NewFolder();
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  void keep() { kept_ = true; }

 private:
  std::filesystem::path folder_;
  std::filesystem::path topmost_;  ///< of those that were missing; empty when none was
  bool kept_ = false;
};

}  // namespace pact::git
