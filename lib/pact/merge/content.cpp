#include <algorithm>
#include <map>
#include <pact/base/text.hpp>
#include <pact/merge/candidates.hpp>
#include <pact/merge/content.hpp>
#include <pact/merge/merge.hpp>
#include <pact/merge/order.hpp>
#include <pact/tree/virtual_id.hpp>
#include <pact/yaml/render.hpp>
#include <pact/yaml/target.hpp>

namespace pact::merge {

using schema::Shape;
using schema::ShapeKind;

namespace {

/// The three versions of a record, and where in it the walk is.
struct Record {
  BesideByPlace base, ours, theirs;
  BesideByPlace merged;
  std::map<std::string, std::set<std::string>> former;  ///< by the list that keeps them
  std::set<std::string> visited;
  std::size_t depth = 0;  ///< steps from the root of the file
};

/// The value of a key in each version.
Contents at_key(const Contents& above, std::string_view key) {
  const auto in = [&](const Node* node) { return node ? node->find(key) : nullptr; };
  return {in(above.base), in(above.ours), in(above.theirs)};
}

/// The items of a keyed list, by their key.
struct Items {
  Keys keys;
  std::map<std::string, const Node*> by_key;

  Items(const Node* list, const Shape& shape) {
    if (!list) return;
    keys = item_keys(list->items(), shape.key);
    for (std::size_t i = 0; i < keys.size(); ++i) by_key.emplace(keys[i], &list->items()[i]);
  }
  const Node* find(const std::string& key) const {
    const auto found = by_key.find(key);
    return found == by_key.end() ? nullptr : found->second;
  }
};

std::vector<std::string> keys_of(const Contents& maps) {
  std::vector<std::string> keys;
  for (const Node* map : {maps.ours, maps.theirs, maps.base}) {
    if (!map) continue;
    for (const pact::Entry& entry : map->entries()) {
      if (std::find(keys.begin(), keys.end(), entry.key) == keys.end()) keys.push_back(entry.key);
    }
  }
  return keys;
}

/// A set that both changed: the base less what either removed, plus what either added.
Node merged_set(const Contents& sets) {
  if (same(sets.ours, sets.theirs) || same(sets.theirs, sets.base))
    return sets.ours ? *sets.ours : Node();
  if (same(sets.ours, sets.base)) return sets.theirs ? *sets.theirs : Node();
  const auto names = [](const Node* list) {
    std::set<std::string> texts;
    if (list) {
      for (const Node& item : list->items()) texts.insert(item.text());
    }
    return texts;
  };
  const std::set<std::string> base = names(sets.base), ours = names(sets.ours),
                              theirs = names(sets.theirs);
  std::set<std::string> all = ours;
  all.insert(theirs.begin(), theirs.end());
  Node merged = Node::list();
  for (const std::string& each : all) {
    if ((ours.contains(each) && theirs.contains(each)) || !base.contains(each))
      merged.add(Node(each));
  }
  return merged;
}

class ContentMerge {
 public:
  explicit ContentMerge(const WholeItems& whole_items) : whole_items_(whole_items) {}

  /// A map that has an `unsettled:` of its own: the file, or an item.
  Node record(const Shape& shape, const Contents& contents) {
    Record record{besides_of(contents.base),
                  besides_of(contents.ours),
                  besides_of(contents.theirs),
                  {},
                  {},
                  {},
                  at_.size()};
    Record* const outer = std::exchange(record_, &record);
    Node merged = map(shape, contents);
    add_former(shape, merged);
    carry_over(shape, contents, merged);
    record_ = outer;
    merged.set_if("unsettled", unsettled_node(record.merged));
    return merged;
  }

 private:
  std::string place() const {
    return to_string(Path(at_.begin() + static_cast<std::ptrdiff_t>(record_->depth), at_.end()));
  }

  Node map(const Shape& shape, const Contents& maps) {
    Node merged = Node::map();
    for (const std::string& key : keys_of(maps)) {
      const schema::Property* property = shape.property(key);
      const Shape* below = property ? property->shape : shape.any_value;
      if (!below || (property && key == "unsettled")) continue;
      at_.push_back(key);
      merged.set_if(key, value(*below, at_key(maps, key)));
      if (property && !property->former.empty()) keep_former(*property);
      at_.pop_back();
    }
    return merged;
  }

  /// Of two new names of a record one stands, and the others are names that it had.
  void keep_former(const schema::Property& property) {
    const auto open = record_->merged.find(place());
    if (open == record_->merged.end()) return;
    for (const Node& other : open->second.others)
      record_->former[property.former].insert(other.text());
    record_->merged.erase(open);
  }

  /// Puts the names that were found by the way into their list, less the one that stands.
  void add_former(const Shape& shape, Node& merged) const {
    for (const auto& [list, names] : record_->former) {
      std::set<std::string> all = names;
      for (const std::string& each : merged.texts_of(list)) all.insert(each);
      for (const schema::Property& property : shape.properties) {
        if (property.former == list) all.erase(std::string(merged.text_of(property.name)));
      }
      merged.set(list, Node::list(std::vector<Node>(all.begin(), all.end())));
    }
  }

  Node value(const Shape& shape, const Contents& values) {
    if (shape.open || shape.atomic || shape.kind == ShapeKind::text)
      return one_place(alike(shape, values));
    if (shape.kind == ShapeKind::map) return map(shape, values);
    if (shape.set) return set(shape, values);
    return shape.key.empty() ? one_place(values) : list(shape, values);
  }

  /// A set is one place where two of it stand against each other, and where it must not be as short
  /// as the two together make it.
  Node set(const Shape& shape, const Contents& sets) {
    const std::string at = place();
    for (const BesideByPlace* places : {&record_->base, &record_->ours, &record_->theirs}) {
      if (places->contains(at)) return one_place(sets);
    }
    Node merged = merged_set(sets);
    return merged.items().size() < shape.least ? one_place(sets) : merged;
  }

  Node one_place(const Contents& values) {
    const std::string at = place();
    record_->visited.insert(at);
    const auto of = [&](const Node* value, const BesideByPlace& places) {
      return Candidates(value, beside_at(places, at));
    };
    const Candidates merged =
        Candidates::merge(of(values.base, record_->base), of(values.ours, record_->ours),
                          of(values.theirs, record_->theirs));
    if (Beside beside = merged.beside(); !beside.empty()) record_->merged[at] = std::move(beside);
    return merged.value();
  }

  Node list(const Shape& shape, const Contents& lists) {
    const Items base(lists.base, shape), ours(lists.ours, shape), theirs(lists.theirs, shape);
    std::map<std::string, Node> merged;
    Keys kept;
    std::set<std::string> keys(ours.keys.begin(), ours.keys.end());
    keys.insert(theirs.keys.begin(), theirs.keys.end());
    for (const std::string& key : keys) {
      at_.push_back(key);
      Node node = item(shape, {base.find(key), ours.find(key), theirs.find(key)});
      at_.pop_back();
      if (node.empty()) continue;
      kept.push_back(key);
      merged.emplace(key, std::move(node));
    }
    Node result = Node::list();
    for (const std::string& key : merged_list_order({base.keys, ours.keys, theirs.keys}, kept))
      result.add(std::move(merged.at(key)));
    return result;
  }

  /// An item that at least one side has; none when it goes.
  Node item(const Shape& list, const Contents& items) {
    const Shape& shape = *list.item;
    const std::string at = place();
    const Beside base = beside_at(record_->base, at);
    const Beside ours = beside_at(record_->ours, at);
    const Beside theirs = beside_at(record_->theirs, at);
    const bool rivals = !base.others.empty() || !ours.others.empty() || !theirs.others.empty();
    if (shape.atomic || rivals || whole_items_.contains(at_) || are_strangers(list, items))
      return as_one_place(shape, alike(shape, items));

    record_->visited.insert(at);
    if (items.ours && items.theirs) {
      if (merge_gone(base.gone, ours.gone, theirs.gone)) record_->merged[at].gone = true;
      return fields(shape, items);
    }
    const Node& left = items.ours ? *items.ours : *items.theirs;
    const Beside& beside = items.ours ? ours : theirs;
    if (!items.base) {
      if (beside.gone) record_->merged[at].gone = true;
    } else {
      if (say_the_same(shape, *items.base, left) && (beside.gone || !base.gone) &&
          !changed_inside(items.ours != nullptr)) {
        return {};
      }
      record_->merged[at].gone = true;
    }
    return alone(shape, left, items.ours != nullptr);
  }

  Node as_one_place(const Shape& shape, const Contents& items) {
    Node item = one_place(items);
    const auto entry = record_->merged.find(place());
    const bool settled = entry == record_->merged.end() || entry->second.others.empty();
    if (shape.atomic || item.empty() || !settled) return item;
    return alone(shape, item, same(items.ours, &item));
  }

  /// What is unsettled in an item without a list of its own stands in the record around it.
  bool changed_inside(bool in_ours) const {
    const std::string inside = place() + "/";
    const auto within = [&](const BesideByPlace& places) {
      BesideByPlace found;
      for (auto each = places.lower_bound(inside);
           each != places.end() && each->first.starts_with(inside); ++each)
        found.insert(*each);
      return unsettled_node(found);
    };
    const Node before = within(record_->base);
    const Node after = within(in_ours ? record_->ours : record_->theirs);
    return !same(&before, &after);
  }

  /// An item of one side that stays as it is: its open places stay too.
  Node alone(const Shape& shape, const Node& item, bool in_ours) {
    if (shape.property("unsettled")) return item;
    const std::string inside = place() + "/";
    const BesideByPlace& places = in_ours ? record_->ours : record_->theirs;
    for (const auto& [at, beside] : places) {
      if (!at.starts_with(inside)) continue;
      record_->merged[at] = beside;
      record_->visited.insert(at);
    }
    return item;
  }

  Node fields(const Shape& shape, const Contents& items) {
    if (shape.property("unsettled")) return record(shape, items);
    return map(shape, items);
  }

  /// Two that were made under one key, and are not the same one: people whose addresses differ.
  static bool are_strangers(const Shape& list, const Contents& items) {
    if (list.same_by.empty() || items.base || !items.ours || !items.theirs) return false;
    return std::none_of(list.same_by.begin(), list.same_by.end(), [&](const std::string& key) {
      const auto names = [&](const Node& item) {
        std::set<std::string> folded;
        for (const std::string& each : item.texts_of(key)) folded.insert(text::fold(each));
        if (!item.text_of(key).empty()) folded.insert(text::fold(std::string(item.text_of(key))));
        return folded;
      };
      const std::set<std::string> ours = names(*items.ours), theirs = names(*items.theirs);
      return std::any_of(ours.begin(), ours.end(),
                         [&](const std::string& each) { return theirs.contains(each); });
    });
  }

  static Beside unmet(const Beside& base, const Beside& ours, const Beside& theirs) {
    const auto equal = [](const Beside& a, const Beside& b) {
      return a.gone == b.gone && same_values(a, b);
    };
    if (equal(ours, theirs) || equal(theirs, base)) return ours;
    if (equal(ours, base)) return theirs;
    std::map<std::string, Node> values;
    for (const Beside* each : {&ours, &theirs}) {
      for (const Node& value : each->others) values.emplace(canonical(value), value);
    }
    Beside both{{}, merge_gone(base.gone, ours.gone, theirs.gone)};
    for (auto& [says, value] : values) both.others.push_back(std::move(value));
    return both;
  }

  static bool same_values(const Beside& a, const Beside& b) {
    return canonical(Node::list(a.others)) == canonical(Node::list(b.others));
  }

  /// Whether an item on the way to a place is not there.
  static bool item_is_gone(const Shape& record, const Node& merged, const Path& place) {
    const Node* node = &merged;
    const Shape* shape = &record;
    for (std::size_t i = 0; i + 1 < place.size() && shape; ++i) {
      const bool in_list = shape->kind == ShapeKind::list && !shape->key.empty();
      if (in_list) {
        node = Items(node, *shape).find(place[i]);
        if (!node) return true;
      } else {
        node = node ? node->find(place[i]) : nullptr;
      }
      shape = in_list ? shape->item : yaml::shape_of_key(shape, place[i]);
    }
    return false;
  }

  /// Entries whose place the walk did not meet: of the file itself, and those that name nothing
  /// their side has, which stay. An entry goes with its item.
  void carry_over(const Shape& shape, const Contents& contents, const Node& merged) {
    std::set<std::string> left;
    for (const BesideByPlace* places : {&record_->ours, &record_->theirs}) {
      for (const auto& [at, beside] : *places) {
        if (!record_->visited.contains(at)) left.insert(at);
      }
    }
    for (const std::string& at : left) {
      const Path place = parse_path(at);
      const auto stood_in = [&](const Node* node, const BesideByPlace& places) {
        return places.contains(at) && node && schema::resolve(*node, shape, place) != nullptr;
      };
      if (at != k_whole_record &&
          (stood_in(contents.ours, record_->ours) || stood_in(contents.theirs, record_->theirs))) {
        continue;
      }
      if (item_is_gone(shape, merged, place)) continue;
      Beside beside = unmet(beside_at(record_->base, at), beside_at(record_->ours, at),
                            beside_at(record_->theirs, at));
      if (!beside.empty()) record_->merged[at] = std::move(beside);
    }
  }

  const WholeItems& whole_items_;
  Path at_;
  Record* record_ = nullptr;
};

}  // namespace

Node merged_content(const Shape& shape, const Contents& contents, const WholeItems& whole_items) {
  return ContentMerge(whole_items).record(shape, contents);
}

}  // namespace pact::merge
