#include <algorithm>
#include <pact/git/line_merge.hpp>
#include <pact/ledger/take_back.hpp>
#include <pact/yaml/splice.hpp>

namespace pact {

namespace {

using yaml::Edit;

Path below(const Path& path, const std::string& step) {
  Path longer = path;
  longer.push_back(step);
  return longer;
}

/// The edits that lead from what the operation left (`after`) back to what was there before it.
class Inverse {
 public:
  /// False when edits cannot say it.
  bool collect(const Node& after, const Node& before, const schema::Shape* shape, const Path& at) {
    if (after == before) return true;
    if (!shape || shape->atomic || after.kind() != before.kind() || after.is_text()) {
      edits_.push_back(before.empty() ? Edit{Edit::Op::remove, at, {}}
                                      : Edit{Edit::Op::set, at, before});
      return true;
    }
    if (after.is_map()) return collect_map(after, before, *shape, at);
    if (!shape->key.empty()) return collect_keyed(after, before, *shape, at);
    edits_.push_back({Edit::Op::set, at, before});
    return true;
  }

  const std::vector<Edit>& edits() const { return edits_; }
  /// Lists that the operation began: they go when nobody else has put anything in.
  const std::vector<Path>& begun() const { return begun_; }

 private:
  bool collect_map(const Node& after, const Node& before, const schema::Shape& shape,
                   const Path& at) {
    for (const Entry& entry : after.entries()) {
      const Path place = below(at, entry.key);
      const Node* was = before.find(entry.key);
      const schema::Shape* child = schema::shape_at(shape, {entry.key});
      if (was) {
        if (!collect(entry.value, *was, child, place)) return false;
      } else if (entry.value.is_list() && child && !child->key.empty()) {
        begun_.push_back(place);
        if (!collect_keyed(entry.value, Node::list(), *child, place)) return false;
      } else {
        edits_.push_back({Edit::Op::remove, place, {}});
      }
    }
    for (const Entry& entry : before.entries()) {
      if (!after.find(entry.key))
        edits_.push_back({Edit::Op::set, below(at, entry.key), entry.value});
    }
    return true;
  }

  bool collect_keyed(const Node& after, const Node& before, const schema::Shape& shape,
                     const Path& at) {
    const auto with_key = [&](const Node& list, std::string_view key) {
      return std::find_if(list.items().begin(), list.items().end(),
                          [&](const Node& item) { return item.text_of(shape.key) == key; });
    };
    for (const Node& item : after.items()) {
      const std::string key(item.text_of(shape.key));
      if (key.empty()) return false;
      const auto was = with_key(before, key);
      if (was == before.items().end()) {
        edits_.push_back({Edit::Op::remove, below(at, key), {}});
      } else if (!collect(item, *was, shape.item, below(at, key))) {
        return false;
      }
    }
    return std::all_of(before.items().begin(), before.items().end(), [&](const Node& item) {
      return with_key(after, item.text_of(shape.key)) != after.items().end();
    });
  }

  std::vector<Edit> edits_;
  std::vector<Path> begun_;
};

bool says_the_same(const Node* a, const Node* b) {
  return a && b ? *a == *b : (!a || a->empty()) && (!b || b->empty());
}

}  // namespace

std::optional<std::string> take_back(schema::FileKind kind, const std::string& path,
                                     const Change& change, const std::string& text) {
  if (auto merged = git::merge_lines(change.after, change.before, text)) return merged;
  const schema::Shape& shape = schema::shape_of(kind);
  const yaml::Document after = yaml::read(path, change.after);
  const yaml::Document before = yaml::read(path, change.before);
  const yaml::Document now = yaml::read(path, text);
  Inverse inverse;
  if (!inverse.collect(after.root, before.root, &shape, {})) return std::nullopt;
  for (const Edit& edit : inverse.edits()) {
    if (!says_the_same(schema::resolve(now.root, shape, edit.at),
                       schema::resolve(after.root, shape, edit.at))) {
      return std::nullopt;
    }
  }
  std::string result = yaml::apply(now, shape, inverse.edits());
  for (const Path& list : inverse.begun()) {
    const yaml::Document left = yaml::read(path, result);
    const Node* node = schema::resolve(left.root, shape, list);
    if (node && node->empty()) result = yaml::apply(left, shape, {Edit::Op::remove, list, {}});
  }
  return result;
}

}  // namespace pact
