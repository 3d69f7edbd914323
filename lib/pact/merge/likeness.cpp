#include <algorithm>
#include <pact/merge/likeness.hpp>
#include <pact/tree/virtual_id.hpp>
#include <pact/yaml/target.hpp>

namespace pact::merge {

using schema::Shape;

namespace {

/// With every set and keyed list in one order: to move something is not to change it.
Node in_one_order(const Shape& shape, Node node) {
  if (shape.item) {
    for (Node& item : node.items()) item = in_one_order(*shape.item, std::move(item));
  }
  if (shape.set || (!shape.key.empty() && !shape.atomic)) {
    std::sort(node.items().begin(), node.items().end(),
              [](const Node& a, const Node& b) { return canonical(a) < canonical(b); });
  }
  for (pact::Entry& entry : node.entries()) {
    const schema::Property* property = shape.property(entry.key);
    if (property) entry.value = in_one_order(*property->shape, std::move(entry.value));
  }
  return node;
}

}  // namespace

bool same(const Node* a, const Node* b) {
  static const Node nothing;
  const Node& left = a ? *a : nothing;
  const Node& right = b ? *b : nothing;
  // The quick answer is no where only one has a key that says nothing, as in `was: []`.
  return yaml::same_content(left, right) || canonical(left) == canonical(right);
}

bool say_the_same(const Shape& shape, const Node& a, const Node& b) {
  return same(&a, &b) || canonical(in_one_order(shape, a)) == canonical(in_one_order(shape, b));
}

Contents alike(const Shape& shape, Contents items) {
  const auto are_alike = [&](const Node* a, const Node* b) {
    return a && b && say_the_same(shape, *a, *b);
  };
  auto& [base, ours, theirs] = items;
  const bool ours_stayed = are_alike(base, ours), theirs_stayed = are_alike(base, theirs);
  if (ours_stayed && theirs_stayed) {
    if (!same(ours, theirs)) ours = same(ours, base) ? theirs : same(theirs, base) ? ours : base;
    base = theirs = ours;
  } else if (are_alike(ours, theirs)) {
    ours = theirs = canonical(*ours) < canonical(*theirs) ? ours : theirs;
  } else if (ours_stayed) {
    base = ours;
  } else if (theirs_stayed) {
    base = theirs;
  }
  return items;
}

}  // namespace pact::merge
