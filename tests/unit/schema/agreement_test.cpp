#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <pact/schema/arbiter.hpp>
#include <pact/schema/document.hpp>
#include <pact/schema/explain.hpp>
#include <random>
#include <regex>
#include <set>

#include "nodes.hpp"

using namespace pact;
using namespace pact::schema;

namespace {

/// Spoils a valid file at a random place.
class Spoiler {
 public:
  explicit Spoiler(unsigned seed) : random_(seed) {}

  void spoil(Node& root) {
    Node* node = &root;
    Node* parent = nullptr;
    // Mostly deep down, where most of a file is.
    while (!children(*node).empty() && pick(6) != 0) {
      const std::vector<Node*> below = children(*node);
      parent = node;
      node = below[pick(below.size())];
    }
    change(*node, parent == nullptr ? root : *parent, root);
  }

  std::size_t pick(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }

 private:
  static std::vector<Node*> children(Node& node) {
    std::vector<Node*> found;
    for (Node& item : node.items()) found.push_back(&item);
    for (Entry& entry : node.entries()) found.push_back(&entry.value);
    return found;
  }

  std::string word() {
    static const std::vector<std::string> k_words = {
        "",
        " ",
        "\n",
        "x",
        "Big Name",
        "2026-02-30",
        "2026-13-01",
        "0000-01-01",
        "2026-01-01",
        "2026-1-1",
        "26-01-01",
        "yes",
        "7",
        "B",
        "high",
        "open",
        "advance",
        "delighted",
        "pact/ask/1",
        "a-b",
        "-a",
        "a\nb",
        "2026-Q1",
        "2026-Q5",
        "removed",
        "enum",
        "text",
        "answer",
        "2026-01-01\n",
        "a-b\n",
        "\xc3\xa9lan",
        "\xf0\x9f\xa5\x97",
        "~",
        "../../x",
        "{slug}.yaml",
        std::string(70, 'a'),
        std::string(64, 'a'),
        std::string(5000, '('),
    };
    return k_words[pick(k_words.size())];
  }

  std::string key() {
    static const std::vector<std::string> k_keys = {
        "id",        "date",   "by",      "text",  "owner", "stage", "calls_made", "x",
        "",          "tags",   "notes",   "phone", "who",   "at",    "or",         "gone",
        "unsettled", "schema", "values",  "from",  "notez", "kind",  "score",      "quarter",
        "type",      "layout", "product", "a/b",   "#1",    "~0",
    };
    return k_keys[pick(k_keys.size())];
  }

  Node value() {
    switch (pick(7)) {
      case 0:
        return Node();
      case 1:
        return Node::list();
      case 2:
        return Node::map();
      case 3:
        return Node::number(7);
      case 4:
        return Node::list({Node(word())});
      case 5:
        return Node::map({{key(), Node(word())}});
      default:
        return Node(word());
    }
  }

  void change(Node& node, Node& parent, const Node& root) {
    switch (pick(9)) {
      case 0:
        node = value();
        return;
      case 1:
        node = Node(word());
        return;
      case 2:
        if (node.is_map())
          node.set(key(), value());
        else if (node.is_list())
          node.add(value());
        else
          node = Node::list({node});
        return;
      case 3:
        if (!node.entries().empty())
          node.entries().erase(node.entries().begin() + pick(node.entries().size()));
        else if (!node.items().empty())
          node.items().erase(node.items().begin() + pick(node.items().size()));
        return;
      case 4:
        if (!node.entries().empty()) node.entries()[pick(node.entries().size())].key = key();
        return;
      case 5:
        if (!node.items().empty())
          node.items().push_back(Node(node.items()[pick(node.items().size())]));
        else if (!node.entries().empty())
          node.entries().push_back(Entry(node.entries()[pick(node.entries().size())]));
        return;
      case 6:
        node = Node::list({node});
        return;
      case 7:
        node = Node(root);
        return;
      default:
        node = Node(parent);
        return;
    }
  }

  std::mt19937 random_;
};

/// What only our own reading can find, since a JSON Schema cannot say it, or since the arbiter does
/// without patterns.
bool is_beyond_schema(FileKind kind, const Node& root, const Problem& problem) {
  static const std::set<std::string> k_rules = {"date", "form", "measure", "field", "layout"};
  if (k_rules.contains(problem.rule)) return true;
  const Node* node = resolve(root, shape_of(kind), problem.at);
  if (node == nullptr || problem.at.empty()) return false;
  if (problem.rule == "low-card") {
    const Path around(problem.at.begin(), problem.at.end() - 1);
    const Shape* map = shape_at(shape_of(kind), around);
    return map != nullptr &&
           (map->any_value != nullptr || map->property(problem.at.back()) != nullptr);
  }
  // A text of spaces; the arbiter refuses a date or slug of none, which has a pattern and no
  // length.
  const Shape* shape = shape_at(shape_of(kind), problem.at);
  return problem.rule == "empty" &&
         (!node->text().empty() || shape->form != TextForm::free || shape->text == TextKind::date);
}

}  // namespace

TEST_CASE("our reading and valijson agree on spoilt files") {
  const char* given = std::getenv("PACT_SEED");
  const unsigned first =
      given == nullptr ? 1 : static_cast<unsigned>(std::strtoul(given, nullptr, 10));
  const char* rounds = std::getenv("PACT_ROUNDS");
  const unsigned count =
      rounds == nullptr ? 4000 : static_cast<unsigned>(std::strtoul(rounds, nullptr, 10));
  unsigned refused = 0;
  for (unsigned seed = first; seed < first + count; ++seed) {
    Spoiler spoiler(seed);
    const FileKind kind = k_file_kinds[spoiler.pick(k_file_kinds.size())];
    Node root = test::sample(kind);
    for (std::size_t i = spoiler.pick(3) + 1; i > 0; --i) spoiler.spoil(root);

    const std::vector<std::string> objected = objections(kind, root);
    const std::vector<Problem> found = explain(kind, root);
    const bool found_in_schema =
        std::any_of(found.begin(), found.end(),
                    [&](const Problem& problem) { return !is_beyond_schema(kind, root, problem); });
    if (!objected.empty()) ++refused;
    // JSON has no key twice, and of two items with one id a path means the first.
    const bool twice = std::any_of(found.begin(), found.end(), [](const Problem& problem) {
      return problem.rule == "duplicate";
    });
    if (twice) continue;
    if (objected.empty() != !found_in_schema) {
      CAPTURE(seed);
      CAPTURE(name_of(kind));
      for (const std::string& line : objected) MESSAGE("valijson: ", line);
      for (const std::string& line : test::said(found)) MESSAGE("pact: ", line);
      FAIL("they do not agree");
    }
  }
  CHECK(refused > count / 3);
  CHECK(refused < count);
}

TEST_CASE("the patterns in the schemas say what the code checks") {
  const std::string words[] = {
      "",
      "a",
      "a-b",
      "-a",
      "a-",
      "A",
      "a_b",
      "a b",
      "0",
      "0-9",
      "a\n",
      "\xc3\xa9",
      "a.b",
      "2026-Q1",
      "2026-Q5",
      "2026-q1",
      "26-Q1",
      "2026-Q1 ",
      "2026-01-01",
      "2026-1-1",
      "2026/01/01",
      "20260101",
      "2026-01-01T",
      " 2026-01-01",
      std::string(64, 'a'),
      std::string(65, 'a'),
      "\xd9\xa2\xd9\xa0-01-01",
  };
  const auto accepts = [](FileKind kind, std::string_view key, const std::string& word) {
    Node root = test::sample(kind);
    root.set(key, word);
    return explain(kind, root).empty();
  };
  const auto pattern = [](FileKind kind, const char* definition) {
    const auto& schema = document(kind);
    const auto& place = std::string(definition) == "quarter" ? schema["properties"][definition]
                                                             : schema["definitions"][definition];
    return std::regex(place["pattern"].get<std::string>());
  };
  for (const std::string& word : words) {
    CAPTURE(word);
    CHECK(accepts(FileKind::customer, "id", word) ==
          std::regex_search(word, pattern(FileKind::customer, "slug")));
    CHECK(accepts(FileKind::ask, "id", word) ==
          std::regex_search(word, pattern(FileKind::ask, "item_id")));
    CHECK(accepts(FileKind::ask, "date", word) ==
          std::regex_search(word, pattern(FileKind::ask, "date")));
    CHECK(accepts(FileKind::ask, "quarter", word) ==
          std::regex_search(word, pattern(FileKind::ask, "quarter")));
  }
}
