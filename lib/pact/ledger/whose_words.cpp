#include <algorithm>
#include <map>
#include <pact/ledger/whose_words.hpp>

namespace pact {

namespace {

using schema::Property;
using schema::Shape;
using schema::ShapeKind;

constexpr std::string_view k_forgotten = "[forgotten]";

bool has_author(const Shape& map) {
  return std::any_of(map.properties.begin(), map.properties.end(),
                     [](const Property& each) { return each.author; });
}

class Collector {
 public:
  explicit Collector(std::vector<OwnWords>& into) : into_(into) {}

  void visit(const Shape& shape, const Node& node) {
    if (shape.open) return;
    if (shape.kind == ShapeKind::map && node.is_map()) {
      if (has_author(shape)) collect(shape, node);
      for (const Entry& entry : node.entries()) {
        const Property* property = shape.property(entry.key);
        if (!property || entry.key == "unsettled") continue;
        at_.push_back(entry.key);
        visit(*property->shape, entry.value);
        at_.pop_back();
      }
    } else if (shape.kind == ShapeKind::list && node.is_list() &&
               shape.item->kind == ShapeKind::map) {
      for (std::size_t i = 0; i < node.items().size(); ++i) {
        const std::string_view key = node.items()[i].text_of(shape.key);
        at_.push_back(key.empty() ? "#" + std::to_string(i + 1) : std::string(key));
        visit(*shape.item, node.items()[i]);
        at_.pop_back();
      }
    }
  }

 private:
  void collect(const Shape& shape, const Node& node) {
    OwnWords item{.id = std::string(node.text_of("id")),
                  .by = std::string(node.text_of("by")),
                  .entered = std::string(node.text_of("entered")),
                  .noun = shape.noun,
                  .at = at_,
                  .span = node.span(),
                  .words = Node::map(),
                  .candidates = {}};
    for (const Property& each : shape.properties) {
      const Node* value = node.find(each.name);
      // Who entered an item may change it, so nobody else says who that was.
      if (value && (each.author || each.name == "entered")) item.words.set_if(each.name, *value);
    }
    for (const Node& place : node.items_of("unsettled")) {
      for (const Node& value : place.items_of("or")) {
        item.candidates.push_back({std::string(place.text_of("at")), value});
      }
    }
    into_.push_back(std::move(item));
  }

  std::vector<OwnWords>& into_;
  Path at_;
};

bool is_mine(const OwnWords& item, std::string_view me) {
  return item.by == me || item.entered == me;
}

bool same(const Node* a, const Node* b) {
  const bool no_a = !a || a->empty();
  const bool no_b = !b || b->empty();
  return no_a || no_b ? no_a == no_b : *a == *b;
}

/// Whether the new value is one that stood there unsettled, so that a choice was made.
bool settles(const OwnWords& before, const std::string& key, const Node* value) {
  return value &&
         std::any_of(before.candidates.begin(), before.candidates.end(),
                     [&](const Entry& each) { return each.key == key && each.value == *value; });
}

void compare(const OwnWords& before, const OwnWords& after, std::vector<Offence>& found) {
  std::vector<std::string> keys;
  for (const Entry& each : before.words.entries()) keys.push_back(each.key);
  for (const Entry& each : after.words.entries()) {
    if (!before.words.find(each.key)) keys.push_back(each.key);
  }
  for (const std::string& key : keys) {
    const Node* value = after.words.find(key);
    if (same(before.words.find(key), value) || settles(before, key, value)) continue;
    const bool forgotten = value && value->is_text() && value->text() == k_forgotten;
    found.push_back({forgotten ? Offence::Deed::forgotten : Offence::Deed::changed, key, before});
  }
}

}  // namespace

bool is_mine(const Node& record, std::string_view me) {
  return record.text_of("by") == me || record.text_of("entered") == me;
}

std::string other_hand_in(const Node& node, std::string_view me) {
  const auto within = [&](const Node& child) -> std::string {
    const std::string_view by = child.text_of("by");
    if (!by.empty() && !is_mine(child, me)) return std::string(by);
    return other_hand_in(child, me);
  };
  for (const Entry& entry : node.entries()) {
    // The values that somebody wrote at an unsettled place are settled, not lost.
    if (entry.key == "unsettled") continue;
    if (std::string found = within(entry.value); !found.empty()) return found;
  }
  for (const Node& item : node.items()) {
    if (std::string found = within(item); !found.empty()) return found;
  }
  return {};
}

std::vector<OwnWords> own_words(schema::FileKind kind, const Node& root) {
  std::vector<OwnWords> found;
  Collector(found).visit(schema::shape_of(kind), root);
  return found;
}

std::vector<Offence> offences(const std::vector<OwnWords>& before,
                              const std::vector<OwnWords>& after, std::string_view me) {
  std::vector<Offence> found;
  std::map<std::string_view, const OwnWords*> by_id;
  for (const OwnWords& each : after) {
    if (!each.id.empty()) by_id.emplace(each.id, &each);
  }
  // An item without an id is known by its words; it may have got an id meanwhile.
  std::vector<bool> was_there(after.size());
  std::map<std::string_view, const OwnWords*> old_by_id;
  for (const OwnWords& each : before) {
    if (!each.id.empty()) old_by_id.emplace(each.id, &each);
  }
  const auto find_by_words = [&](const OwnWords& item) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (was_there[i] || old_by_id.contains(after[i].id) || !(after[i].words == item.words))
        continue;
      was_there[i] = true;
      return true;
    }
    return false;
  };
  for (const OwnWords& each : before) {
    if (each.id.empty()) {
      if (!find_by_words(each) && !is_mine(each, me))
        found.push_back({Offence::Deed::removed, "", each});
      continue;
    }
    const auto now = by_id.find(each.id);
    if (now == by_id.end()) {
      if (!is_mine(each, me)) found.push_back({Offence::Deed::removed, "", each});
    } else if (!is_mine(each, me)) {
      compare(each, *now->second, found);
    } else if (!is_mine(*now->second, me)) {
      found.push_back({Offence::Deed::ascribed, "by", *now->second});
    }
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    const OwnWords& each = after[i];
    const bool known = was_there[i] || (!each.id.empty() && old_by_id.contains(each.id));
    if (!known && !is_mine(each, me)) found.push_back({Offence::Deed::ascribed, "", each});
  }
  return found;
}

std::vector<Offence> offences(schema::FileKind kind, const Node& before, const Node& after,
                              std::string_view me) {
  return offences(own_words(kind, before), own_words(kind, after), me);
}

}  // namespace pact
