#include "any_file.hpp"

#include <algorithm>
#include <pact/base/id.hpp>

namespace pact::test {

using schema::Shape;
using schema::ShapeKind;
using schema::TextForm;
using schema::TextKind;

namespace {

const std::vector<std::string> k_names = {"ann", "raj", "tom", "lena", "mia-lund", "bo"};
const std::vector<std::string> k_words = {"crane",    "stand",    "print",        "Dock Lane",
                                          "delivery", "one date", "plot by plot", "the quay"};
const std::vector<std::string> k_free = {"One date by 9 April",
                                         "0049123",
                                         "no",
                                         "a: b",
                                         "say \"yes\" # maybe",
                                         "~",
                                         "- dash",
                                         "'quoted'",
                                         "[x, y]",
                                         "it's Grün: 36 m²",
                                         "{a}",
                                         "1e3",
                                         "*star",
                                         "x,y",
                                         "tab\there",
                                         "2026-03-24",
                                         "trailing ",
                                         "a/b~c",
                                         "日本語 text",
                                         "Ask Ann"};
const std::vector<std::string> k_prose = {"Two people quoted two dates.",
                                          "She was calm.",
                                          "She wants one date.",
                                          "# not a comment",
                                          "- not a list",
                                          "The crane is held."};

std::string any_text(Random& random, const Shape& shape) {
  if (!shape.values.empty()) return random.of(shape.values);
  if (shape.text == TextKind::date) return "2026-03-0" + std::to_string(random.between(1, 9));
  switch (shape.form) {
    case TextForm::slug:
      return random.of(k_names);
    case TextForm::item_id:
      return any_item_id(random);
    case TextForm::quarter:
      return "2026-Q" + std::to_string(random.between(1, 4));
    case TextForm::free:
      break;
  }
  if (shape.words != schema::Words::free) return random.of(k_words);
  if (shape.text == TextKind::prose) {
    std::string text = random.of(k_prose);
    for (std::size_t i = random.below(3); i > 0; --i) text += '\n' + random.of(k_prose);
    if (random.one_in(12)) text += "\n\n" + random.of(k_prose);
    return text;
  }
  if (random.one_in(3)) return random.of(k_names);
  return random.of(random.one_in(2) ? k_words : k_free);
}

void fill_map(Random& random, const Shape& shape, Node& map) {
  for (const schema::Property& property : shape.properties) {
    if (map.find(property.name) || property.name == "unsettled" || property.name == "schema")
      continue;
    // Lists of records are rare below the top, or files would grow without end.
    const bool records =
        property.shape->kind == ShapeKind::list && property.shape->item->kind == ShapeKind::map;
    if (!property.required && (random.one_in(2) || (records && random.one_in(2)))) continue;
    if (shape.property("id") && property.name == "id") continue;
    map.set(property.name, any_valid(random, *property.shape));
  }
  if (shape.any_value) {
    for (std::size_t i = random.below(3); i > 0; --i)
      map.set(random.of(k_words), any_valid(random, *shape.any_value));
  }
  if (shape.least > map.entries().size() || map.empty()) {
    if (!shape.properties.empty()) {
      const schema::Property& one = random.of(shape.properties);
      if (one.name != "unsettled" && one.name != "id")
        map.set(one.name, any_valid(random, *one.shape));
    } else if (shape.any_value) {
      map.set(random.of(k_words), any_valid(random, *shape.any_value));
    }
  }
}

Node any_list(Random& random, const Shape& shape) {
  Node list = Node::list();
  const std::size_t least = std::max<std::size_t>(shape.least, 1);
  const std::size_t count = std::min(random.between(least, least + 2), shape.most);
  for (int tries = 0; list.items().size() < count && tries < 100; ++tries) {
    if (!shape.key.empty()) {
      list.add(any_item(random, shape, list.items()));
      continue;
    }
    Node item = any_valid(random, *shape.item);
    if (std::find(list.items().begin(), list.items().end(), item) == list.items().end())
      list.add(std::move(item));
  }
  if (shape.item->form == TextForm::free || !shape.key.empty()) {
    const bool by_id = std::all_of(list.items().begin(), list.items().end(),
                                   [](const Node& item) { return item.find("id") != nullptr; });
    if (by_id && !random.one_in(4)) {
      std::sort(list.items().begin(), list.items().end(),
                [](const Node& a, const Node& b) { return a.text_of("id") < b.text_of("id"); });
    }
  }
  return list;
}

}  // namespace

std::string any_item_id(Random& random) {
  static constexpr std::string_view k_alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  for (;;) {
    std::string id = "27";
    for (int i = 0; i < 10; ++i) id += k_alphabet[random.below(k_alphabet.size())];
    if (!id::reads_as_number(id)) return id;
  }
}

Node any_valid(Random& random, const Shape& shape) {
  if (shape.kind == ShapeKind::text) return Node(any_text(random, shape));
  if (shape.kind == ShapeKind::list) return any_list(random, shape);
  Node map = Node::map();
  fill_map(random, shape, map);
  return map;
}

Node any_item(Random& random, const Shape& list, const std::vector<Node>& present) {
  const schema::Property& key = *list.item->property(list.key);
  const bool may_lack_key = !key.required && key.shape->form == TextForm::item_id;
  Node item = Node::map();
  if (!may_lack_key || !random.one_in(12)) {
    std::string value = any_text(random, *key.shape);
    for (int i = 2;
         std::any_of(present.begin(), present.end(),
                     [&](const Node& other) { return other.text_of(list.key) == value; });
         ++i) {
      value = any_text(random, *key.shape) + (i > 8 ? "-" + std::to_string(i) : "");
    }
    item.set(list.key, std::move(value));
  }
  fill_map(random, *list.item, item);
  return item;
}

Node any_file(Random& random, schema::FileKind kind) {
  const Shape& shape = schema::shape_of(kind);
  Node root = Node::map();
  root.set("schema", "pact/" + std::string(schema::name_of(kind)) + "/1");
  if (const schema::Property* id = shape.property("id"))
    root.set("id", any_valid(random, *id->shape));
  fill_map(random, shape, root);
  return root;
}

}  // namespace pact::test
