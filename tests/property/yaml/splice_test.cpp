#include <doctest/doctest.h>

#include <algorithm>
#include <pact/base/error.hpp>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/layout.hpp>
#include <pact/yaml/scalar_style.hpp>
#include <pact/yaml/splice.hpp>
#include <property/yaml/hand_written.hpp>
#include <property/yaml/places.hpp>
#include <yaml/customer_shape.hpp>

using pact::Node;
using pact::Span;
using pact::test::alike;
using pact::test::child_at;
using pact::test::container_of;
using pact::test::Place;
using pact::test::places_of;
using pact::test::Random;
using pact::test::show;
using pact::yaml::Document;
using pact::yaml::Edit;

namespace {

/// An edit with what the content and the bytes should be afterwards.
struct Trial {
  Edit edit;
  Node wanted;
  Span room;  ///< the bytes of the old text that may change; all others stay, in their order
};

bool is_block_text(const Node& node, std::string_view text) {
  return node.is_text() && node.span().begin < node.span().end &&
         (text[node.span().begin] == '|' || text[node.span().begin] == '>');
}

const Node& last_leaf(const Node& node, std::string_view text) {
  const Node* last = &node;
  while (pact::yaml::is_block(*last, text)) {
    last = last->is_map() ? &last->entries().back().value : &last->items().back();
  }
  return *last;
}

/// Where the child's key or dash stands.
std::size_t begin_of(const Node& container, std::size_t index, std::string_view text) {
  if (container.is_map()) return container.entries()[index].key_span.begin;
  return pact::yaml::is_flow(container, text) ? container.items()[index].span().begin
                                              : pact::yaml::dash_of(container, index, text);
}

/// From behind the colon or dash to the end of the line where the value ends.
Span room_of_value(const Node& container, std::size_t index, std::string_view text) {
  const Node& value = child_at(container, index);
  if (pact::yaml::is_flow(container, text)) return value.span();
  const std::size_t point = container.is_map()
                                ? pact::yaml::behind_colon(container.entries()[index], text)
                                : pact::yaml::dash_of(container, index, text) + 1;
  return {point, pact::yaml::line_end(text, value.span().end)};
}

/// Below the last line of a node: nothing of the old text changes, except that a block text which
/// ends at the end of the file changes its header.
Span room_below(const Node& node, std::string_view text) {
  const Node& leaf = last_leaf(node, text);
  const std::size_t end = pact::yaml::line_end(text, leaf.span().end);
  if (is_block_text(leaf, text) && end == text.size()) return {leaf.span().begin, end};
  return {end, end};
}

class Trials {
 public:
  Trials(Random& random, const Document& document, const pact::schema::Shape& shape)
      : random_(random),
        document_(document),
        text_(document.source.text()),
        places_(places_of(document.root, shape)) {}

  bool any() const { return !places_.empty(); }

  Trial next() {
    const Place& place = random_.of(places_);
    Trial trial;
    trial.edit.at = place.path;
    trial.wanted = document_.root;
    if (place.missing) return insert(place, std::move(trial));
    const Node& container = container_of(document_.root, place);
    const Node& old = child_at(container, place.index);
    if (place.shape->kind == pact::schema::ShapeKind::list && !random_.one_in(4)) {
      return add(place, container, old, std::move(trial));
    }
    if (random_.one_in(3)) return remove(place, container, std::move(trial));
    return set(place, container, old, std::move(trial));
  }

 private:
  Node value_for(const pact::schema::Shape& shape) {
    for (;;) {
      Node value = any_value(random_, shape);
      if (!value.empty()) return value;
    }
  }

  Trial set(const Place& place, const Node& container, const Node& old, Trial trial) {
    trial.edit.value = value_for(*place.shape);
    if (!place.item_key.empty()) trial.edit.value.set(place.item_key, old.text_of(place.item_key));
    child_at(container_of(trial.wanted, place), place.index) = trial.edit.value;
    trial.room = room_of_value(container, place.index, text_);
    return trial;
  }

  Trial add(const Place& place, const Node& container, const Node& old, Trial trial) {
    trial.edit.op = Edit::Op::add;
    trial.edit.value = value_for(*place.shape->item);
    const std::vector<Node>& items = old.items();
    if (std::find(items.begin(), items.end(), trial.edit.value) != items.end()) {
      trial.edit.value = Node("not there before");
      if (!place.shape->set)
        return set(place, container, old,
                   Trial{{Edit::Op::set, place.path, Node()}, document_.root, {}});
    }
    if (!place.shape->key.empty()) trial.edit.value.set(place.shape->key, "a new key");
    Node& list = child_at(container_of(trial.wanted, place), place.index);
    if (old.empty()) {
      list = Node::list();
      trial.room = room_of_value(container, place.index, text_);
    } else if (pact::yaml::is_flow(old, text_)) {
      const std::size_t end = old.items().back().span().end;
      trial.room = {end, end};
    } else {
      trial.room = room_below(old, text_);
    }
    list.add(trial.edit.value);
    return trial;
  }

  Trial insert(const Place& place, Trial trial) {
    trial.edit.value = value_for(*place.shape);
    container_of(trial.wanted, place).set(place.path.back(), trial.edit.value);
    const Node& container = container_of(document_.root, place);
    trial.room = {container.span().begin, pact::yaml::line_end(text_, container.span().end)};
    return trial;
  }

  Trial remove(const Place& place, const Node& container, Trial trial) {
    trial.edit.op = Edit::Op::remove;
    Node& parent = container_of(trial.wanted, place);
    const std::size_t count = parent.is_map() ? parent.entries().size() : parent.items().size();
    if (count == 1 && place.way.empty()) {
      trial.edit.at.clear();  // the only key of the file cannot go
      return trial;
    }
    const auto at = static_cast<std::ptrdiff_t>(place.index);
    if (parent.is_map()) {
      parent.entries().erase(parent.entries().begin() + at);
    } else {
      parent.items().erase(parent.items().begin() + at);
    }
    if (pact::yaml::is_flow(container, text_)) {
      trial.room = container.span();
    } else if (count == 1) {
      Place above = place;
      above.index = above.way.back();
      above.way.pop_back();
      trial.room = room_of_value(container_of(document_.root, above), above.index, text_);
    } else {
      const std::size_t begin = begin_of(container, place.index, text_);
      const std::size_t line = pact::yaml::line_begin(text_, begin);
      const std::size_t end = child_at(container, place.index).span().end;
      trial.room = {line, pact::yaml::next_line(text_, std::max(end, begin + 1))};
      if (pact::yaml::skip_blanks(text_, line) != begin) {  // on the line of the dash above
        trial.room = {pact::yaml::line_begin(text_, begin),
                      begin_of(container, place.index + 1, text_)};
      } else if (trial.room.end == text_.size()) {
        if (trial.room.begin > 0 && text_[trial.room.begin - 1] == '\n') --trial.room.begin;
        if (trial.room.begin > 0 && text_[trial.room.begin - 1] == '\r') --trial.room.begin;
      }
    }
    return trial;
  }

  Random& random_;
  const Document& document_;
  std::string_view text_;
  std::vector<Place> places_;
};

/// The old text but for `room` is in the new one, before and behind what is new.
bool keeps(std::string_view old, std::string_view edited, Span room) {
  return old.size() - (room.end - room.begin) <= edited.size() &&
         edited.starts_with(old.substr(0, room.begin)) && edited.ends_with(old.substr(room.end));
}

/// Lines that end in both ways.
bool mixes_line_ends(std::string_view text) {
  bool feeds = false;
  bool returns = false;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    (at > 0 && text[at - 1] == '\r' ? returns : feeds) = true;
  }
  return feeds && returns;
}

/// A comment that stands behind the value, in the new text too.
bool keeps_comment(std::string_view old, std::string_view edited, const Node& value) {
  const std::size_t end = value.span().end;
  std::string_view rest = old.substr(end, pact::yaml::line_end(old, end) - end);
  return rest.find('#') == std::string_view::npos || edited.find(rest) != std::string_view::npos;
}

}  // namespace

TEST_CASE("apply changes what it is about, and no other byte") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  const pact::test::CustomerShape shape;
  Random random(seed);
  int edits = 0;
  int widened = 0;
  while (edits < 10000) {
    const std::string text = any_document(random, any_value(random, shape));
    CAPTURE(text);
    const Document document = pact::yaml::read("x.yaml", text);
    if (document.root.empty()) continue;
    Trials trials(random, document, shape);
    for (int i = 0; i < 8 && trials.any(); ++i) {
      const Trial trial = trials.next();
      if (trial.edit.at.empty()) continue;
      ++edits;
      CAPTURE(pact::to_string(trial.edit.at));
      CAPTURE(static_cast<int>(trial.edit.op));
      CAPTURE(show(trial.edit.value));
      std::string edited;
      try {
        edited = apply(document, shape, trial.edit);
      } catch (const pact::Error& error) {
        FAIL(error.message());
      }
      CAPTURE(edited);
      const Document result = pact::yaml::read("x.yaml", edited);
      REQUIRE_MESSAGE(alike(result.root, trial.wanted), show(result.root));
      if (!keeps(text, edited, trial.room)) {
        // Then the edit of just these bytes would have changed a text that stands before them.
        REQUIRE(trial.edit.op == Edit::Op::remove);
        std::string narrow = text;
        narrow.erase(trial.room.begin, trial.room.end - trial.room.begin);
        try {
          const Document other = pact::yaml::read("x.yaml", narrow);
          REQUIRE(!alike(other.root, trial.wanted));
        } catch (const pact::Error&) {
        }
        ++widened;
      }
    }
  }
  MESSAGE(edits << " edits, " << widened << " of them removed empty lines or comments too");
}

TEST_CASE("apply: a text set and set back gives the old bytes") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  const pact::test::CustomerShape shape;
  Random random(seed);
  int round_trips = 0;
  while (round_trips < 1000) {
    const std::string text = any_document(random, any_value(random, shape));
    CAPTURE(text);
    const Document document = pact::yaml::read("x.yaml", text);
    for (const Place& place : places_of(document.root, shape)) {
      if (place.missing) continue;
      const Node& container = container_of(document.root, place);
      const Node& old = child_at(container, place.index);
      if (!old.is_text() || (container.is_list() && random.one_in(2))) continue;
      const std::string bytes = text.substr(old.span().begin, old.span().end - old.span().begin);
      Node other("Other words");
      if (is_block_text(old, text)) {
        // Blocks with one plain line, whose new lines have the line end of their first.
        if (mixes_line_ends(text)) continue;
        if (bytes[0] != '|' || old.text().find('\n') != old.text().find_last_not_of('\n') + 1 ||
            !pact::yaml::fits_block(old.text().substr(0, old.text().find('\n')))) {
          continue;
        }
        if (old.text().ends_with('\n'))
          other = Node("Other words" + old.text().substr(old.text().find('\n')));
      } else if (bytes[0] == '"') {
        if (bytes.find('\\') != std::string::npos || bytes.find('\n') != std::string::npos)
          continue;
      } else if (bytes[0] == '\'') {
        if (bytes.find('\n') != std::string::npos) continue;
      } else if (bytes.find('\n') != std::string::npos ||
                 !pact::yaml::is_safe_plain(old.text(), pact::yaml::is_flow(container, text)
                                                            ? pact::yaml::Surroundings::flow
                                                            : pact::yaml::Surroundings::block)) {
        continue;
      }
      CAPTURE(pact::to_string(place.path));
      pact::Path back = place.path;
      if (container.is_list()) back.back() = "#" + std::to_string(place.index + 1);
      // A key of a keyed list is found by its own value, and then by its place.
      if (!place.way.empty() && (back.back() == "id" || back.back() == "who")) continue;
      const std::string there = apply(document, shape, Edit{Edit::Op::set, place.path, other});
      CHECK(keeps_comment(text, there, old));
      const std::string again = apply(pact::yaml::read("x.yaml", there), shape,
                                      Edit{Edit::Op::set, back, Node(old.text())});
      CAPTURE(there);
      REQUIRE(again == text);
      ++round_trips;
    }
  }
}

TEST_CASE("apply: an item added and removed gives the old bytes") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  const pact::test::CustomerShape shape;
  Random random(seed);
  int round_trips = 0;
  while (round_trips < 1000) {
    const std::string text = any_document(random, any_value(random, shape));
    CAPTURE(text);
    const Document document = pact::yaml::read("x.yaml", text);
    for (const Place& place : places_of(document.root, shape)) {
      if (place.missing || place.shape->kind != pact::schema::ShapeKind::list) continue;
      const Node& list = child_at(container_of(document.root, place), place.index);
      if (list.empty() || (list.items()[0].is_text() && !place.shape->set)) continue;
      if (room_below(list, text).end == text.size() && is_block_text(last_leaf(list, text), text))
        continue;
      pact::Path item = place.path;
      item.emplace_back("a new key");
      const Node value =
          list.items()[0].is_text()
              ? Node("a new key")
              : any_value(random, *place.shape->item).set(place.shape->key, "a new key");
      const std::string there = apply(document, shape, Edit{Edit::Op::add, place.path, value});
      CAPTURE(there);
      REQUIRE(apply(pact::yaml::read("x.yaml", there), shape,
                    Edit{Edit::Op::remove, item, Node()}) == text);
      ++round_trips;
    }
  }
}

TEST_CASE("write: a new file reads back") {
  const std::uint64_t seed = Random::seed();
  MESSAGE("PACT_TEST_SEED=" << seed);
  const pact::test::CustomerShape shape;
  Random random(seed);
  for (int i = 0; i < 1000; ++i) {
    const Node value = any_value(random, shape);
    if (value.empty()) continue;
    const std::string text = pact::yaml::write(value, shape);
    CAPTURE(text);
    REQUIRE(alike(pact::yaml::read("x.yaml", text).root, value));
    // Written again, nothing changes.
    REQUIRE(pact::yaml::write(pact::yaml::read("x.yaml", text).root, shape) == text);
  }
}
