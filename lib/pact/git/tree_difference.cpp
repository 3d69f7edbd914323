#include <algorithm>
#include <pact/git/tree_comparison.hpp>
#include <pact/git/tree_difference.hpp>

namespace pact::git {

namespace {

constexpr std::size_t k_most = 512;
constexpr std::uint32_t k_empty_path = 2166136261U;  // FNV-1a

/// The hash of a path that goes on.
std::uint32_t longer(std::uint32_t hash, std::string_view more) {
  constexpr std::uint32_t k_prime = 16777619U;
  for (const char letter : more) hash = (hash ^ static_cast<unsigned char>(letter)) * k_prime;
  return hash;
}

class Hashes : public TreeComparison {
 public:
  explicit Hashes(git_odb* database) : TreeComparison(database) {}

  std::vector<std::uint32_t> found() {
    std::ranges::sort(found_);
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  void file(const TreeEntry* before, const TreeEntry* after) override {
    // So many: everything may have changed.
    if (found_.size() == k_most) throw Unreadable();
    found_.push_back(longer(folders_.back(), (before ? before : after)->name));
  }
  void enter(std::string_view folder) override {
    folders_.push_back(longer(longer(folders_.back(), folder), "/"));
  }
  void leave() override { folders_.pop_back(); }

  std::vector<std::uint32_t> folders_{k_empty_path};
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
  Hashes hashes(database_.get());
  try {
    hashes.compare(to_raw(before), to_raw(after));
  } catch (const TreeComparison::Unreadable&) {
    return std::nullopt;
  }
  return hashes.found();
}

}  // namespace pact::git
