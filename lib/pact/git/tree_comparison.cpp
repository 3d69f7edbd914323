#include <algorithm>
#include <cstring>
#include <pact/git/tree_comparison.hpp>

namespace pact::git {

namespace {

constexpr std::size_t k_oid = 20;
constexpr int k_deepest = 100;

TreeEntry first_of(std::string_view tree) {
  const std::size_t space = tree.find(' ');
  const std::size_t nul = space == std::string_view::npos ? space : tree.find('\0', space);
  if (nul == std::string_view::npos || tree.size() < nul + 1 + k_oid)
    throw TreeComparison::Unreadable();
  TreeEntry entry{.name = tree.substr(space + 1, nul - space - 1),
                  .mode = tree.substr(0, space),
                  .oid = {},
                  .size = nul + 1 + k_oid};
  git_oid_fromraw(&entry.oid, reinterpret_cast<const unsigned char*>(tree.data()) + nul + 1);
  return entry;
}

/// As trees are sorted: a folder as if its name ended with a slash.
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

std::string_view bytes_of(const OdbObjectHandle& tree) {
  if (!tree) return {};
  return {static_cast<const char*>(git_odb_object_data(tree.get())),
          git_odb_object_size(tree.get())};
}

}  // namespace

void TreeComparison::compare(const std::optional<git_oid>& before,
                             const std::optional<git_oid>& after) {
  if (before && after && git_oid_equal(&*before, &*after)) return;
  const OdbObjectHandle old = before ? read(*before) : nullptr;
  const OdbObjectHandle fresh = after ? read(*after) : nullptr;
  folder(bytes_of(old), bytes_of(fresh), 0);
}

void TreeComparison::folder(std::string_view before, std::string_view after, int depth) {
  if (depth > k_deepest) throw Unreadable();
  while (!before.empty() || !after.empty()) {
    if (before.empty() || after.empty()) {
      const bool is_new = before.empty();
      std::string_view& rest = is_new ? after : before;
      const TreeEntry alone = first_of(rest);
      rest.remove_prefix(alone.size);
      differs(is_new ? nullptr : &alone, is_new ? &alone : nullptr, depth);
      continue;
    }
    const TreeEntry old = first_of(before);
    if (after.starts_with(before.substr(0, old.size))) {
      before.remove_prefix(old.size);
      after.remove_prefix(old.size);
      continue;
    }
    const TreeEntry fresh = first_of(after);
    const int which = order(old, fresh);
    if (which <= 0) before.remove_prefix(old.size);
    if (which >= 0) after.remove_prefix(fresh.size);
    differs(which <= 0 ? &old : nullptr, which >= 0 ? &fresh : nullptr, depth);
  }
}

void TreeComparison::differs(const TreeEntry* before, const TreeEntry* after, int depth) {
  const TreeEntry& entry = before ? *before : *after;
  if (!entry.is_folder()) return file(before, after);
  const OdbObjectHandle old = before ? read(before->oid) : nullptr;
  const OdbObjectHandle fresh = after ? read(after->oid) : nullptr;
  enter(entry.name);
  folder(bytes_of(old), bytes_of(fresh), depth + 1);
  leave();
}

OdbObjectHandle TreeComparison::read(const git_oid& tree) const {
  OdbObjectHandle object;
  if (take(object, git_odb_read, database_, &tree) < 0 ||
      git_odb_object_type(object.get()) != GIT_OBJECT_TREE) {
    throw Unreadable();
  }
  return object;
}

}  // namespace pact::git
