#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pact::git {

/// The index's TREE extension: the tree object of each folder that has not changed since it was
/// written. A path that changes makes those of the folders above it invalid.
class CacheTree {
 public:
  /// An empty tree, which git fills again, where the bytes are not what they should be.
  static CacheTree parse(std::string_view bytes);
  void invalidate(std::string_view path);
  std::string bytes() const;

 private:
  struct Folder {
    std::string_view name;
    std::string_view count;  ///< of entries, in digits; "-1" when invalid
    std::string_view oid;    ///< twenty bytes, or none when invalid
    std::size_t children = 0;
    std::size_t end = 0;  ///< the index after the last folder below this one
  };

  static bool parse_folder(std::string_view& rest, std::vector<Folder>& into, int depth);

  std::vector<Folder> folders_;  ///< parents before children
};

}  // namespace pact::git
