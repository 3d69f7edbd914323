#include <algorithm>
#include <charconv>
#include <pact/base/error.hpp>
#include <pact/yaml/render.hpp>
#include <pact/yaml/target.hpp>

namespace pact::yaml {

using schema::Shape;
using schema::ShapeKind;

namespace {

std::size_t size_of(const Node& node) {
  return node.is_map() ? node.entries().size() : node.items().size();
}

const Node& child_of(const Node& node, std::size_t index) {
  return node.is_map() ? node.entries()[index].value : node.items()[index];
}

Node& child_of(Node& node, std::size_t index) {
  return node.is_map() ? node.entries()[index].value : node.items()[index];
}

/// "#2" is the second item, for lists without keys and items without one.
std::optional<std::size_t> position(const std::string& step) {
  std::size_t number = 0;
  if (!step.starts_with('#')) return std::nullopt;
  const char* end = step.data() + step.size();
  const auto [stop, error] = std::from_chars(step.data() + 1, end, number);
  if (error != std::errc() || stop != end || number == 0) return std::nullopt;
  return number - 1;
}

/// The position of the child that `step` names.
std::optional<std::size_t> find_child(const Node& node, const Shape* shape,
                                      const std::string& step) {
  for (std::size_t i = 0; i < node.entries().size(); ++i) {
    if (node.entries()[i].key == step) return i;
  }
  for (std::size_t i = 0; i < node.items().size(); ++i) {
    const Node& item = node.items()[i];
    if (item.is_text() ? item.text() == step
                       : shape && !shape->key.empty() && item.find(shape->key) &&
                             item.text_of(shape->key) == step) {
      return i;
    }
  }
  const auto number = node.is_list() ? position(step) : std::nullopt;
  return number && *number < node.items().size() ? number : std::nullopt;
}

const Shape* shape_of_child(const Node& node, const Shape* shape, const std::string& step) {
  return node.is_list() ? shape_of_item(shape) : shape_of_key(shape, step);
}

[[noreturn]] void not_there(const Path& path) {
  throw Error(ErrorKind::not_found, "there is no `" + to_string(path) + "` in this file");
}

[[noreturn]] void wrong_kind(const Path& path, std::string_view what) {
  throw Error(ErrorKind::blocked,
              "`" + to_string(path) + "` is " + std::string(what) + " in this file")
      .hint("pact check shows what is wrong with the file");
}

/// Walks from the root, and remembers the node above.
class Finder {
 public:
  Finder(const Node& root, const Shape& shape, const Edit& edit)
      : edit_(edit), node_(&root), shape_(&shape) {}

  Target find() {
    if (edit_.at.empty()) return whole();
    const bool to_list = edit_.op == Edit::Op::add;
    const std::size_t steps = edit_.at.size() - (to_list ? 0 : 1);
    for (std::size_t i = 0; i < steps; ++i) {
      // Inside something empty nothing can be found: it is replaced as a whole.
      if (is_hollow(*node_)) return fill(i);
      if (node_->is_text()) wrong_kind(upto(i), "a text, not a list or map,");
      const auto index = find_child(*node_, shape_, edit_.at[i]);
      if (!index) return fill(i);
      step_into(*index, edit_.at[i]);
    }
    if (is_hollow(*node_)) return fill(steps);
    if (node_->is_text()) wrong_kind(upto(steps), "a text, not a list or map,");
    return to_list ? append() : change();
  }

 private:
  Path upto(std::size_t steps) const {
    return Path(edit_.at.begin(), edit_.at.begin() + static_cast<std::ptrdiff_t>(steps));
  }

  static bool is_hollow(const Node& node) { return node.empty(); }

  void step_into(std::size_t index, const std::string& step) {
    above_ = node_;
    above_shape_ = shape_;
    way_.push_back(index);
    shape_ = shape_of_child(*node_, shape_, step);
    node_ = &child_of(*above_, index);
  }

  Target target(Target::Step step) const {
    Target target;
    target.step = step;
    target.way = way_;
    target.container = node_;
    target.container_shape = shape_;
    return target;
  }

  /// A change of the node that was walked to, seen from the one above it.
  Target replace_node(Node value) const {
    Target target;
    target.step = Target::Step::replace;
    target.way.assign(way_.begin(), way_.end() - 1);
    target.container = above_;
    target.container_shape = above_shape_;
    target.index = way_.back();
    target.value = std::move(value);
    target.value_shape = shape_;
    return target;
  }

  Target whole() const {
    if (edit_.op != Edit::Op::set || !edit_.value.is_map()) {
      throw Error(ErrorKind::blocked, "the content of a whole file can only be set, to a map");
    }
    Target root = target(Target::Step::root);
    root.value = edit_.value;
    root.value_shape = shape_;
    return root;
  }

  /// The steps from `from` on are not there: what they lead to is made around the value.
  Target fill(std::size_t from) const {
    if (edit_.op == Edit::Op::remove) not_there(edit_.at);
    const bool hollow = is_hollow(*node_);
    if (!hollow && node_->is_list()) not_there(upto(from + 1));

    // The shapes of the places from here down say which are lists, whose items cannot be made.
    const Shape* shape = shape_;
    std::vector<const Shape*> shapes{shape};
    for (std::size_t i = from; i < edit_.at.size(); ++i) {
      if (shape && shape->kind == ShapeKind::list) not_there(upto(i + 1));
      if (shape && shape->kind == ShapeKind::text)
        wrong_kind(upto(i), "a text, not a list or map,");
      shape = shape_of_key(shape, edit_.at[i]);
      shapes.push_back(shape);
    }
    Node value = edit_.op == Edit::Op::add ? Node::list({edit_.value}) : edit_.value;
    const std::size_t keep = from + (hollow ? 0 : 1);
    for (std::size_t i = edit_.at.size(); i > keep; --i) {
      value = Node::map({{edit_.at[i - 1], std::move(value)}});
    }
    if (hollow && above_) return replace_node(std::move(value));
    if (hollow) {
      Target root = target(Target::Step::root);
      root.value = std::move(value);
      root.value_shape = shape_;
      return root;
    }
    Target insert = target(Target::Step::insert_key);
    insert.key = edit_.at[from];
    insert.index = place_of_key(insert.key);
    insert.value = std::move(value);
    insert.value_shape = shapes[1];
    return insert;
  }

  /// Behind the present key that stands nearest before it in the schema; the schema's unknown keys
  /// go to the end.
  std::size_t place_of_key(const std::string& key) const {
    const schema::Property* property = shape_ ? shape_->property(key) : nullptr;
    if (!property) return node_->entries().size();
    const schema::Property* nearest = nullptr;
    std::size_t place = 0;
    for (std::size_t i = 0; i < node_->entries().size(); ++i) {
      const schema::Property* other = shape_->property(node_->entries()[i].key);
      if (other && other < property && (!nearest || other > nearest)) {
        nearest = other;
        place = i + 1;
      }
    }
    return place;
  }

  Target append() const {
    if (!node_->is_list()) wrong_kind(edit_.at, "no list");
    const Shape* item_shape = shape_of_item(shape_);
    if (shape_ && shape_->set && edit_.value.is_text() &&
        find_child(*node_, shape_, edit_.value.text())) {
      return target(Target::Step::nothing);
    }
    if (shape_ && !shape_->key.empty()) {
      const std::string key(edit_.value.text_of(shape_->key));
      if (!key.empty() && find_child(*node_, shape_, key)) {
        throw Error(ErrorKind::blocked,
                    "`" + to_string(edit_.at) + "` has an item `" + key + "` already");
      }
    }
    Target add = target(Target::Step::append);
    add.value = edit_.value;
    add.value_shape = item_shape;
    return add;
  }

  Target change() const {
    const std::string& step = edit_.at.back();
    const auto index = find_child(*node_, shape_, step);
    if (!index) return fill(edit_.at.size() - 1);
    if (edit_.op == Edit::Op::remove && size_of(*node_) == 1) {
      if (!above_) {
        throw Error(ErrorKind::blocked, "`" + step + "` is all that this file holds")
            .hint("delete the file instead");
      }
      return replace_node(node_->is_list() ? Node::list() : Node::map());
    }
    Target found =
        target(edit_.op == Edit::Op::remove ? Target::Step::remove : Target::Step::replace);
    found.index = *index;
    found.value = edit_.value;
    found.value_shape = shape_of_child(*node_, shape_, step);
    if (edit_.op == Edit::Op::set && edit_.value == child_of(*node_, *index)) {
      found.step = Target::Step::nothing;
    }
    return found;
  }

  const Edit& edit_;
  const Node* node_;
  const Shape* shape_;
  const Node* above_ = nullptr;
  const Shape* above_shape_ = nullptr;
  std::vector<std::size_t> way_;
};

}  // namespace

Target find_target(const Node& root, const Shape& shape, const Edit& edit) {
  return Finder(root, shape, edit).find();
}

Node edited(const Node& root, const Target& target) {
  if (target.step == Target::Step::root) return target.value;
  Node copy = root;
  Node* place = &copy;
  for (const std::size_t index : target.way) place = &child_of(*place, index);
  const auto at = static_cast<std::ptrdiff_t>(target.index);
  switch (target.step) {
    case Target::Step::replace:
      child_of(*place, target.index) = target.value;
      break;
    case Target::Step::insert_key:
      place->entries().insert(place->entries().begin() + at, Entry{target.key, target.value});
      break;
    case Target::Step::append:
      place->items().push_back(target.value);
      break;
    case Target::Step::remove:
      if (place->is_map()) {
        place->entries().erase(place->entries().begin() + at);
      } else {
        place->items().erase(place->items().begin() + at);
      }
      break;
    case Target::Step::nothing:
    case Target::Step::root:
      break;
  }
  return copy;
}

bool same_content(const Node& a, const Node& b) {
  if (a.empty() && b.empty()) return true;
  const auto kind = [](const Node& node) {
    return node.kind() == NodeKind::number ? NodeKind::text : node.kind();
  };
  if (kind(a) != kind(b) || a.text() != b.text() || a.items().size() != b.items().size() ||
      a.entries().size() != b.entries().size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.items().size(); ++i) {
    if (!same_content(a.items()[i], b.items()[i])) return false;
  }
  for (std::size_t i = 0; i < a.entries().size(); ++i) {
    const Entry& entry = a.entries()[i];
    const Node* other = b.entries()[i].key == entry.key ? &b.entries()[i].value : b.find(entry.key);
    if (!other || !same_content(entry.value, *other)) return false;
  }
  return true;
}

}  // namespace pact::yaml
