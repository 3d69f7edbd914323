#include <algorithm>
#include <cstring>
#include <pact/git/commit_lines.hpp>
#include <unordered_map>

namespace pact::git {

namespace {

struct OidHash {
  std::size_t operator()(const Oid& oid) const {
    std::size_t hash = 0;
    std::memcpy(&hash, oid.bytes().data(), sizeof hash);
    return hash;
  }
};

/// The objects that the references name, and the HEADs.
std::vector<Oid> named_objects(git_repository* raw) {
  std::vector<Oid> names;
  git_reference_iterator* raw_iterator = nullptr;
  check(git_reference_iterator_new(&raw_iterator, raw), "list its references");
  const Handle<git_reference_iterator, git_reference_iterator_free> iterator(raw_iterator);
  const auto add = [&](const char* name) {
    git_oid target;
    if (git_reference_name_to_id(&target, raw, name) == 0) names.push_back(from_raw(target));
  };
  const char* name = nullptr;
  while (git_reference_next_name(&name, iterator.get()) == 0) add(name);
  add("HEAD");
  git_strarray others{};
  if (git_worktree_list(&others, raw) == 0) {
    for (std::size_t i = 0; i < others.count; ++i) {
      ReferenceHandle head;
      if (take(head, git_repository_head_for_worktree, raw,
               static_cast<const char*>(others.strings[i])) == 0) {
        names.push_back(from_raw(*git_reference_target(head.get())));
      }
    }
    git_strarray_dispose(&others);
  }
  return names;
}

/// The value of a line "KEY <40 digits>" at the beginning of an object's text, which is cut off.
std::optional<Oid> take_line(std::string_view& text, std::string_view key) {
  constexpr std::size_t k_digits = 40;
  if (!text.starts_with(key) || text.size() < key.size() + 1 + k_digits) return std::nullopt;
  const auto oid = Oid::from_hex(text.substr(key.size() + 1, k_digits));
  const std::size_t end = text.find('\n');
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return oid;
}

class Reading {
 public:
  explicit Reading(const Repository& repository) {
    check(take(database_, git_repository_odb, repository.raw()), "open its objects");
  }

  /// What a reference names, through tags.
  void from(Oid object) {
    while (true) {
      const git_oid raw = to_raw(object);
      OdbObjectHandle read;
      if (take(read, git_odb_read, database_.get(), &raw) < 0) {
        reached_.has_gaps = true;
        return;
      }
      const git_object_t type = git_odb_object_type(read.get());
      if (type == GIT_OBJECT_TREE) reached_.trees.push_back(object);
      if (type == GIT_OBJECT_COMMIT) from_commit(object);
      if (type != GIT_OBJECT_TAG) return;
      std::string_view text = text_of(read);
      const std::optional<Oid> target = take_line(text, "object");
      if (!target) return;
      object = *target;
    }
  }

  Reached reached() { return std::move(reached_); }

 private:
  /// A commit whose parents are being read.
  struct Open {
    LeanCommit commit;
    std::vector<Oid> parents;
    std::size_t next = 0;
  };
  static constexpr std::uint32_t k_open = 0xFFFFFFFF;
  static constexpr std::uint32_t k_missing = k_open - 1;

  static std::string_view text_of(const OdbObjectHandle& object) {
    return {static_cast<const char*>(git_odb_object_data(object.get())),
            git_odb_object_size(object.get())};
  }

  /// Depth first, and each commit is added behind its parents.
  void from_commit(const Oid& first) {
    std::vector<Open> stack;
    if (!open(first, stack)) return;
    while (!stack.empty()) {
      Open& top = stack.back();
      if (top.next < top.parents.size()) {
        open(top.parents[top.next++], stack);
        continue;
      }
      for (const Oid& parent : top.parents) {
        const std::uint32_t at = positions_.at(parent);
        if (at == k_missing) continue;
        top.commit.parents.push_back(at);
        top.commit.commits_before =
            std::max(top.commit.commits_before, reached_.commits[at].commits_before + 1);
      }
      positions_[top.commit.id] = static_cast<std::uint32_t>(reached_.commits.size());
      reached_.commits.push_back(std::move(top.commit));
      stack.pop_back();
    }
  }

  bool open(const Oid& id, std::vector<Open>& stack) {
    const auto [known, fresh] = positions_.emplace(id, k_open);
    if (!fresh) return false;
    const git_oid raw = to_raw(id);
    OdbObjectHandle read;
    std::optional<Oid> tree;
    std::vector<Oid> parents;
    if (take(read, git_odb_read, database_.get(), &raw) == 0 &&
        git_odb_object_type(read.get()) == GIT_OBJECT_COMMIT) {
      std::string_view text = text_of(read);
      tree = take_line(text, "tree");
      while (const std::optional<Oid> parent = take_line(text, "parent"))
        parents.push_back(*parent);
    }
    if (!tree) {
      known->second = k_missing;
      reached_.has_gaps = true;
      return false;
    }
    stack.push_back({.commit = {.id = id, .tree = *tree, .parents = {}},
                     .parents = std::move(parents),
                     .next = 0});
    return true;
  }

  OdbHandle database_;
  std::unordered_map<Oid, std::uint32_t, OidHash> positions_;
  Reached reached_;
};

}  // namespace

Reached reached_by_references(const Repository& repository) {
  Reading reading(repository);
  for (const Oid& name : named_objects(repository.raw())) reading.from(name);
  return reading.reached();
}

}  // namespace pact::git
