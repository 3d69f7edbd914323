#include <algorithm>
#include <property/yaml/hand_written.hpp>

namespace pact::test {

using schema::Shape;
using schema::ShapeKind;
using schema::TextKind;

namespace {

const std::vector<std::string> k_words = {"Harbour",  "boats", "wants",     "36",   "m2",
                                          "if",       "crane", "it's",      "said", "one",
                                          "Ångström", "東京",  "\U0001F6A2"};

const std::vector<std::string> k_odd = {
    "no",       "On",      "~",        "null",       "0049123",
    "1e3",      "0x1F",    "1_000",    "12:30",      "-",
    "- a",      "a: b",    "a #b",     "#a",         "a:",
    "[a",       "b]",      "{a: b}",   ",a",         "a, b",
    "?",        "? a",     "a?",       "*a",         "&a",
    "!a",       "%a",      "@a",       "`a",         "\"a\"",
    "'a'",      "\\",      "a\\n",     " a",         "a ",
    "a\tb",     "=",       "<<",       "2026-03-24", "...",
    "---",      "\u2028",  "a\u0085b", "\uFEFFa",    "\x7F",
    "a\r\nb",   "\x1B[0m", "|",        ">",          "https://x.example/?q=1",
    "a\u00A0b", ".5",      "+1",       "<a@b>"};

std::string words(Random& random, std::size_t most) {
  std::string text = random.of(k_words);
  for (std::size_t i = random.below(most); i > 0; --i) text += ' ' + random.of(k_words);
  return text;
}

std::string any_id(Random& random) {
  static constexpr std::string_view k_alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string id;
  for (int i = 0; i < 12; ++i) id += k_alphabet[random.below(k_alphabet.size())];
  return id;
}

}  // namespace

std::string any_text(Random& random, TextKind kind) {
  if (kind == TextKind::date && !random.one_in(10))
    return "2026-0" + std::to_string(random.between(1, 9)) + "-11";
  if (random.one_in(4)) return random.of(k_odd);
  std::string text = words(random, 6);
  if (kind == TextKind::prose || random.one_in(8)) {
    for (std::size_t i = random.below(4); i > 0; --i) {
      text += std::string(random.between(1, 3), '\n');
      if (random.one_in(6)) text += std::string(random.between(1, 3), ' ');
      text += random.one_in(8) ? random.of(k_odd) : words(random, 5);
    }
    if (random.one_in(5)) text.append(random.between(1, 3), '\n');
    if (random.one_in(20)) text.insert(0, "\n");
  }
  return text;
}

Node any_value(Random& random, const Shape& shape) {
  if (shape.kind == ShapeKind::text) return Node(any_text(random, shape.text));
  if (shape.kind == ShapeKind::list) {
    Node list = Node::list();
    for (std::size_t i = random.below(4); i > 0; --i) {
      Node item = any_value(random, *shape.item);
      if (!shape.key.empty() && item.is_map()) item.set(shape.key, any_id(random));
      const bool twice = item.is_text() && std::find(list.items().begin(), list.items().end(),
                                                     item) != list.items().end();
      if (!twice && !item.empty()) list.add(std::move(item));
    }
    return list;
  }
  Node map = Node::map();
  for (const schema::Property& property : shape.properties) {
    if (random.one_in(3)) continue;
    Node value = any_value(random, *property.shape);
    if (random.one_in(10)) value = Node();
    map.set(property.name, std::move(value));
  }
  if (shape.any_value) {
    for (std::size_t i = random.below(3); i > 0; --i) {
      map.set(random.one_in(3) ? random.of(k_odd) : random.of(k_words),
              any_value(random, *shape.any_value));
    }
  }
  for (std::size_t i = map.entries().size(); i > 1 && random.one_in(3); --i) {
    std::swap(map.entries()[i - 1], map.entries()[random.below(i)]);
  }
  return map;
}

}  // namespace pact::test
