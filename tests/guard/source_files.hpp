#pragma once

#include <string>
#include <vector>

namespace pact::test {

struct SourceFile {
  std::string path;  ///< from the root of the sources: "lib/pact/base/date.cpp"
  std::string text;

  bool is_header() const { return path.ends_with(".hpp"); }
  /// "base" for lib/pact/base/date.cpp, "cli" for all of cli/.
  std::string layer() const;
};

/// The C++ files below the folders, sorted by path.
std::vector<SourceFile> source_files(const std::vector<std::string>& folders);

/// What `#include <…>` and `#include "…"` name in it, as written.
std::vector<std::string> includes_of(const SourceFile& file);

}  // namespace pact::test
