#include <algorithm>
#include <map>
#include <optional>
#include <pact/base/error.hpp>
#include <pact/merge/comments.hpp>
#include <pact/merge/content.hpp>
#include <pact/merge/fit.hpp>
#include <pact/merge/order.hpp>
#include <pact/merge/weave.hpp>
#include <pact/tree/virtual_id.hpp>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/layout.hpp>
#include <pact/yaml/render.hpp>

namespace pact::merge {

using schema::Shape;

namespace {

/// What the one of the three is that both sides agree on, or that one side changed; of two changes
/// the first.
template <typename T>
const T& chosen(const T& base, const T& ours, const T& theirs) {
  return ours == base ? theirs : ours;
}

/// A container in one version: null where it is not there or is empty.
struct Container {
  const Script* script = nullptr;
  const Node* node = nullptr;
  std::size_t above_first = 0;  ///< where the lines above its first child begin
  Keys keys;                    ///< of its children

  std::size_t column() const { return column_of(*script, *node); }
};

struct Three {
  Container base, ours, theirs;
};

/// A child in one version.
struct Child {
  const Container* in = nullptr;
  std::size_t index = 0;
  const Node* value = nullptr;
  Lines lines;  ///< at the column of the merged container

  explicit operator bool() const { return in != nullptr; }
};

struct Children {
  Child base, ours, theirs;
};

class Weaver {
 public:
  explicit Weaver(Above manner) : manner_(manner) {}

  std::string root(const Shape& shape, const Scripts& scripts, const Node& merged) {
    Three three{of_root(scripts.base), of_root(scripts.ours), of_root(scripts.theirs)};
    if (!three.ours.node && !three.theirs.node)
      throw Error(ErrorKind::failed, "a file in brackets has no lines to weave");
    const std::size_t column = (three.ours.node ? three.ours : three.theirs).column();
    const auto head = [](const Script& script) { return script.text.substr(0, script.head_end); };
    const auto tail = [](const Container& root, const Script& script) {
      return root.node ? script.text.substr(end_of_last(root), script.frame_end - end_of_last(root))
                       : std::string();
    };
    const auto foot = [](const Script& script) { return script.text.substr(script.frame_end); };
    return merged_above(head(scripts.base), head(scripts.ours), head(scripts.theirs)) +
           map(shape, three, merged, column) +
           in_manner(merged_above(tail(three.base, scripts.base), tail(three.ours, scripts.ours),
                                  tail(three.theirs, scripts.theirs)),
                     column) +
           merged_above(foot(scripts.base), foot(scripts.ours), foot(scripts.theirs));
  }

 private:
  static Container of_root(const Script& script) {
    return container(script, &script.root, nullptr, script.head_end);
  }

  static std::size_t end_of_last(const Container& root) {
    return end_of_child(*root.script, *root.node, root.keys.size() - 1);
  }

  std::string in_manner(const std::string& above, std::size_t column) const {
    if (manner_ == Above::as_it_stands) return above;
    std::string tidy;
    for (const std::string& line : split_lines(above)) {
      if (is_comment(line))
        tidy += std::string(column, ' ') + line.substr(yaml::skip_blanks(line, 0));
    }
    return tidy;
  }

  /// `list` is the shape of a list.
  static Container container(const Script& script, const Node* node, const Shape* list,
                             std::size_t above_first) {
    if (!node || node->empty() || !stands_on_lines(script, *node)) return {};
    Container made{&script, node, above_first, {}};
    if (node->is_list()) made.keys = item_keys(node->items(), list ? list->key : "");
    for (const pact::Entry& entry : node->entries()) made.keys.push_back(entry.key);
    return made;
  }

  static Child child(const Container& in, const std::string& key, std::size_t column) {
    Child found;
    const auto at = std::find(in.keys.begin(), in.keys.end(), key);
    if (at == in.keys.end()) return found;
    found.in = &in;
    found.index = static_cast<std::size_t>(at - in.keys.begin());
    found.value =
        in.node->is_map() ? &in.node->entries()[found.index].value : &in.node->items()[found.index];
    found.lines = lines_of(*in.script, *in.node, found.index, in.above_first, column);
    return found;
  }

  static Children children(const Three& three, const std::string& key, std::size_t column) {
    return {child(three.base, key, column), child(three.ours, key, column),
            child(three.theirs, key, column)};
  }

  static std::string above(const Children& each) {
    if (each.ours && each.theirs)
      return merged_above(each.base.lines.above, each.ours.lines.above, each.theirs.lines.above);
    return (each.ours ? each.ours : each.theirs).lines.above;
  }

  std::string map(const Shape& shape, const Three& three, const Node& merged, std::size_t column) {
    std::string text;
    for (const Lines& each : map_lines(shape, three, merged, column)) text += each.above + each.own;
    return text;
  }

  std::vector<Lines> map_lines(const Shape& shape, const Three& three, const Node& merged,
                               std::size_t column) {
    Keys kept;
    std::map<std::string, Children> all;
    const auto consider = [&](const std::string& key) {
      if (all.contains(key)) return;
      Children each = children(three, key, column);
      const Node* value = merged.find(key);
      if ((value && !value->empty()) || stays_empty(each)) kept.push_back(key);
      all.emplace(key, std::move(each));
    };
    for (const Container* side : {&three.ours, &three.theirs}) {
      for (const std::string& key : side->keys) consider(key);
    }
    const auto rank = [&](const std::string& key) {
      const schema::Property* property = shape.property(key);
      return property ? static_cast<std::size_t>(property - shape.properties.data())
                      : shape.properties.size();
    };
    Keys order = merged_order({three.base.keys, three.ours.keys, three.theirs.keys}, kept,
                              [&](const std::string& a, const std::string& b) {
                                return std::pair(rank(a), a) < std::pair(rank(b), b);
                              });
    // What only the merge says (`unsettled`) stands last in the schema, as in every map.
    for (const pact::Entry* entry : yaml::in_order(merged, &shape)) {
      if (!entry->value.empty() && !all.contains(entry->key)) order.push_back(entry->key);
    }
    std::vector<Lines> lines;
    for (const std::string& key : order) {
      static const Node nothing;
      const Node* value = merged.find(key);
      const FitKey what{key, yaml::shape_of_key(&shape, key)};
      const auto found = all.find(key);
      if (found == all.end()) {
        lines.push_back({{}, rendered(column, what, *value)});
        continue;
      }
      lines.push_back(child_lines(what, found->second, value ? *value : nothing, column));
    }
    return lines;
  }

  /// A key without a value, which says nothing: there or not as the side that changed it has it.
  static bool stays_empty(const Children& each) {
    const bool ours(each.ours), theirs(each.theirs), base(each.base);
    if (!(ours == base ? theirs : ours)) return false;
    return (ours && each.ours.value->empty()) || (theirs && each.theirs.value->empty());
  }

  Lines child_lines(const FitKey& what, const Children& each, const Node& value,
                    std::size_t column) {
    Lines lines{above(each), {}};
    std::optional<std::string> own = as_one_side(each, value);
    if (!own) {
      own = by_parts(what, each, value, column, lines.above);
      // A list that was empty, `people: [] # so far`, had no head to give its comment to.
      for (const Child* child : {&each.ours, &each.theirs}) {
        if (own && *child && child->value->empty())
          add_comments({}, *child, each.base, column, lines.above);
      }
    }
    if (!own) {
      const Child& first = better_start(each, value);
      own = same(first.value, &value) ? first.lines.own
                                      : fitted(first.lines.own, column, what, value);
      // Brackets that are written anew hold no comment.
      for (const std::string& comment :
           comments_in(*first.in->script, *first.in->node, first.index)) {
        if (own->find(comment) == std::string::npos && !has_line(split_lines(lines.above), comment))
          lines.above += std::string(column, ' ') + comment + "\n";
      }
      const Child& other = &first == &each.ours ? each.theirs : each.ours;
      add_comments(first, other, each.base, column, lines.above);
    }
    lines.own = std::move(*own);
    lines.above = in_manner(lines.above, column);
    return lines;
  }

  /// The lines of one side where the other left them as they were.
  static std::optional<std::string> as_one_side(const Children& each, const Node& value) {
    const Child &base = each.base, &ours = each.ours, &theirs = each.theirs;
    const bool says_ours = ours && same(ours.value, &value);
    const bool says_theirs = theirs && same(theirs.value, &value);
    if (!ours || !theirs) {
      if (says_ours) return ours.lines.own;
      if (says_theirs) return theirs.lines.own;
      return std::nullopt;
    }
    if (base && ours.lines.own == base.lines.own && says_theirs) return theirs.lines.own;
    if (base && theirs.lines.own == base.lines.own && says_ours) return ours.lines.own;
    if (ours.lines.own == theirs.lines.own && says_ours) return ours.lines.own;
    return std::nullopt;
  }

  static const Child& better_start(const Children& each, const Node& value) {
    if (!each.ours) return each.theirs;
    if (!each.theirs) return each.ours;
    if (same(each.ours.value, &value)) return each.ours;
    return same(each.theirs.value, &value) ? each.theirs : each.ours;
  }

  /// Comments among the lines of the side that is not taken, which it added, go above.
  static void add_comments(const Child& taken, const Child& other, const Child& base,
                           std::size_t column, std::string& above) {
    if (!other) return;
    const auto comments = [](const Child& child) {
      return child ? comments_in(*child.in->script, *child.in->node, child.index)
                   : std::vector<std::string>();
    };
    const auto there = comments(taken), before = comments(base);
    for (const std::string& each : comments(other)) {
      if (!has_line(there, each) && !has_line(before, each) && !has_line(split_lines(above), each))
        above += std::string(column, ' ') + each + "\n";
    }
  }

  static bool can_go_by_parts(const Child& child) {
    return !child || child.value->empty() || stands_on_lines(*child.in->script, *child.value);
  }

  /// A list or map on lines, child by child. Nothing where it has to be taken whole.
  std::optional<std::string> by_parts(const FitKey& what, const Children& each, const Node& value,
                                      std::size_t column, std::string& above) {
    const Shape* shape = what.shape;
    if (!shape || shape->open || shape->atomic || value.empty() || what.key == "unsettled" ||
        (!value.is_list() && !value.is_map()) ||
        (value.is_list() && shape->key.empty() && !shape->set) || !can_go_by_parts(each.ours) ||
        !can_go_by_parts(each.theirs)) {
      return std::nullopt;
    }
    return what.key.empty() ? item_by_parts(*shape, each, value, column, above)
                            : entry_by_parts(*shape, each, value, column, above);
  }

  std::optional<std::string> entry_by_parts(const Shape& shape, const Children& each,
                                            const Node& value, std::size_t column,
                                            std::string& above) {
    struct Part {
      Container container;
      std::string head;
      std::size_t step = 0;
    };
    const auto part_of = [&](const Child& child) {
      Part part;
      if (!child || child.value->empty() || !stands_on_lines(*child.in->script, *child.value))
        return part;
      const HeadLine head =
          head_line_of(*child.in->script, child.in->node->entries()[child.index], column);
      part.container = container(*child.in->script, child.value, &shape, head.end);
      part.head = head.text;
      part.step = part.container.column() - child.in->column();
      return part;
    };
    const Part base = part_of(each.base), ours = part_of(each.ours), theirs = part_of(each.theirs);
    if (ours.head.empty() && theirs.head.empty()) return std::nullopt;
    std::string head = ours.head.empty() ? theirs.head : ours.head;
    std::size_t step = ours.head.empty() ? theirs.step : ours.step;
    if (!ours.head.empty() && !theirs.head.empty()) {
      head = chosen(base.head, ours.head, theirs.head);
      step = chosen(base.step, ours.step, theirs.step);
      keep_other_comment(base.head, ours.head, theirs.head, column, above);
    }
    const Three three{base.container, ours.container, theirs.container};
    return head + (value.is_map() ? map(shape, three, value, column + step)
                                  : list(shape, three, value, column + step));
  }

  /// Of two comments behind a key or a dash, where both sides changed the line, the second stands
  /// above it.
  static void keep_other_comment(const std::string& base, const std::string& ours,
                                 const std::string& theirs, std::size_t column,
                                 std::string& above) {
    if (ours == base || theirs == base || ours == theirs) return;
    const std::size_t mark = theirs.find(" #");
    if (mark == std::string::npos) return;
    above += std::string(column, ' ') + theirs.substr(theirs.find('#', mark));
  }

  std::string list(const Shape& shape, const Three& three, const Node& merged, std::size_t column) {
    std::string text;
    const Keys keys = item_keys(merged.items(), shape.key);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const Children each = children(three, keys[i], column);
      const FitKey what{{}, shape.item};
      if (!each.ours && !each.theirs) {
        text += rendered(column, what, merged.items()[i]);
        continue;
      }
      const Lines lines = child_lines(what, each, merged.items()[i], column);
      text += lines.above + lines.own;
    }
    return text;
  }

  std::optional<std::string> item_by_parts(const Shape& shape, const Children& each,
                                           const Node& value, std::size_t column,
                                           std::string& above) {
    if (!value.is_map()) return std::nullopt;
    struct Part {
      Container container;
      std::string head;  ///< the line of a dash that stands alone
      std::size_t step = 0;
      bool usable = true;
    };
    const auto part_of = [&](const Child& child) {
      Part part;
      if (!child) return part;
      const Script& script = *child.in->script;
      part.usable = stands_on_lines(script, *child.value);
      if (!part.usable) return part;
      std::size_t above_first = 0;
      if (!begins_on_dash(script, *child.value)) {
        part.head = split_lines(child.lines.own).front();
        above_first =
            yaml::next_line(script.text, yaml::dash_of(*child.in->node, child.index, script.text));
      }
      part.container = container(script, child.value, nullptr, above_first);
      part.step = part.container.column() - child.in->column();
      return part;
    };
    const Part base = part_of(each.base), ours = part_of(each.ours), theirs = part_of(each.theirs);
    if (!ours.usable || !theirs.usable) return std::nullopt;
    if (each.ours && each.theirs && ours.head.empty() != theirs.head.empty()) return std::nullopt;
    const std::size_t step = !each.ours     ? theirs.step
                             : !each.theirs ? ours.step
                                            : chosen(base.step, ours.step, theirs.step);
    const Three three{base.container, ours.container, theirs.container};
    std::vector<Lines> lines = map_lines(shape, three, value, column + step);
    if (lines.empty()) return std::nullopt;
    const std::string& head = !each.ours     ? theirs.head
                              : !each.theirs ? ours.head
                                             : chosen(base.head, ours.head, theirs.head);
    if (!head.empty()) {
      if (each.ours && each.theirs)
        keep_other_comment(base.head, ours.head, theirs.head, column, above);
      std::string text = head;
      for (const Lines& line : lines) text += line.above + line.own;
      return text;
    }
    above += shifted(lines.front().above, column + step, column);
    std::string text = lines.front().own;
    text.replace(column, step, "-" + std::string(step - 1, ' '));
    for (std::size_t i = 1; i < lines.size(); ++i) text += lines[i].above + lines[i].own;
    return text;
  }

  Above manner_;
};

}  // namespace

std::string woven(const Shape& shape, const Scripts& scripts, const Node& merged, Above above) {
  return Weaver(above).root(shape, scripts, merged);
}

}  // namespace pact::merge
