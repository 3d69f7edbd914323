#include <algorithm>
#include <pact/merge/content.hpp>
#include <pact/merge/fit.hpp>
#include <pact/merge/script.hpp>
#include <pact/tree/virtual_id.hpp>
#include <pact/yaml/render.hpp>

namespace pact::merge {

using schema::Shape;
using yaml::Edit;

namespace {

constexpr const char* k_list = "list";

class Difference {
 public:
  std::vector<Edit> take() { return std::move(edits_); }

  void value(const Node& from, const Node& to, const Shape* shape) {
    if (same(&from, &to)) return;
    const bool by_parts = shape && !shape->open && !shape->atomic && !from.empty() && !to.empty();
    if (by_parts && from.is_map() && to.is_map()) return map(from, to, shape);
    if (by_parts && from.is_list() && to.is_list() && list(from, to, *shape)) return;
    edits_.push_back({Edit::Op::set, at_, to});
  }

  void map(const Node& from, const Node& to, const Shape* shape) {
    for (const pact::Entry& entry : from.entries()) {
      const Node* value = to.find(entry.key);
      if (!entry.value.empty() && (!value || value->empty()))
        step({Edit::Op::remove, {}, {}}, entry.key);
    }
    for (const pact::Entry* entry : yaml::in_order(to, shape)) {
      if (entry->value.empty()) continue;
      const Node* value = from.find(entry->key);
      if (!value || value->empty()) {
        step({Edit::Op::set, {}, entry->value}, entry->key);
      } else {
        at_.push_back(entry->key);
        this->value(*value, entry->value, yaml::shape_of_key(shape, entry->key));
        at_.pop_back();
      }
    }
  }

 private:
  /// False when the list has to be written as a whole.
  bool list(const Node& from, const Node& to, const Shape& shape) {
    if (!shape.set && shape.key.empty()) return false;
    const std::vector<std::string> before = item_keys(from.items(), shape.key);
    const std::vector<std::string> after = item_keys(to.items(), shape.key);
    const auto nameless = [&](const Node& list) {
      return std::any_of(list.items().begin(), list.items().end(), [&](const Node& item) {
        return item.is_text() ? !shape.set : item.text_of(shape.key).empty();
      });
    };
    if (nameless(from) || nameless(to)) return false;
    const auto holds = [](const std::vector<std::string>& keys, const std::string& key) {
      return std::find(keys.begin(), keys.end(), key) != keys.end();
    };
    std::vector<std::string> order;
    std::copy_if(before.begin(), before.end(), std::back_inserter(order),
                 [&](const std::string& key) { return holds(after, key); });
    if (order.empty()) return false;
    std::copy_if(after.begin(), after.end(), std::back_inserter(order),
                 [&](const std::string& key) { return !holds(before, key); });
    if (order != after) return false;
    for (const std::string& key : before) {
      if (!holds(after, key)) step({Edit::Op::remove, {}, {}}, key);
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
      const auto was = std::find(before.begin(), before.end(), after[i]);
      if (was == before.end()) {
        edits_.push_back({Edit::Op::add, at_, to.items()[i]});
        continue;
      }
      at_.push_back(after[i]);
      value(from.items()[static_cast<std::size_t>(was - before.begin())], to.items()[i],
            shape.item);
      at_.pop_back();
    }
    return true;
  }

  void step(Edit edit, const std::string& key) {
    edit.at = at_;
    edit.at.push_back(key);
    edits_.push_back(std::move(edit));
  }

  Path at_;
  std::vector<Edit> edits_;
};

/// A document around one key or item, so that it can be spliced.
struct Around {
  Shape list, root;

  explicit Around(const FitKey& what) {
    list.kind = schema::ShapeKind::list;
    list.item = what.shape;
    root.kind = schema::ShapeKind::map;
    const std::string name = what.key.empty() ? k_list : what.key;
    root.properties.push_back({name, "", what.key.empty() ? &list : what.shape, false, false});
  }
};

}  // namespace

std::vector<Edit> edits_between(const Node& from, const Node& to, const Shape& shape) {
  Difference difference;
  difference.map(from, to, &shape);
  return difference.take();
}

std::string fitted(const std::string& own, std::size_t column, const FitKey& what, const Node& to) {
  const Around around(what);
  const std::string head = what.key.empty() ? std::string(k_list) + ":\n" : "";
  const yaml::Document document =
      yaml::read("merge", head + shifted(own, column, 0), yaml::Readers::own);
  const std::string& key = around.root.properties.front().name;
  const Node* from = document.root.find(key);
  const Node& old = what.key.empty() ? from->items().front() : *from;
  // Below the place, which is the first item of the list or the key.
  std::vector<Edit> edits;
  const Path base = what.key.empty() ? Path{key, "#1"} : Path{key};
  if (old.is_map() && to.is_map() && what.shape && !what.shape->atomic) {
    edits = edits_between(old, to, *what.shape);
    for (Edit& edit : edits) edit.at.insert(edit.at.begin(), base.begin(), base.end());
  } else {
    Node whole = Node::map({{key, to}});
    if (what.key.empty()) whole = Node::map({{key, Node::list({to})}});
    Difference difference;
    difference.map(document.root, whole, &around.root);
    edits = difference.take();
  }
  const std::string text = yaml::apply(document, around.root, edits);
  return shifted(std::string_view(text).substr(head.size()), 0, column);
}

std::string rendered(std::size_t column, const FitKey& what, const Node& value) {
  const yaml::Renderer renderer(yaml::Layout{}, yaml::Prose::blocks, {});
  return std::string(column, ' ') +
         (what.key.empty() ? renderer.block_item(value, what.shape, column, nullptr)
                           : renderer.block_entry(what.key, value, what.shape, column, nullptr)) +
         "\n";
}

}  // namespace pact::merge
