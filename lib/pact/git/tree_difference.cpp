#include <algorithm>
#include <cstring>
#include <pact/git/tree_difference.hpp>

namespace pact::git {

namespace {

constexpr std::size_t k_oid = 20;
constexpr std::size_t k_most = 512;
constexpr int k_deepest = 100;
constexpr std::uint32_t k_empty_path = 2166136261U;  // FNV-1a

/// The hash of a path that goes on.
std::uint32_t longer(std::uint32_t hash, std::string_view more) {
  constexpr std::uint32_t k_prime = 16777619U;
  for (const char letter : more) hash = (hash ^ static_cast<unsigned char>(letter)) * k_prime;
  return hash;
}

/// Ends the comparison: everything may have changed.
struct Unknown {};

struct Entry {
  std::string_view name;
  bool is_folder;
  git_oid oid;
  std::size_t size;  ///< of its bytes in the tree
};

Entry first_of(std::string_view tree) {
  const std::size_t space = tree.find(' ');
  const std::size_t nul = space == std::string_view::npos ? space : tree.find('\0', space);
  if (nul == std::string_view::npos || tree.size() < nul + 1 + k_oid) throw Unknown();
  Entry entry{.name = tree.substr(space + 1, nul - space - 1),
              .is_folder = tree.starts_with("40"),
              .oid = {},
              .size = nul + 1 + k_oid};
  git_oid_fromraw(&entry.oid, reinterpret_cast<const unsigned char*>(tree.data()) + nul + 1);
  return entry;
}

/// As trees are sorted: a folder as if its name ended with a slash.
int order(const Entry& a, const Entry& b) {
  const std::size_t shared = std::min(a.name.size(), b.name.size());
  if (const int names = std::memcmp(a.name.data(), b.name.data(), shared)) return names;
  const auto next = [&](const Entry& entry) {
    if (entry.name.size() > shared)
      return static_cast<int>(static_cast<unsigned char>(entry.name[shared]));
    return entry.is_folder ? static_cast<int>('/') : 0;
  };
  if (next(a) != next(b)) return next(a) - next(b);
  return static_cast<int>(a.name.size() > shared) - static_cast<int>(b.name.size() > shared);
}

class Comparison {
 public:
  explicit Comparison(git_odb* database) : database_(database) {}

  /// Of two trees' bytes; an empty text is a folder that is not there.
  void folder(std::string_view before, std::string_view after, std::uint32_t path, int depth) {
    if (depth > k_deepest) throw Unknown();
    while (!before.empty() && !after.empty()) {
      const Entry old = first_of(before);
      if (after.starts_with(before.substr(0, old.size))) {
        before.remove_prefix(old.size);
        after.remove_prefix(old.size);
        continue;
      }
      const Entry fresh = first_of(after);
      const int which = order(old, fresh);
      if (which <= 0) before.remove_prefix(old.size);
      if (which >= 0) after.remove_prefix(fresh.size);
      differs(which <= 0 ? &old : nullptr, which >= 0 ? &fresh : nullptr, path, depth);
    }
    for (std::string_view* rest : {&before, &after}) {
      while (!rest->empty()) {
        const Entry alone = first_of(*rest);
        rest->remove_prefix(alone.size);
        differs(&alone, nullptr, path, depth);
      }
    }
  }

  void trees(const Oid& before, const Oid& after) {
    if (before == after) return;
    const OdbObjectHandle old = read(to_raw(before)), fresh = read(to_raw(after));
    folder(bytes_of(old), bytes_of(fresh), k_empty_path, 0);
  }

  std::vector<std::uint32_t> found() {
    std::ranges::sort(found_);
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  /// One name, in one of the two or in both; in both, it is a folder in both or in none.
  void differs(const Entry* one, const Entry* other, std::uint32_t path, int depth) {
    const Entry& entry = one ? *one : *other;
    const std::uint32_t hash = longer(path, entry.name);
    if (!entry.is_folder) {
      if (found_.size() == k_most) throw Unknown();
      return found_.push_back(hash);
    }
    const OdbObjectHandle first = read(entry.oid);
    const OdbObjectHandle second = one && other ? read(other->oid) : nullptr;
    folder(bytes_of(first), second ? bytes_of(second) : std::string_view(), longer(hash, "/"),
           depth + 1);
  }

  OdbObjectHandle read(const git_oid& tree) const {
    OdbObjectHandle object;
    if (take(object, git_odb_read, database_, &tree) < 0 ||
        git_odb_object_type(object.get()) != GIT_OBJECT_TREE) {
      throw Unknown();
    }
    return object;
  }

  static std::string_view bytes_of(const OdbObjectHandle& tree) {
    return {static_cast<const char*>(git_odb_object_data(tree.get())),
            git_odb_object_size(tree.get())};
  }

  git_odb* database_;
  std::vector<std::uint32_t> found_;
};

}  // namespace

std::uint32_t path_hash(std::string_view path) {
  return longer(k_empty_path, path);
}

TreeDifference::TreeDifference(const Repository& repository) {
  check(take(database_, git_repository_odb, repository.raw()), "open its objects");
}

std::optional<std::vector<std::uint32_t>> TreeDifference::between(const Oid& before,
                                                                  const Oid& after) const {
  Comparison comparison(database_.get());
  try {
    comparison.trees(before, after);
  } catch (const Unknown&) {
    return std::nullopt;
  }
  return comparison.found();
}

}  // namespace pact::git
