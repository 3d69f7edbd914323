#include <algorithm>

#include "flat.hpp"

namespace pact::test {

namespace {

bool share_one(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& each) { return b.contains(each); });
}

class Reference {
 public:
  Reference(const Flat& base, const Flat& ours, const Flat& theirs)
      : base_(base), ours_(ours), theirs_(theirs) {}

  Flat merge() {
    out_.file_removed =
        ours_.file_removed == base_.file_removed ? theirs_.file_removed : ours_.file_removed;
    std::set<Path> paths;
    for (const Flat* side : {&base_, &ours_, &theirs_}) {
      for (const auto& each : side->items) paths.insert(each.first);
      for (const auto& each : side->whole_items) paths.insert(each.first);
    }
    for (const Path& path : paths) {
      if (!is_decided(path)) item(path);
    }
    paths.clear();
    for (const Flat* side : {&base_, &ours_, &theirs_}) {
      for (const auto& each : side->places) paths.insert(each.first);
    }
    for (const Path& path : paths) {
      if (!is_decided(path)) place(path);
    }
    return std::move(out_);
  }

 private:
  static const Flat::Item* find_item(const Flat& flat, const Path& path) {
    const auto found = flat.items.find(path);
    return found == flat.items.end() ? nullptr : &found->second;
  }

  bool is_decided(const Path& path) const {
    return std::any_of(decided_.begin(), decided_.end(),
                       [&](const Path& prefix) { return is_within(path, prefix); });
  }

  void item(const Path& path) {
    const Flat::Item* base = find_item(base_, path);
    const Flat::Item* ours = find_item(ours_, path);
    const Flat::Item* theirs = find_item(theirs_, path);
    if (base_.whole_items.contains(path) || ours_.whole_items.contains(path) ||
        theirs_.whole_items.contains(path)) {
      return whole(path);
    }
    if (ours && theirs) {
      if (!base && may_be_two(path, *ours, *theirs)) return whole(path);
      out_.items[path] = *ours;
      out_.items[path].removed =
          ours->removed == (base && base->removed) ? theirs->removed : ours->removed;
      return;
    }
    decided_.push_back(path);
    if (!ours && !theirs) return;
    const Flat& side = ours ? ours_ : theirs_;
    if (!base) return copy(side, path, (ours ? ours : theirs)->removed);
    const bool changed = below(side, path) != below(base_, path);
    const Candidates before = presence("old", base->removed);
    const Candidates now = presence(changed ? "new" : "old", (ours ? ours : theirs)->removed);
    const Candidates left = merge_candidates(before, now, {k_nothing});
    if (left != Candidates{k_nothing}) copy(side, path, left.contains(k_nothing));
  }

  static Candidates presence(const char* value, bool removed) {
    return removed ? Candidates{value, k_nothing} : Candidates{value};
  }

  /// Rule 4.
  static bool may_be_two(const Path& path, const Flat::Item& ours, const Flat::Item& theirs) {
    if (path.size() != 2 || (path[0] != "contacts" && path[0] != "people")) return false;
    return !share_one(ours.emails, theirs.emails) &&
           !(path[0] == "contacts" && ours.name == theirs.name);
  }

  /// The item as one place.
  void whole(const Path& path) {
    decided_.push_back(path);
    const Candidates left =
        merge_candidates(versions(base_, path), versions(ours_, path), versions(theirs_, path));
    const std::size_t values = left.size() - left.count(k_nothing);
    if (values > 1) {
      out_.whole_items[path] = left;
    } else if (values == 1) {
      for (const Flat* side : {&ours_, &theirs_, &base_}) {
        const Flat::Item* item = find_item(*side, path);
        if (item && left.contains(item->whole)) {
          return copy(*side, path, left.contains(k_nothing));
        }
      }
      for (const Flat* side : {&ours_, &theirs_, &base_}) {
        const auto version = side->versions.find(*left.rbegin());
        if (version == side->versions.end()) continue;
        add_item(out_, version->second, *side->shape, path);
        out_.items[path].removed = left.contains(k_nothing);
        return;
      }
    }
  }

  static Candidates versions(const Flat& flat, const Path& path) {
    if (const auto found = flat.whole_items.find(path); found != flat.whole_items.end())
      return found->second;
    const Flat::Item* item = find_item(flat, path);
    if (!item) return {k_nothing};
    return item->removed ? Candidates{item->whole, k_nothing} : Candidates{item->whole};
  }

  /// All that is said of the item, but whether somebody removed it.
  static std::string below(const Flat& flat, const Path& path) {
    Flat part;
    const auto take = [&](const auto& from, auto& to) {
      for (const auto& each : from) {
        if (is_within(each.first, path)) to.insert(each);
      }
    };
    take(flat.items, part.items);
    take(flat.whole_items, part.whole_items);
    take(flat.places, part.places);
    part.items[path].removed = false;
    return part.show();
  }

  void copy(const Flat& from, const Path& path, bool removed) {
    const auto take = [&](const auto& all, auto& to) {
      for (const auto& each : all) {
        if (is_within(each.first, path)) to.insert(each);
      }
    };
    take(from.items, out_.items);
    take(from.whole_items, out_.whole_items);
    take(from.places, out_.places);
    out_.items[path].removed = removed;
  }

  static Flat::Place at(const Flat& flat, const Path& path) {
    const auto found = flat.places.find(path);
    return found != flat.places.end() ? found->second : Flat::Place{{k_nothing}, nullptr, {}};
  }

  void place(const Path& path) {
    const Flat::Place base = at(base_, path);
    const Flat::Place ours = at(ours_, path);
    const Flat::Place theirs = at(theirs_, path);
    Flat::Place made;
    made.shape = ours.shape ? ours.shape : theirs.shape ? theirs.shape : base.shape;
    const bool settled =
        base.candidates.size() == 1 && ours.candidates.size() == 1 && theirs.candidates.size() == 1;
    if (made.shape && made.shape->set && settled) {
      const auto stays = [&](const std::string& member) {
        return base.members.contains(member)
                   ? ours.members.contains(member) && theirs.members.contains(member)
                   : ours.members.contains(member) || theirs.members.contains(member);
      };
      for (const Flat::Place* side : {&base, &ours, &theirs}) {
        for (const std::string& member : side->members) {
          if (stays(member)) made.members.insert(member);
        }
      }
      if (made.members.size() >= made.shape->least) {
        Node set = Node::list();
        for (const std::string& member : made.members) set.add(member);
        if (!set.empty()) {
          made.candidates = {canonical(set, made.shape)};
          out_.places[path] = std::move(made);
        }
        return;
      }
    }
    made.candidates = merge_candidates(base.candidates, ours.candidates, theirs.candidates);
    if (made.candidates != Candidates{k_nothing}) out_.places[path] = std::move(made);
  }

  const Flat& base_;
  const Flat& ours_;
  const Flat& theirs_;
  Flat out_;
  std::vector<Path> decided_;
};

}  // namespace

Candidates merge_candidates(const Candidates& base, const Candidates& ours,
                            const Candidates& theirs) {
  if (ours == theirs || theirs == base) return ours;
  if (ours == base) return theirs;
  Candidates both;
  Candidates all = ours;
  all.insert(theirs.begin(), theirs.end());
  std::set_intersection(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                        std::inserter(both, both.end()));
  if (both.empty()) return all;
  Candidates left;
  for (const std::string& each : all) {
    if (both.contains(each) || !base.contains(each)) left.insert(each);
  }
  return left;
}

Flat reference_merge(const Flat& base, const Flat& ours, const Flat& theirs) {
  return Reference(base, ours, theirs).merge();
}

}  // namespace pact::test
