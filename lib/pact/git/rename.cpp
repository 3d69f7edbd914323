#include <algorithm>
#include <cstdint>
#include <pact/git/handles.hpp>
#include <pact/git/rename.hpp>
#include <unordered_map>
#include <vector>

namespace pact::git {

namespace {

constexpr unsigned k_full = 60000;
constexpr unsigned k_least = k_full / 2;
constexpr unsigned k_least_same_name = k_full * 3 / 4;

/// Bytes of each distinct piece of the text (a line, or 64 bytes of a long one), by git's hash.
std::unordered_map<std::uint32_t, std::size_t> pieces(std::string_view text) {
  constexpr std::size_t k_longest = 64;
  constexpr std::uint32_t k_buckets = 107927;
  const bool plain = text.substr(0, 8000).find('\0') == std::string_view::npos;
  std::unordered_map<std::uint32_t, std::size_t> sizes;
  std::uint32_t one = 0;
  std::uint32_t two = 0;
  std::size_t length = 0;
  const auto end_piece = [&] {
    sizes[(one + two * 0x61) % k_buckets] += length;
    one = two = 0;
    length = 0;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (plain && byte == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    const std::uint32_t old_one = one;
    one = (one << 7) ^ (two >> 25);
    two = (two << 7) ^ (old_one >> 25);
    one += byte;
    if (++length == k_longest || byte == '\n') end_piece();
  }
  if (length > 0) end_piece();
  return sizes;
}

std::string_view name_in(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);  // npos + 1 is 0
}

struct Source {
  std::string path;
  Oid blob;
};

/// The files that `parent` has and `commit` has not.
std::vector<Source> files_gone(const Repository& repository, const Oid& parent, const Oid& commit) {
  const auto tree_of = [&](const Oid& id) {
    const git_oid raw = to_raw(id);
    CommitHandle handle;
    TreeHandle tree;
    check(take(handle, git_commit_lookup, repository.raw(), &raw), "read a commit");
    check(take(tree, git_commit_tree, handle.get()), "read a tree");
    return tree;
  };
  const TreeHandle before = tree_of(parent);
  const TreeHandle after = tree_of(commit);
  DiffHandle diff;
  check(take(diff, git_diff_tree_to_tree, repository.raw(), before.get(), after.get(),
             static_cast<const git_diff_options*>(nullptr)),
        "compare two commits");
  std::vector<Source> gone;
  for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
    const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
    const auto mode = static_cast<git_filemode_t>(delta->old_file.mode);
    if (delta->status == GIT_DELTA_DELETED &&
        (mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE)) {
      gone.push_back({delta->old_file.path, from_raw(delta->old_file.id)});
    }
  }
  std::ranges::sort(gone, {}, &Source::path);
  return gone;
}

}  // namespace

unsigned similarity(std::string_view before, std::string_view after) {
  const std::size_t larger = std::max(before.size(), after.size());
  const std::size_t difference = larger - std::min(before.size(), after.size());
  if (after.empty() || larger * (k_full - k_least) < difference * k_full) return 0;
  const auto old_pieces = pieces(before);
  const auto new_pieces = pieces(after);
  std::size_t shared = 0;
  for (const auto& [hash, size] : old_pieces) {
    if (const auto found = new_pieces.find(hash); found != new_pieces.end()) {
      shared += std::min(size, found->second);
    }
  }
  return static_cast<unsigned>(shared * k_full / larger);
}

std::optional<std::string> former_path(const Repository& repository, const Oid& parent,
                                       const Oid& commit, const std::string& path) {
  const std::optional<Oid> blob = repository.blob_at(commit, path);
  if (!blob) return std::nullopt;
  const std::vector<Source> gone = files_gone(repository, parent, commit);
  const auto same_name = [&](const Source& source) {
    return name_in(source.path) == name_in(path);
  };
  const Source* exact = nullptr;
  for (const Source& source : gone) {
    if (source.blob == *blob && (!exact || (same_name(source) && !same_name(*exact)))) {
      exact = &source;
    }
  }
  if (exact) return exact->path;
  if (gone.empty()) return std::nullopt;

  const std::string text = repository.read_blob(*blob);
  const auto alike = [&](const Source& source) {
    return similarity(repository.read_blob(source.blob), text);
  };
  if (std::ranges::count_if(gone, same_name) == 1) {
    const Source& namesake = *std::ranges::find_if(gone, same_name);
    if (alike(namesake) >= k_least_same_name) return namesake.path;
  }
  const Source* best = nullptr;
  unsigned best_score = 0;
  for (const Source& source : gone) {
    const unsigned score = alike(source);
    if (score < k_least || score < best_score) continue;
    if (score > best_score || (same_name(source) && !same_name(*best))) {
      best = &source;
      best_score = score;
    }
  }
  return best ? std::optional(best->path) : std::nullopt;
}

}  // namespace pact::git
