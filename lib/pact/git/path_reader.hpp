#pragma once

#include <map>
#include <optional>
#include <pact/git/repository.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pact::git {

/// The blobs of a path in one commit after the other. Folders whose tree is that of the commit next
/// to it are not read again, and those that are read are searched without being taken apart.
class PathReader {
 public:
  explicit PathReader(const Repository& repository) : repository_(repository) {}

  /// As Repository::blob_at. `near` is a commit asked about before, most likely with the same
  /// trees.
  std::optional<Oid> blob_at(const Oid& commit, const std::string& path, const Oid& near = {});

 private:
  struct Trail {
    std::vector<Oid> trees;  ///< of the root and the folders below it, as far as they exist
    std::optional<Oid> blob;
  };
  struct Entry {
    Oid oid;
    std::string_view mode;
  };

  static std::optional<Entry> find_in_tree(std::string_view tree, std::string_view name);
  Trail read(const Oid& commit, const std::string& path, const Trail* near) const;

  const Repository& repository_;
  std::map<std::pair<Oid, std::string>, Trail> known_;
};

}  // namespace pact::git
