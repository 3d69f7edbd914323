#include <algorithm>
#include <pact/check/merge_offences.hpp>
#include <pact/check/planted_values.hpp>

namespace pact::check {

namespace {

/// No id of a person.
constexpr std::string_view k_nobody = "\n";

const Node* value_of(const OwnWords* item, const std::string& key) {
  const Node* value = item ? item->words.find(key) : nullptr;
  return value && !value->empty() ? value : nullptr;
}

bool same(const Node* a, const Node* b) {
  return a && b ? *a == *b : a == b;
}

/// Whether a list holds nothing that neither of two lists has.
bool is_made_of(const Node* list, const Node* a, const Node* b) {
  if (!list || !list->is_list()) return false;
  const auto has = [](const Node* node, const Node& item) {
    return node && std::ranges::find(node->items(), item) != node->items().end();
  };
  return std::ranges::all_of(list->items(),
                             [&](const Node& item) { return has(a, item) || has(b, item); });
}

/// Nobody removes an item by a merge, its author neither.
std::vector<Offence> offences_between(const ItemDifference& differs, const std::string& me) {
  const auto is_removal = [](const Offence& each) { return each.deed == Offence::Deed::removed; };
  std::vector<Offence> found = offences(differs.before(), differs.after(), me);
  std::erase_if(found, is_removal);
  for (Offence& each : offences(differs.before(), differs.after(), k_nobody)) {
    if (is_removal(each)) found.push_back(std::move(each));
  }
  return found;
}

class Merge {
 public:
  Merge(const git::Repository& repository, ItemVersions& versions, const git::CommitInfo& merge)
      : repository_(repository), versions_(versions), merge_(merge) {
    for (const git::Oid& parent : merge.parents)
      changes_.push_back(versions.changes(parent, merge.id));
  }

  std::vector<MergeOffence> offences_of(const std::string& me) {
    std::vector<MergeOffence> found;
    for (std::size_t side = 0; side < merge_.parents.size(); ++side) {
      const ItemDifference differs = versions_.difference(undecided(side));
      for (Offence& each : offences_between(differs, me)) {
        if (is_taken_over(side, differs, each)) continue;
        const FileVersion* file = differs.file_after(each.item);
        if (!file) file = differs.file_before(each.item);
        found.push_back({std::move(each), merge_.parents[side], *file});
      }
      for (PlantedValue& each : planted_values(differs, k_nobody)) {
        if (is_offered(side, each)) continue;
        const FileVersion& file = *differs.file_after(each.item);
        found.push_back(
            {{Offence::Deed::changed, each.key, std::move(each.item)}, merge_.parents[side], file});
      }
    }
    return found;
  }

 private:
  /// The files that do not simply become what the other side made of them.
  std::vector<git::FileChange> undecided(std::size_t side) {
    if (merge_.parents.size() != 2) return changes_[side];
    const std::vector<git::Oid>& bases = bases_of(0, 1);
    if (bases.size() != 1) return changes_[side];
    const auto paths_of = [](const std::vector<git::FileChange>& changes) {
      std::set<std::string> paths;
      for (const git::FileChange& each : changes) paths.insert(each.path);
      return paths;
    };
    const auto made_here = paths_of(versions_.changes(bases.front(), merge_.parents[side]));
    const auto not_as_there = paths_of(changes_[1 - side]);
    std::vector<git::FileChange> left = changes_[side];
    std::erase_if(left, [&](const git::FileChange& each) {
      return !made_here.contains(each.path) && !not_as_there.contains(each.path);
    });
    return left;
  }

  bool is_taken_over(std::size_t side, const ItemDifference& differs, const Offence& offence) {
    // What has no id is told by its words, and stands on one of the sides.
    const std::string& id = offence.item.id;
    if (id.empty()) return is_elsewhere(side, offence);
    const OwnWords* here = differs.before(id);
    const git::Oid& parent = merge_.parents[side];
    for (std::size_t other = 0; other < merge_.parents.size(); ++other) {
      if (other == side) continue;
      const OwnWords* there = versions_.in(merge_.parents[other], id, parent, here);
      if (!here) {
        if (there) return true;
        continue;
      }
      for (const git::Oid& base : bases_of(side, other)) {
        const OwnWords* once = versions_.in(base, id, parent, here);
        if (offence.deed == Offence::Deed::removed) {
          if (once && !there) return true;
        } else if (there && is_of_both(offence.key, *here, *there, once, differs.after(id))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether an unsettled value is what another side says.
  bool is_offered(std::size_t side, const PlantedValue& planted) {
    for (std::size_t other = 0; other < merge_.parents.size(); ++other) {
      if (other == side) continue;
      const OwnWords* there =
          versions_.in(merge_.parents[other], planted.item.id, merge_.parents[side], &planted.item);
      if (there && offers(*there, planted.key, planted.value)) return true;
    }
    return false;
  }

  /// Whether the merged value is what the two sides' changes come to.
  static bool is_of_both(const std::string& key, const OwnWords& here, const OwnWords& there,
                         const OwnWords* once, const OwnWords* merged) {
    const Node* value = value_of(merged, key);
    const Node* other = value_of(&there, key);
    const Node* base = value_of(once, key);
    const bool changed_there = !once || !same(base, other);
    const bool changed_here = !once || !same(base, value_of(&here, key));
    if (!changed_there) return false;
    return same(value, other) || (changed_here && is_made_of(value, value_of(&here, key), other));
  }

  bool is_elsewhere(std::size_t side, const Offence& offence) {
    for (std::size_t other = 0; other < merge_.parents.size(); ++other) {
      if (other == side) continue;
      const ItemDifference& differs =
          versions_.between(merge_.parents[side], merge_.parents[other]);
      const bool gone = offence.deed == Offence::Deed::removed;
      const bool was_here = differs.file_before(offence.item) != nullptr;
      const bool is_there = differs.file_after(offence.item) != nullptr;
      if (gone ? was_here && !is_there && is_old(side, other, offence.item) : is_there) return true;
    }
    return false;
  }

  /// Whether the sides had it when they parted.
  bool is_old(std::size_t side, std::size_t other, const OwnWords& item) {
    return std::ranges::any_of(bases_of(side, other), [&](const git::Oid& base) {
      const ItemDifference& since = versions_.between(base, merge_.parents[side]);
      return since.file_before(item) || !since.file_after(item);
    });
  }

  const std::vector<git::Oid>& bases_of(std::size_t side, std::size_t other) {
    const std::pair<std::size_t, std::size_t> both = std::minmax(side, other);
    const auto kept = bases_.find(both);
    if (kept != bases_.end()) return kept->second;
    return bases_[both] = git::merge_bases(repository_, merge_.parents[both.first],
                                           merge_.parents[both.second]);
  }

  const git::Repository& repository_;
  ItemVersions& versions_;
  const git::CommitInfo& merge_;
  std::vector<std::vector<git::FileChange>> changes_;  // from each parent
  std::map<std::pair<std::size_t, std::size_t>, std::vector<git::Oid>> bases_;
};

}  // namespace

std::vector<MergeOffence> merge_offences(const git::Repository& repository, ItemVersions& versions,
                                         const git::CommitInfo& merge, const std::string& me) {
  return Merge(repository, versions, merge).offences_of(me);
}

}  // namespace pact::check
