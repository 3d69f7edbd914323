#include "flat.hpp"

#include <algorithm>

namespace pact::test {

using schema::Shape;
using schema::ShapeKind;

namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string inner(const Node& value, const Shape* shape) {
  if (value.is_text()) return quoted(value.text());
  std::vector<std::string> parts;
  for (const Node& item : value.items())
    parts.push_back(inner(item, shape ? shape->item : nullptr));
  // An order that means nothing is no difference.
  if (shape && (shape->set || (!shape->key.empty() && !shape->atomic)))
    std::sort(parts.begin(), parts.end());
  for (const Entry& entry : value.entries()) {
    if (entry.value.empty()) continue;
    const schema::Property* property = shape ? shape->property(entry.key) : nullptr;
    parts.push_back(quoted(entry.key) + ':' +
                    inner(entry.value, property ? property->shape : nullptr));
  }
  if (value.is_map()) std::sort(parts.begin(), parts.end());
  std::string out(1, value.is_list() ? '[' : '{');
  for (const std::string& part : parts) out += part + ' ';
  return out + (value.is_list() ? ']' : '}');
}

class Flattener {
 public:
  Flattener(const Node& root, const Shape& shape) : shape_(shape) {
    out_.shape = &shape;
    entries(root, {}, shape);
    map(root, shape, {});
    add_the_absent();
  }

  /// Goes on with what is there already, with one more item.
  Flattener(Flat flat, const Shape& shape, const Node& node, const Path& path)
      : shape_(shape), out_(std::move(flat)) {
    const Shape& of = *schema::shape_at(shape, path);
    entries(node, path, of);
    item(node, of, path);
    add_the_absent();
  }

  Flat take() { return std::move(out_); }

  void item(const Node& node, const Shape& shape, const Path& path) {
    Flat::Item& made = out_.items[path];
    made.whole = canonical(node, &shape);
    made.name = node.text_of("name");
    for (const std::string& email : node.texts_of("emails")) made.emails.insert(email);
    if (node.find("email")) made.emails.insert(std::string(node.text_of("email")));
    const Candidates all = with_others(made.whole, path);
    made.removed = all.contains(k_nothing);
    if (all.size() > (made.removed ? 2U : 1U)) {
      out_.versions.emplace(made.whole, node);
      out_.items.erase(path);
      out_.whole_items[path] = all;
    } else {
      map(node, shape, path);
    }
  }

 private:
  /// Without a key an item is its very words, the order of its sets included.
  static std::string step_of(const Node& item, const Shape& list) {
    const std::string_view key = item.text_of(list.key);
    if (!key.empty()) return std::string(key);
    Node content = item;
    content.erase("unsettled");
    return '~' + inner(content, nullptr);
  }

  /// Places where nothing stands, but something is said beside it.
  void add_the_absent() {
    for (const auto& [path, others] : others_) {
      const bool in_rivals =
          std::any_of(out_.whole_items.begin(), out_.whole_items.end(),
                      [&](const auto& each) { return is_within(path, each.first); });
      if (used_.contains(path) || in_rivals || others == Candidates{k_nothing}) continue;
      out_.places[path].candidates = others;
      out_.places[path].candidates.insert(k_nothing);
    }
  }

  void entries(const Node& node, const Path& path, const Shape& shape) {
    for (const Node& entry : node.items_of("unsettled")) {
      const std::string_view at = entry.text_of("at");
      if (path.empty() && at == ".") {
        out_.file_removed = true;
        continue;
      }
      Path place = path;
      for (std::string& step : parse_path(at)) place.push_back(std::move(step));
      Candidates& others = others_[place];
      for (const Node& other : entry.items_of("or")) {
        std::string says = canonical(other, schema::shape_at(shape_, place));
        out_.versions.emplace(says, other);
        others.insert(std::move(says));
      }
      if (entry.find("gone")) others.insert(k_nothing);
    }
    for (const Entry& entry : node.entries()) {
      const schema::Property* property = shape.property(entry.key);
      if (!property || entry.key == "unsettled") continue;
      Path below = path;
      below.push_back(entry.key);
      if (entry.value.is_map()) entries(entry.value, below, *property->shape);
      for (const Node& item : entry.value.items()) {
        if (!item.is_map()) continue;
        below.resize(path.size() + 1);
        below.push_back(step_of(item, *property->shape));
        entries(item, below, *property->shape->item);
      }
    }
  }

  void map(const Node& node, const Shape& shape, const Path& path) {
    for (const Entry& entry : node.entries()) {
      if (entry.key == "unsettled" || entry.value.empty()) continue;
      const schema::Property* property = shape.property(entry.key);
      Path below = path;
      below.push_back(entry.key);
      value(entry.value, property ? *property->shape : *shape.any_value, below);
    }
  }

  void value(const Node& node, const Shape& shape, const Path& path) {
    const bool keyed = shape.kind == ShapeKind::list && !shape.key.empty();
    if (shape.atomic || shape.kind == ShapeKind::text || (shape.kind == ShapeKind::list && !keyed))
      return place(node, shape, path);
    if (!keyed) return map(node, shape, path);
    for (const Node& each : node.items()) {
      Path below = path;
      below.push_back(step_of(each, shape));
      if (shape.item->atomic) {
        place(each, *shape.item, below);
      } else {
        item(each, *shape.item, below);
      }
    }
  }

  void place(const Node& node, const Shape& shape, const Path& path) {
    Flat::Place& made = out_.places[path];
    made.shape = &shape;
    made.candidates = with_others(canonical(node, &shape), path);
    if (shape.set) {
      for (const Node& member : node.items()) made.members.insert(member.text());
    }
  }

  Candidates with_others(std::string value, const Path& path) {
    Candidates all{std::move(value)};
    if (const auto found = others_.find(path); found != others_.end()) {
      all.insert(found->second.begin(), found->second.end());
      used_.insert(path);
    }
    return all;
  }

  const Shape& shape_;
  std::map<Path, Candidates> others_;
  std::set<Path> used_;
  Flat out_;
};

std::string show_all(const Candidates& candidates) {
  std::string out;
  for (const std::string& each : candidates)
    out += (out.empty() ? "" : " | ") + (each.empty() ? "nothing" : each);
  return out;
}

}  // namespace

std::string canonical(const Node& value, const Shape* shape) {
  return value.is_text() ? '=' + value.text() : inner(value, shape);
}

bool holds_ids(const Node& item) {
  return std::any_of(item.entries().begin(), item.entries().end(), [](const Entry& entry) {
    return std::any_of(entry.value.items().begin(), entry.value.items().end(),
                       [](const Node& each) { return each.find("id") != nullptr; });
  });
}

bool has_twins(const Node& node, const Shape& shape) {
  std::set<std::string> seen;
  for (const Node& item : node.items()) {
    if (!shape.item) continue;
    if (has_twins(item, *shape.item)) return true;
    if (shape.key.empty() || !item.is_map() || item.find(shape.key)) continue;
    if (!seen.insert(inner(item, nullptr)).second || holds_ids(item)) return true;
  }
  return std::any_of(node.entries().begin(), node.entries().end(), [&](const Entry& entry) {
    const schema::Property* property = shape.property(entry.key);
    return property && entry.key != "unsettled" && has_twins(entry.value, *property->shape);
  });
}

bool is_within(const Path& path, const Path& prefix) {
  return path.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), path.begin());
}

bool Flat::open() const {
  return file_removed || !whole_items.empty() ||
         std::any_of(places.begin(), places.end(),
                     [](const auto& each) { return each.second.candidates.size() > 1; }) ||
         std::any_of(items.begin(), items.end(),
                     [](const auto& each) { return each.second.removed; });
}

std::string Flat::show() const {
  std::string out = file_removed ? "removed\n" : "";
  for (const auto& [path, item] : items)
    out += to_string(path) + (item.removed ? " removed" : "") + '\n';
  for (const auto& [path, candidates] : whole_items)
    out += to_string(path) + ": " + show_all(candidates) + '\n';
  for (const auto& [path, place] : places)
    out += to_string(path) + ": " + show_all(place.candidates) + '\n';
  return out;
}

void add_item(Flat& into, const Node& item, const Shape& root, const Path& path) {
  into = Flattener(std::move(into), root, item, path).take();
}

Flat flat(const Node& root, const Shape& shape) {
  return Flattener(root, shape).take();
}

}  // namespace pact::test
