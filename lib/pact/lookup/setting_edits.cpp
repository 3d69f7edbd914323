#include <algorithm>
#include <array>
#include <pact/base/text.hpp>
#include <pact/lookup/setting_edits.hpp>

namespace pact::lookup {

namespace {

using schema::Property;
using schema::Shape;
using schema::ShapeKind;
using Op = yaml::Edit::Op;

bool is_signature(const Property& property) {
  return property.name == "by" || property.name == "date";
}

/// The one text besides its key that a record needs ("answer"); null when it needs none or several.
const Property* main_property(const Shape& map, std::string_view key) {
  const Property* found = nullptr;
  for (const Property& each : map.properties) {
    if (!each.required || each.name == key || is_signature(each)) continue;
    if (found || each.shape->kind != ShapeKind::text) return nullptr;
    found = &each;
  }
  return found;
}

bool needs_only_key(const Shape& list) {
  return std::none_of(list.item->properties.begin(), list.item->properties.end(),
                      [&](const Property& each) { return each.required && each.name != list.key; });
}

bool has_items_with_ids(const Shape& list) {
  const Property* key = list.item->property(list.key);
  return key && key->shape->form == schema::TextForm::item_id;
}

Path first_steps(const Path& path, std::size_t count) {
  return Path(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(count));
}

Path below(Path path, const std::string& key) {
  path.push_back(key);
  return path;
}

[[noreturn]] void refuse_whole(const Spot& spot, const Shape& map) {
  const std::string place = to_string(spot.at);
  Error error(ErrorKind::usage, "\"" + place + "\" takes more than one text");
  for (const std::string& line : what_can_be_set(map)) error = std::move(error).cause(line);
  if (map.properties.empty()) throw error;
  const std::string& key = spot.at.back();
  if (key == "told" || key == "done") throw std::move(error).hint("pact " + key + " ID TEXT");
  throw std::move(error).hint("name one of them: " + place + "/" + map.properties.back().name);
}

[[noreturn]] void refuse_list(const Spot& spot) {
  Error error(ErrorKind::usage, "\"" + to_string(spot.at) + "\" is a list; say which one");
  if (spot.at.back() == "unsettled")
    throw std::move(error).hint("pact set REF PATH VALUE    (settles the place itself)");
  if (spot.at.back() == "contacts") error = std::move(error).hint("pact contact add REF NAME");
  if (spot.at.back() == "people")
    error = std::move(error).hint("pact person add ID --name NAME --email EMAIL");
  throw std::move(error)
      .hint(to_string(spot.at) + "/KEY/…    (pact help set)")
      .hint("pact edit REF    (the whole file, in your editor)");
}

/// Items with ids are made by commands of their own, which say who and when.
[[noreturn]] void refuse_items(const Spot& spot) {
  constexpr std::array<std::array<const char*, 2>, 6> k_commands = {
      {{"notes", "pact note REF TEXT"},
       {"needs", "pact need add REF TEXT"},
       {"plans", "pact plan add REF --date DATE --purpose TEXT"},
       {"objectives", "pact objective add REF TEXT"},
       {"handoffs", "pact handoff REF WHO TEXT"},
       {"replies", "pact reply ID TEXT"}}};
  Error error(ErrorKind::usage, "\"" + to_string(spot.at) + "\" are written one by one");
  for (const auto& [list, command] : k_commands) {
    if (spot.at.back() == list) error = std::move(error).hint(command);
  }
  throw std::move(error).hint("pact set ID KEY VALUE    (on one that is there)");
}

[[noreturn]] void refuse_missing(const Spot& spot) {
  throw Error(ErrorKind::not_found, "there is no \"" + to_string(spot.at) + "\"");
}

class Planner {
 public:
  Planner(const Spot& spot, const std::string& value, const Setter& setter)
      : spot_(spot), value_(value), setter_(setter) {}

  SettingEdits plan() {
    if (spot_.node && spot_.node->is_text()) plan_.before = spot_.node->text();
    switch (spot_.shape->kind) {
      case ShapeKind::text:
        text();
        break;
      case ShapeKind::list:
        list();
        break;
      case ShapeKind::map:
        map();
        break;
    }
    for (yaml::Edit& edit : settled(spot_)) plan_.edits.push_back(std::move(edit));
    return std::move(plan_);
  }

 private:
  void add_edit(Op op, Path at, Node node = {}) {
    plan_.edits.push_back({op, std::move(at), std::move(node)});
  }

  void text() {
    const Holder* around = spot_.holders.empty() ? nullptr : &spot_.holders.back();
    if (!spot_.is_entry() && around && around->list) {
      // A record that carries who and when is written whole.
      const Property* main = main_property(*around->shape, around->list->key);
      if (around->shape->atomic && main && main == spot_.property) return record(*around, *main);
      if (!around->node) return new_record(*around, Node::map({{spot_.at.back(), value_}}));
    }
    if (value_.empty()) return take_away();
    if (spot_.node && plan_.before == value_) return;
    if (spot_.is_entry() && !spot_.node) refuse_missing(spot_);
    add_edit(Op::set, spot_.at, value_);
  }

  void list() {
    const Shape& shape = *spot_.shape;
    if (!shape.key.empty()) {
      if (has_items_with_ids(shape)) refuse_items(spot_);
      if (value_.empty() || !needs_only_key(shape)) refuse_list(spot_);
      if (spot_.node && schema::resolve(*spot_.node, shape, {value_})) return;
      plan_.added = true;
      return add_edit(Op::add, spot_.at, Node::map({{shape.key, value_}}));
    }
    if (value_.empty()) return take_away();
    if (spot_.node) {
      const std::vector<Node>& items = spot_.node->items();
      if (std::find(items.begin(), items.end(), Node(value_)) != items.end()) return;
    }
    plan_.added = true;
    add_edit(Op::add, spot_.at, value_);
  }

  void map() {
    if (!spot_.is_entry()) {
      if (value_.empty()) return take_away();
      refuse_whole(spot_, *spot_.shape);
    }
    const Holder self{spot_.shape, spot_.node, spot_.above, spot_.at.size()};
    const Property* main = main_property(*spot_.shape, spot_.above->key);
    if (value_.empty()) {
      if (has_items_with_ids(*spot_.above)) {
        throw Error(ErrorKind::usage, "an item is taken away by its id")
            .hint("pact remove " + spot_.at.back());
      }
      if (main && spot_.node) plan_.before = spot_.node->text_of(main->name);
      return take_away();
    }
    if (!main) refuse_whole(spot_, *spot_.shape);
    record(self, *main);
  }

  /// The record at `holder` with `value_` as its main text.
  void record(const Holder& holder, const Property& main) {
    const Path at = first_steps(spot_.at, holder.depth);
    if (value_.empty()) {
      if (!holder.node) refuse_missing(spot_);
      plan_.before = holder.node->text_of(main.name);
      return add_edit(Op::remove, at);
    }
    Node made = Node::map({{main.name, value_}});
    if (holder.shape->property("by")) made.set("by", setter_.me);
    if (holder.shape->property("date")) made.set("date", setter_.today.iso());
    if (!holder.node) return new_record(holder, std::move(made));
    plan_.before = holder.node->text_of(main.name);
    if (plan_.before == value_) return;
    if (!holder.shape->atomic) return add_edit(Op::set, below(at, main.name), value_);
    Node whole = Node::map({{holder.list->key, at.back()}});
    for (const Entry& each : made.entries()) whole.set(each.key, each.value);
    add_edit(Op::set, at, std::move(whole));
  }

  void new_record(const Holder& holder, Node made) {
    if (value_.empty() || has_items_with_ids(*holder.list)) refuse_missing(spot_);
    Node whole = Node::map({{holder.list->key, spot_.at[holder.depth - 1]}});
    for (const Entry& each : made.entries()) whole.set(each.key, each.value);
    plan_.added = true;
    add_edit(Op::add, first_steps(spot_.at, holder.depth - 1), std::move(whole));
  }

  void take_away() {
    if (spot_.property && spot_.property->required) {
      throw Error(ErrorKind::usage,
                  "`" + spot_.property->name + "` is needed, so it cannot be empty")
          .hint(spot_.property->description);
    }
    if (!spot_.node) {
      if (spot_.is_entry()) refuse_missing(spot_);
      return;
    }
    add_edit(Op::remove, spot_.at);
  }

  const Spot& spot_;
  const std::string& value_;
  const Setter& setter_;
  SettingEdits plan_;
};

}  // namespace

std::vector<yaml::Edit> settled(const Spot& spot) {
  std::vector<yaml::Edit> edits;
  for (const Holder& holder : spot.holders) {
    if (!holder.node || holder.node->items_of("unsettled").empty()) continue;
    const std::string place =
        to_string(Path(spot.at.begin() + static_cast<std::ptrdiff_t>(holder.depth), spot.at.end()));
    const Path list = below(first_steps(spot.at, holder.depth), "unsettled");
    const std::vector<Node>& all = holder.node->items_of("unsettled");
    std::vector<std::string> names;
    for (const Node& each : all) {
      const std::string at(each.text_of("at"));
      if (at == place || at.starts_with(place + "/")) names.push_back(at);
    }
    if (names.size() == all.size()) {
      edits.push_back({Op::remove, list, {}});
      continue;
    }
    for (const std::string& at : names) edits.push_back({Op::remove, below(list, at), {}});
  }
  return edits;
}

SettingEdits setting_edits(const Spot& spot, const std::string& value, const Setter& setter) {
  return Planner(spot, value, setter).plan();
}

}  // namespace pact::lookup
