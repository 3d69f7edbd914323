#include "script.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <pact/base/error.hpp>
#include <pact/tree/virtual_id.hpp>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/layout.hpp>
#include <pact/yaml/splice.hpp>
#include <property/yaml/hand_written.hpp>

#include "any_file.hpp"
#include "flat.hpp"
#include "spots.hpp"

namespace pact::test {

using schema::Shape;
using schema::ShapeKind;
using yaml::Edit;

namespace {

/// An id that the other side may draw for the same list too, as when one edit reaches both.
std::string shared_id(Random& random, const Path& list) {
  static constexpr std::string_view k_alphabet = "abcdefghjkmnpqrstvwxyz";
  std::size_t hash = random.below(2);
  for (const char c : to_string(list)) hash = hash * 131 + static_cast<unsigned char>(c);
  std::string id = "272";
  for (int i = 0; i < 9; ++i, hash /= k_alphabet.size()) id += k_alphabet[hash % k_alphabet.size()];
  return id;
}

class Editor {
 public:
  Editor(Random& random, schema::FileKind kind, const std::string& text)
      : random_(random),
        shape_(schema::shape_of(kind)),
        document_(yaml::read("x.yaml", text, yaml::Readers::own)),
        text_(document_.source.text()),
        spots_(spots_of(document_.root, shape_)),
        open_(open_places(document_.root, shape_)) {}

  /// The text after the edit, or nothing.
  std::optional<std::string> make(Op op) {
    switch (op) {
      case Op::add_item:
        return add_item();
      case Op::remove_item:
        return remove(
            [](const Spot& spot) { return spot.node && spot.is_item() && !spot.in_whole; });
      case Op::rename_item:
        return rename_item();
      case Op::move_item:
        return move_item();
      case Op::add_key:
        return add_key();
      case Op::remove_key:
        return remove([](const Spot& spot) {
          return spot.node && !spot.required && !spot.is_item() && !spot.is_member() &&
                 !spot.in_whole;
        });
      case Op::change_text:
        return change([](const Spot& spot) { return spot.shape->kind == ShapeKind::text; });
      case Op::change_whole:
        return change([](const Spot& spot) { return spot.shape->atomic; });
      case Op::change_set:
        return change_set();
      case Op::comment:
        return comment();
      case Op::quote:
        return quote();
      case Op::lay_out:
        return any_document(random_, document_.root);
      case Op::line_ends:
        return line_ends();
      case Op::open_place:
        return open_place();
      case Op::settle:
        return settle();
    }
    return std::nullopt;
  }

  Path item() const { return item_; }
  /// What the item is called now, where it got another key.
  const std::optional<Path>& renamed() const { return renamed_; }

 private:
  using Wanted = std::function<bool(const Spot&)>;

  const Spot* any_spot(const Wanted& wanted) {
    std::vector<const Spot*> found;
    for (const Spot& spot : spots_) {
      if (wanted(spot)) found.push_back(&spot);
    }
    if (found.empty()) return nullptr;
    item_ = random_.of(found)->item;
    const Spot* spot = random_.of(found);
    item_ = spot->item;
    return spot;
  }

  std::string apply(const std::vector<Edit>& edits) {
    return yaml::apply(document_, shape_, edits);
  }

  /// Takes away what is unsettled at the place and below it.
  void close(const Path& place, std::vector<Edit>& edits) const {
    for (const OpenPlace& open : open_) {
      if (is_within(open.place, place) && !is_within(open.entry, place))
        edits.insert(edits.begin(), Edit{Edit::Op::remove, open.entry, Node()});
    }
  }

  std::optional<std::string> add_item() {
    const Spot* list = any_spot([](const Spot& spot) {
      return spot.shape->kind == ShapeKind::list && !spot.shape->key.empty() &&
             !spot.shape->atomic && !spot.in_whole;
    });
    if (!list) return std::nullopt;
    static const std::vector<Node> none;
    Node item = any_item(random_, *list->shape, list->node ? list->node->items() : none);
    const Shape& key = *list->shape->item->property(list->shape->key)->shape;
    if (key.form == schema::TextForm::item_id && random_.one_in(4))
      item.set(list->shape->key, shared_id(random_, list->path));
    item_ = list->path;
    item_.emplace_back(item.text_of(list->shape->key));
    return apply({{Edit::Op::add, list->path, std::move(item)}});
  }

  std::optional<std::string> remove(const Wanted& wanted) {
    const Spot* spot = any_spot(wanted);
    if (!spot) return std::nullopt;
    std::vector<Edit> edits;
    close(spot->path, edits);
    edits.push_back({Edit::Op::remove, spot->path, Node()});
    return apply(edits);
  }

  std::optional<std::string> rename_item() {
    const Spot* spot =
        any_spot([](const Spot& each) { return each.node && each.is_item() && !each.in_whole; });
    // Two copies of one item under two ids would have ids inside that are no longer unique.
    if (!spot || holds_ids(*spot->node)) return std::nullopt;
    std::vector<Edit> edits;
    close(spot->path, edits);
    Path key = spot->path;
    key.push_back(spot->above_shape->key);
    const Node item = any_item(random_, *spot->above_shape, spot->above->items());
    if (!item.find(key.back())) return std::nullopt;
    renamed_ = spot->path;
    renamed_->back() = item.text_of(key.back());
    edits.push_back({Edit::Op::set, key, *item.find(key.back())});
    return apply(edits);
  }

  std::optional<std::string> add_key() {
    const Spot* spot = any_spot([](const Spot& each) { return !each.node && !each.in_whole; });
    if (!spot) return std::nullopt;
    return apply({{Edit::Op::set, spot->path, any_valid(random_, *spot->shape)}});
  }

  std::optional<std::string> change(const Wanted& wanted) {
    const Spot* spot =
        any_spot([&](const Spot& each) { return each.node && each.is_place() && wanted(each); });
    if (!spot) return std::nullopt;
    std::vector<Edit> edits;
    // A command settles what it sets; a person with an editor may not know of it.
    if (!random_.one_in(3)) close(spot->path, edits);
    Node value = any_valid(random_, *spot->shape);
    if (spot->is_item()) value.set(spot->above_shape->key, spot->path.back());
    if (spot->shape->kind == ShapeKind::text && spot->node->text().size() < 200 &&
        spot->shape->text == schema::TextKind::prose && random_.one_in(2)) {
      value = Node(spot->node->text() + '\n' + value.text());  // both append
    }
    edits.push_back({Edit::Op::set, spot->path, std::move(value)});
    return apply(edits);
  }

  std::optional<std::string> change_set() {
    const Spot* spot = any_spot([](const Spot& each) { return each.shape->set && !each.in_whole; });
    if (!spot) return std::nullopt;
    if (spot->node && !spot->node->empty() && random_.one_in(2)) {
      Path member = spot->path;
      member.push_back(random_.of(spot->node->items()).text());
      return apply({{Edit::Op::remove, member, Node()}});
    }
    return apply({{Edit::Op::add, spot->path, any_valid(random_, *spot->shape->item)}});
  }

  std::size_t begin_of(const Spot& spot) const {
    return spot.above->is_map() ? spot.above->entries()[spot.index].key_span.begin
                                : yaml::dash_of(*spot.above, spot.index, text_);
  }
  bool on_lines(const Spot& spot) const { return spot.node && yaml::is_block(*spot.above, text_); }
  bool begins_line(const Spot& spot) const {
    const std::size_t begin = begin_of(spot);
    return yaml::skip_blanks(text_, yaml::line_begin(text_, begin)) == begin;
  }
  static std::size_t end_of(const Spot& spot, std::string_view text) {
    const Node* last = spot.node;
    while (yaml::is_block(*last, text))
      last = last->is_map() ? &last->entries().back().value : &last->items().back();
    return last->span().end;
  }

  std::optional<std::string> move_item() {
    const Spot* spot = any_spot([&](const Spot& each) {
      return each.node && (each.is_item() || each.is_member()) && !each.in_whole &&
             each.above->items().size() > 1;
    });
    if (!spot) return std::nullopt;
    const std::size_t to = random_.below(spot->above->items().size());
    if (to == spot->index) return std::nullopt;
    std::string text(text_);
    if (yaml::is_flow(*spot->above, text_)) {
      const Span a = spot->above->items()[std::min(to, spot->index)].span();
      const Span b = spot->above->items()[std::max(to, spot->index)].span();
      return text.substr(0, a.begin) + text.substr(b.begin, b.end - b.begin) +
             text.substr(a.end, b.begin - a.end) + text.substr(a.begin, a.end - a.begin) +
             text.substr(b.end);
    }
    const Node& other = spot->above->items()[to];
    Spot at = *spot;
    at.index = to;
    at.node = &other;
    if (!begins_line(*spot) || !begins_line(at)) return std::nullopt;
    const std::size_t from = yaml::line_begin(text_, begin_of(*spot));
    const std::size_t behind = yaml::next_line(text_, end_of(*spot, text_));
    const std::size_t target = yaml::line_begin(text_, begin_of(at));
    if (!text_.substr(from, behind - from).ends_with('\n')) return std::nullopt;
    const std::string lines = text.substr(from, behind - from);
    if (target < from) return text.erase(from, lines.size()).insert(target, lines);
    return text.insert(target, lines).erase(from, lines.size());
  }

  std::optional<std::string> comment() {
    const Spot* spot = any_spot(
        [&](const Spot& each) { return on_lines(each) && !each.in_whole && begins_line(each); });
    if (!spot) return std::nullopt;
    const std::string words = "# remark " + std::to_string(random_.below(100000000));
    std::string text(text_);
    const std::size_t begin = begin_of(*spot);
    const std::string end = yaml::line_end_at(text_, begin);
    if (random_.one_in(3)) {
      // Behind what stands on the line.
      const std::size_t stop = yaml::line_end(text_, begin);
      return text.insert(stop, text_.substr(0, stop).ends_with(' ') ? words : ' ' + words);
    }
    if (random_.one_in(4)) {
      // At the end of the file.
      if (!text.ends_with('\n')) text += end;
      item_.clear();
      return text + words + end;
    }
    const std::size_t line = yaml::line_begin(text_, begin);
    return text.insert(line, std::string(begin - line, ' ') + words + end);
  }

  std::optional<std::string> quote() {
    const Spot* spot = any_spot([&](const Spot& each) {
      return each.node && each.node->is_text() &&
             each.node->text().find_first_of("\n\\\"'\t") == std::string::npos &&
             each.node->text() == text_.substr(each.node->span().begin,
                                               each.node->span().end - each.node->span().begin);
    });
    if (!spot) return std::nullopt;
    const char mark = random_.one_in(2) ? '"' : '\'';
    std::string text(text_);
    text.insert(spot->node->span().end, 1, mark);
    return text.insert(spot->node->span().begin, 1, mark);
  }

  std::optional<std::string> line_ends() {
    std::string text(text_);
    if (random_.one_in(3)) {
      if (text.starts_with("\xEF\xBB\xBF")) return text.substr(3);
      return "\xEF\xBB\xBF" + text;
    }
    if (random_.one_in(3)) {
      if (!text.ends_with('\n')) return text + yaml::line_end_at(text_, 0);
      text.pop_back();
      if (text.ends_with('\r')) text.pop_back();
      return text;
    }
    if (text.find('\r') != std::string::npos) {
      std::erase(text, '\r');
      return text;
    }
    std::string wide;
    for (const char c : text) {
      if (c == '\n') wide += '\r';
      wide += c;
    }
    return wide;
  }

  /// As a merge leaves a place that two changed.
  std::optional<std::string> open_place() {
    const Spot* spot = any_spot([&](const Spot& each) {
      const bool by_position = std::any_of(each.path.begin(), each.path.end(),
                                           [](const auto& step) { return step.starts_with('#'); });
      return each.node && !by_position && (each.is_place() || (each.is_item() && !each.in_whole)) &&
             std::none_of(open_.begin(), open_.end(),
                          [&](const OpenPlace& open) { return open.place == each.path; });
    });
    if (!spot) return std::nullopt;
    const auto depth = static_cast<std::ptrdiff_t>(record_of(spot->path, shape_));
    Path list(spot->path.begin(), spot->path.begin() + depth);
    list.emplace_back("unsettled");
    Node entry = Node::map({{"at", to_string(Path(spot->path.begin() + depth, spot->path.end()))}});
    const bool gone = (spot->is_item() && !spot->shape->atomic && !random_.one_in(4)) ||
                      (!spot->required && random_.one_in(4));
    if (!gone || random_.one_in(4)) {
      Node other = any_valid(random_, *spot->shape);
      if (spot->is_item()) other.set(spot->above_shape->key, spot->path.back());
      // The first in byte order is what a merge leaves in the place.
      if (pact::canonical(other) <= pact::canonical(*spot->node)) return std::nullopt;
      entry.set("or", Node::list({std::move(other)}));
    }
    if (gone) entry.set("gone", "removed");
    return apply({{Edit::Op::add, list, std::move(entry)}});
  }

  std::optional<std::string> settle() {
    if (open_.empty()) return std::nullopt;
    const OpenPlace& open = random_.of(open_);
    for (const Spot& spot : spots_) {
      if (spot.path == open.place) item_ = spot.item;
    }
    std::vector<Edit> edits{{Edit::Op::remove, open.entry, Node()}};
    const std::vector<Node>& others = open.node->items_of("or");
    if (open.node->find("gone") && random_.one_in(2)) {
      edits.clear();
      close(open.place, edits);
      edits.push_back({Edit::Op::remove, open.place, Node()});
    } else if (!others.empty() && !random_.one_in(3)) {
      edits.push_back({Edit::Op::set, open.place, random_.of(others)});
    }
    return apply(edits);
  }

  Random& random_;
  const Shape& shape_;
  yaml::Document document_;
  std::string_view text_;
  std::vector<Spot> spots_;
  std::vector<OpenPlace> open_;
  Path item_;
  std::optional<Path> renamed_;
};

}  // namespace

std::string_view name_of(Op op) {
  static constexpr std::array<std::string_view, k_ops.size()> k_names = {
      "add item",   "remove item", "rename item",  "move item",  "add key",
      "remove key", "change text", "change whole", "change set", "comment",
      "quote",      "lay out",     "line ends",    "open place", "settle",
  };
  return k_names[static_cast<std::size_t>(op)];
}

bool is_of_whole_file(Op op) {
  return op == Op::lay_out || op == Op::line_ends;
}

bool edit(Random& random, schema::FileKind kind, Op op, Version& version) {
  try {
    Editor editor(random, kind, version.text);
    const std::optional<std::string> text = editor.make(op);
    if (!text || *text == version.text) return false;
    const yaml::Document document = yaml::read("x.yaml", *text);
    if (!schema::validate(kind, document.root, schema::Scrutiny::quick).empty()) return false;
    if (has_twins(document.root, schema::shape_of(kind))) return false;
    if (has_lost_places(document.root, schema::shape_of(kind))) return false;
    version.text = *text;
    version.steps.push_back({op, editor.item()});
    if (editor.renamed()) version.steps.push_back({op, *editor.renamed()});
    return true;
  } catch (const Error&) {
    return false;
  }
}

void edit_somehow(Random& random, schema::FileKind kind, Version& version) {
  for (int tries = 0; tries < 20; ++tries) {
    if (edit(random, kind, k_ops[random.below(k_ops.size())], version)) return;
  }
}

}  // namespace pact::test
