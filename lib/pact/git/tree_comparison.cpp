#include <algorithm>
#include <pact/git/tree_comparison.hpp>

namespace pact::git {

namespace {

constexpr int k_deepest = 100;

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
