#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace pact {

/// Calls `file` for each file of the ledger below a folder of the working tree, and `strange` for
/// what is no plain file though it is called like one, by their paths, in no order. No file is
/// read, and on most file systems none is looked at.
void for_each_file_name(const std::filesystem::path& root, const std::string& folder,
                        const std::function<void(std::string)>& file,
                        const std::function<void(std::string)>& strange);

}  // namespace pact
