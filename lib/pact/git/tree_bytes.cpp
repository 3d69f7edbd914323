#include <algorithm>
#include <cstring>
#include <pact/git/tree_bytes.hpp>

namespace pact::git {

namespace {

constexpr std::size_t k_oid = 20;

}  // namespace

TreeEntry first_of(std::string_view tree) {
  // Both are near: a loop is quicker than find, and this is called for each entry of each tree.
  std::size_t space = 0;
  while (space < tree.size() && tree[space] != ' ') ++space;
  std::size_t nul = space;
  while (nul < tree.size() && tree[nul] != '\0') ++nul;
  if (nul >= tree.size() || tree.size() < nul + 1 + k_oid) throw DamagedTree();
  TreeEntry entry{.mode = tree.substr(0, space),
                  .name = tree.substr(space + 1, nul - space - 1),
                  .oid = {},
                  .size = nul + 1 + k_oid};
  git_oid_fromraw(&entry.oid, reinterpret_cast<const unsigned char*>(tree.data()) + nul + 1);
  return entry;
}

int order(const TreeEntry& a, const TreeEntry& b) {
  const std::size_t shared = std::min(a.name.size(), b.name.size());
  if (const int names = std::memcmp(a.name.data(), b.name.data(), shared)) return names;
  const auto next = [&](const TreeEntry& entry) {
    if (entry.name.size() > shared)
      return static_cast<int>(static_cast<unsigned char>(entry.name[shared]));
    return entry.is_folder() ? static_cast<int>('/') : 0;
  };
  if (next(a) != next(b)) return next(a) - next(b);
  return static_cast<int>(a.name.size() > shared) - static_cast<int>(b.name.size() > shared);
}

}  // namespace pact::git
