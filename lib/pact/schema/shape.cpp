#include <array>
#include <deque>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <pact/base/error.hpp>
#include <pact/schema/document.hpp>
#include <pact/schema/shape.hpp>

namespace pact::schema {
namespace {

using Json = nlohmann::ordered_json;

/// A node of the schema; where it is a reference, with what it refers to. The words beside a `$ref`
/// stand before those of the definition.
struct View {
  const Json* own = nullptr;
  const Json* target = nullptr;

  const Json* find(const char* key) const {
    for (const Json* node : {own, target}) {
      if (node == nullptr) continue;
      if (const auto found = node->find(key); found != node->end()) return &*found;
    }
    return nullptr;
  }
  bool flag(const char* key) const {
    const Json* value = find(key);
    return value != nullptr && value->get<bool>();
  }
  std::string text(const char* key) const {
    const Json* value = find(key);
    return value == nullptr ? std::string() : value->get<std::string>();
  }
  std::size_t size(const char* key, std::size_t otherwise) const {
    const Json* value = find(key);
    return value == nullptr ? otherwise : value->get<std::size_t>();
  }
};

[[noreturn]] void reject(const std::string& why) {
  throw Error(ErrorKind::failed, "the program's own schema is wrong: " + why);
}

/// The shapes of one kind of file, and where they live.
class Builder {
 public:
  Builder(const Json& document, std::deque<Shape>& shapes) : document_(document), shapes_(shapes) {}

  const Shape* build(const Json& node) {
    const View view = view_of(node);
    if (view.target == nullptr || !adds_nothing(node)) return make(view);
    if (const auto made = made_.find(view.target); made != made_.end()) return made->second;
    const Shape* shape = make(view);
    made_.emplace(view.target, shape);
    return shape;
  }

 private:
  View view_of(const Json& node) const {
    const auto reference = node.find("$ref");
    if (reference == node.end()) return {&node, nullptr};
    const std::string pointer = reference->get<std::string>();
    if (!pointer.starts_with("#/")) reject(pointer + " leads out of the document");
    return {&node, &document_.at(Json::json_pointer(pointer.substr(1)))};
  }

  /// A reference with nothing beside it that makes the shape another one.
  static bool adds_nothing(const Json& node) {
    for (const auto& [key, value] : node.items()) {
      if (key != "$ref" && key != "description" && key != "x-pact-author" &&
          key != "x-pact-former") {
        return false;
      }
    }
    return true;
  }

  const Shape* make(const View& view) {
    Shape& shape = shapes_.emplace_back();
    shape.noun = view.text("title");
    shape.atomic = view.flag("x-pact-atomic");
    shape.flow = view.flag("x-pact-flow");
    shape.open = view.flag("x-pact-open");
    if (shape.open) return &shape;
    const std::string type = view.text("type");
    if (type == "string") {
      make_text(shape, view);
    } else if (type == "array") {
      make_list(shape, view);
    } else if (type == "object") {
      make_map(shape, view);
    } else {
      reject("type '" + type + "'");
    }
    return &shape;
  }

  static void make_text(Shape& shape, const View& view) {
    shape.kind = ShapeKind::text;
    if (view.flag("x-pact-date")) shape.text = TextKind::date;
    if (view.flag("x-pact-prose")) shape.text = TextKind::prose;
    if (const Json* values = view.find("enum")) values->get_to(shape.values);
    const std::string pattern = view.text("pattern");
    if (pattern == R"(^[a-z0-9][a-z0-9-]{0,63}$)") {
      shape.form = view.flag("x-pact-item") ? TextForm::item_id : TextForm::slug;
    } else if (pattern == R"(^\d{4}-Q[1-4]$)") {
      shape.form = TextForm::quarter;
    } else if ((pattern == R"(^\d{4}-\d{2}-\d{2}$)") != (shape.text == TextKind::date) ||
               (!pattern.empty() && shape.text != TextKind::date)) {
      reject("no code checks the pattern " + pattern);
    }
    if (shape.values.empty() && pattern.empty() && view.size("minLength", 0) != 1) {
      reject("a text that may be empty");
    }
    const std::string words = view.text("x-pact-words");
    if (words == "tag") shape.words = Words::tag;
    if (words == "answer") shape.words = Words::answer;
  }

  void make_list(Shape& shape, const View& view) {
    shape.kind = ShapeKind::list;
    shape.key = view.text("x-pact-key");
    shape.set = view.flag("x-pact-set");
    if (const Json* same = view.find("x-pact-same")) same->get_to(shape.same_by);
    shape.least = view.size("minItems", shape.least);
    shape.most = view.size("maxItems", shape.most);
    const Json* items = view.find("items");
    if (items == nullptr) reject("a list of nothing");
    shape.item = build(*items);
  }

  void make_map(Shape& shape, const View& view) {
    shape.kind = ShapeKind::map;
    shape.least = view.size("minProperties", shape.least);
    const Json* others = view.find("additionalProperties");
    if (others == nullptr) reject("a map that is not closed");
    if (others->is_object()) shape.any_value = build(*others);
    if (const Json* properties = view.find("properties")) {
      for (const auto& [name, value] : properties->items()) {
        const View property = view_of(value);
        shape.properties.push_back({name, property.text("description"), build(value), false,
                                    property.flag("x-pact-author"),
                                    property.text("x-pact-former")});
      }
    }
    if (const Json* required = view.find("required")) {
      for (const Json& name : *required) mark_required(shape, name.get<std::string>());
    }
  }

  static void mark_required(Shape& shape, const std::string& name) {
    for (Property& property : shape.properties) {
      if (property.name == name) {
        property.required = true;
        return;
      }
    }
    reject("it requires " + name + ", which it does not know");
  }

  const Json& document_;
  std::deque<Shape>& shapes_;
  std::map<const Json*, const Shape*> made_;
};

}  // namespace

const Shape& shape_of(FileKind kind) {
  struct Slot {
    std::once_flag once;
    std::deque<Shape> shapes;
    const Shape* root = nullptr;
  };
  static std::array<Slot, k_file_kinds.size()> slots;
  Slot& slot = slots.at(static_cast<std::size_t>(kind));
  std::call_once(slot.once, [&] {
    const Json& schema = document(kind);
    slot.root = Builder(schema, slot.shapes).build(schema);
  });
  return *slot.root;
}

}  // namespace pact::schema
