#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/git/handles.hpp>
#include <pact/git/path_reader.hpp>

namespace pact::git {

namespace {

constexpr std::size_t k_oid = 20;
constexpr std::size_t k_most_known = 50'000;

}  // namespace

std::optional<PathReader::Entry> PathReader::find_in_tree(std::string_view tree,
                                                          std::string_view name) {
  while (!tree.empty()) {
    const std::size_t space = tree.find(' ');
    const std::size_t nul = tree.find('\0', space);
    if (nul == std::string_view::npos || tree.size() < nul + 1 + k_oid) break;
    if (tree.substr(space + 1, nul - space - 1) == name) {
      std::array<unsigned char, k_oid> bytes{};
      std::copy_n(tree.begin() + static_cast<std::ptrdiff_t>(nul) + 1, k_oid, bytes.begin());
      return Entry{Oid(bytes), tree.substr(0, space)};
    }
    tree.remove_prefix(nul + 1 + k_oid);
  }
  return std::nullopt;
}

PathReader::Trail PathReader::read(const Oid& commit, const std::string& path,
                                   const Trail* near) const {
  const git_oid raw = to_raw(commit);
  CommitHandle handle;
  check(take(handle, git_commit_lookup, repository_.raw(), &raw),
        "read commit " + commit.short_hex());
  OdbHandle odb;
  check(take(odb, git_repository_odb, repository_.raw()), "open its objects");
  Trail trail{.trees = {from_raw(*git_commit_tree_id(handle.get()))}, .blob = {}};
  const std::vector<std::string_view> parts = text::split(path, '/');
  for (std::size_t depth = 0; depth < parts.size(); ++depth) {
    if (near && near->trees.size() > depth && near->trees[depth] == trail.trees.back()) {
      std::copy(near->trees.begin() + static_cast<std::ptrdiff_t>(depth) + 1, near->trees.end(),
                std::back_inserter(trail.trees));
      trail.blob = near->blob;
      return trail;
    }
    const git_oid tree_oid = to_raw(trail.trees.back());
    OdbObjectHandle tree;
    check(take(tree, git_odb_read, odb.get(), &tree_oid), "read a tree");
    const std::optional<Entry> entry =
        find_in_tree({static_cast<const char*>(git_odb_object_data(tree.get())),
                      git_odb_object_size(tree.get())},
                     parts[depth]);
    const bool last = depth + 1 == parts.size();
    // Trees have mode 40000, files 100644 and 100755; links and submodules are neither.
    if (!entry || entry->mode.starts_with("40") == last) return trail;
    if (last && entry->mode.starts_with("100")) trail.blob = entry->oid;
    if (!last) trail.trees.push_back(entry->oid);
  }
  return trail;
}

std::optional<Oid> PathReader::blob_at(const Oid& commit, const std::string& path,
                                       const Oid& near) {
  const auto known = known_.find({commit, path});
  if (known != known_.end()) return known->second.blob;
  if (known_.size() > k_most_known) known_.clear();
  const auto neighbour = known_.find({near, path});
  Trail trail = read(commit, path, neighbour == known_.end() ? nullptr : &neighbour->second);
  return known_.emplace(std::pair(commit, path), std::move(trail)).first->second.blob;
}

}  // namespace pact::git
