#include "source_files.hpp"

#include <algorithm>
#include <filesystem>
#include <support/session_world.hpp>

namespace pact::test {

namespace fs = std::filesystem;

std::string SourceFile::layer() const {
  if (!path.starts_with("lib/pact/")) return path.substr(0, path.find('/'));
  const std::string below = path.substr(std::string("lib/pact/").size());
  return below.substr(0, below.find('/'));
}

std::vector<SourceFile> source_files(const std::vector<std::string>& folders) {
  std::vector<SourceFile> files;
  const fs::path root = PACT_SOURCE_DIR;
  for (const std::string& folder : folders) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      const fs::path& path = entry.path();
      if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
      files.push_back({path.lexically_relative(root).string(), read_file(path)});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

std::vector<std::string> includes_of(const SourceFile& file) {
  std::vector<std::string> names;
  for (const std::string_view line : lines_of(file.text)) {
    if (!line.starts_with("#include ")) continue;
    const std::size_t begin = line.find_first_of("<\"");
    const std::size_t end = line.find_last_of(">\"");
    if (begin != std::string_view::npos && end > begin)
      names.emplace_back(line.substr(begin + 1, end - begin - 1));
  }
  return names;
}

}  // namespace pact::test
