#pragma once

#include <filesystem>
#include <map>
#include <pact/index/folder.hpp>
#include <string>
#include <vector>

namespace pact::index {

/// By path, every folder of the ledger with what is known of it.
using Folders = std::map<std::string, Folder>;

/// Calls take(folder, file) for each file; `folders` may be const.
template <typename FoldersOrConst, typename Take>
void for_each_file(FoldersOrConst& folders, Take take) {
  for (auto& [path, folder] : folders) {
    for (auto& file : folder.files) take(folder, file);
  }
}

/// Brings what is known up to what lies on the disk: a folder is read where its stamp differs, a
/// file's stamp is looked at always. Files that are new or changed are left with `number` 0.
/// What changed within the last ticks of the clock is not trusted to stay as it is: its stamp is
/// unknown, and it is read again next time.
/// A folder that may not be read has no files, as for a walk of the folders.
void survey(const std::filesystem::path& root, const std::vector<std::string>& tops,
            Folders& folders);

}  // namespace pact::index
