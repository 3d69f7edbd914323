#include "laws.hpp"

#include <algorithm>
#include <map>
#include <pact/base/error.hpp>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/layout.hpp>
#include <pact/yaml/reader.hpp>
#include <pact/yaml/splice.hpp>

#include "comments.hpp"
#include "flat.hpp"
#include "spots.hpp"

namespace pact::test {

using schema::Shape;

namespace {

/// Thrown with what is broken.
struct Break {
  Broken broken;
};

void must(bool holds, const std::string& law, const std::string& detail = "") {
  if (!holds) throw Break{{law, detail}};
}

Node content_of(const std::string& text) {
  return yaml::read("x.yaml", text, yaml::Readers::own).root;
}

std::string difference(const std::string& wanted, const std::string& got) {
  return "wanted:\n" + wanted + "got:\n" + got;
}

void check_identities(const Triple& triple) {
  const std::string& base = *triple.base;
  for (const std::string& side : {triple.ours, triple.theirs}) {
    must(Triple{triple.kind, base, base, side}.merged().text == side, "merge(b, b, x) = x");
    must(Triple{triple.kind, base, side, side}.merged().text == side, "merge(b, x, x) = x");
  }
}

/// Said without the rules: whatever a side wrote is somewhere at its place.
void check_nothing_vanishes(const Flat& base, const Flat& side, const Flat& merged) {
  // Of an item in several versions, each is one value.
  const auto in_rivals = [&](const Path& path) {
    const auto is_around = [&](const auto& each) { return is_within(path, each.first); };
    return std::ranges::any_of(merged.whole_items, is_around) ||
           std::ranges::any_of(base.whole_items, is_around);
  };
  for (const auto& [path, place] : side.places) {
    const auto before = base.places.find(path);
    const auto after = merged.places.find(path);
    if (in_rivals(path)) continue;
    if (place.shape && place.shape->set && place.candidates.size() == 1 &&
        (after == merged.places.end() || after->second.candidates.size() == 1)) {
      for (const std::string& member : place.members) {
        if (before != base.places.end() && before->second.members.contains(member)) continue;
        must(after != merged.places.end() && after->second.members.contains(member),
             "no value vanishes", to_string(path) + ": " + member);
      }
      continue;
    }
    for (const std::string& candidate : place.candidates) {
      if (candidate == k_nothing) continue;
      if (before != base.places.end() && before->second.candidates.contains(candidate)) continue;
      must(after != merged.places.end() && after->second.candidates.contains(candidate),
           "no value vanishes", to_string(path) + ": " + candidate);
    }
  }
}

/// But for the column of its comments.
std::string without_columns_of_comments(std::string text) {
  for (std::size_t mark = text.find('#'); mark != std::string::npos;
       mark = text.find('#', mark + 1)) {
    while (mark > 1 && text[mark - 1] == ' ' &&
           text.find_last_not_of(' ', mark - 1) != std::string::npos &&
           text[text.find_last_not_of(' ', mark - 1)] == '\n') {
      text.erase(--mark, 1);
    }
  }
  return text;
}

std::string without_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

/// What none of the three touched keeps its bytes, where it stands on lines of its own.
void check_untouched_bytes(const Triple& triple, const Shape& shape, const std::string& merged) {
  // Where a place is open, another of its values may come to stand in it.
  std::vector<Path> open;
  for (const std::string* side : {&triple.ours, &triple.theirs}) {
    const Node root = content_of(*side);
    for (const OpenPlace& each : open_places(root, shape)) open.push_back(each.place);
  }
  const auto is_open = [&](const Path& path) {
    return std::any_of(open.begin(), open.end(), [&](const Path& place) {
      return is_within(place, path) || is_within(path, place);
    });
  };
  std::map<Path, std::string> base, ours, theirs, after;
  const auto bytes_in = [&](const std::string& text, std::map<Path, std::string>& into) {
    const Node root = content_of(text);
    for (const Spot& spot : spots_of(root, shape)) {
      if (spot.node && (spot.is_item() || spot.path.size() == 1) && !spot.in_whole &&
          yaml::is_block(*spot.above, text))
        // With its indentation, which moves the lines of a text below, and the comment behind;
        // but for the line ends, which are the file's.
        into[spot.path] = std::to_string(yaml::column_of(text, root.span().begin)) + ' ' +
                          std::to_string(yaml::column_of(text, spot.above->span().begin)) + ": " +
                          without_returns(text.substr(spot.node->span().begin,
                                                      yaml::line_end(text, spot.node->span().end) -
                                                          spot.node->span().begin));
    }
  };
  bytes_in(*triple.base, base);
  bytes_in(triple.ours, ours);
  bytes_in(triple.theirs, theirs);
  bytes_in(merged, after);
  for (const auto& [path, bytes] : base) {
    if (path.back().starts_with('#') || is_open(path)) continue;
    const auto a = ours.find(path), b = theirs.find(path), c = after.find(path);
    if (a == ours.end() || b == theirs.end() || a->second != bytes || b->second != bytes) continue;
    if (c == after.end()) continue;
    must(without_columns_of_comments(c->second) == without_columns_of_comments(bytes),
         "what nobody touched keeps its bytes",
         to_string(path) + '\n' + difference(bytes + '\n', c->second + '\n'));
  }
}

using Keys = std::vector<std::string>;

Keys keys_of(const Node& root, const Shape& shape, const Path& path, const Shape& list) {
  Keys keys;
  const Node* node = schema::resolve(root, shape, path);
  if (!node) return keys;
  for (const Node& item : node->items()) keys.emplace_back(item.text_of(list.key));
  return keys;
}

Keys shared_of(const Keys& keys, const Keys& shared) {
  Keys left;
  for (const std::string& key : keys) {
    if (std::find(shared.begin(), shared.end(), key) != shared.end()) left.push_back(key);
  }
  return left;
}

/// Rule 2's order; of an item in several versions, each has its own.
void check_order(const Triple& triple, const Shape& shape, const Node& merged) {
  const std::map<Path, Candidates> versions = flat(merged, shape).whole_items;
  const auto is_of_one_version = [&](const Path& path) {
    return std::ranges::any_of(versions,
                               [&](const auto& each) { return is_within(path, each.first); });
  };
  const Node base = triple.base ? content_of(*triple.base) : Node::map();
  const Node ours = content_of(triple.ours), theirs = content_of(triple.theirs);
  for (const Spot& spot : spots_of(merged, shape)) {
    if (!spot.node || spot.in_whole || spot.shape->kind != schema::ShapeKind::list ||
        spot.shape->key.empty() || spot.shape->atomic || is_of_one_version(spot.path)) {
      continue;
    }
    const Keys b = keys_of(base, shape, spot.path, *spot.shape),
               o = keys_of(ours, shape, spot.path, *spot.shape),
               t = keys_of(theirs, shape, spot.path, *spot.shape),
               m = keys_of(merged, shape, spot.path, *spot.shape);
    const auto nameless = [](const Keys& keys) {
      return std::find(keys.begin(), keys.end(), "") != keys.end();
    };
    if (nameless(b) || nameless(o) || nameless(t) || nameless(m)) continue;
    if (std::is_sorted(o.begin(), o.end()) && std::is_sorted(t.begin(), t.end())) {
      must(std::is_sorted(m.begin(), m.end()), "two lists in order of id give one",
           to_string(spot.path));
      continue;
    }
    const Keys shared = shared_of(shared_of(shared_of(b, o), t), m);
    const Keys was = shared_of(b, shared), left = shared_of(o, shared),
               right = shared_of(t, shared), now = shared_of(m, shared);
    const Keys& wanted = left == right ? left : left == was ? right : right == was ? left : was;
    must(now == wanted, "the order is that of the side that moved", to_string(spot.path));
  }
}

void check(const Triple& triple) {
  const Shape& shape = schema::shape_of(triple.kind);
  if (triple.base) check_identities(triple);

  const merge::Merged merged = triple.merged();
  must(triple.swapped().text == merged.text, "swapping gives the same bytes",
       difference(merged.text, triple.swapped().text));

  const Node root = yaml::read("merged.yaml", merged.text).root;
  for (const schema::Problem& problem : schema::validate(triple.kind, root))
    must(false, "the output is valid", to_string(problem.at) + ": " + problem.message);

  const Node base_root = triple.base ? content_of(*triple.base) : Node::map();
  const Node ours_root = content_of(triple.ours), theirs_root = content_of(triple.theirs);
  const Flat base = flat(base_root, shape), ours = flat(ours_root, shape),
             theirs = flat(theirs_root, shape), got = flat(root, shape);
  check_nothing_vanishes(base, ours, got);
  check_nothing_vanishes(base, theirs, got);
  const std::string wanted = reference_merge(base, ours, theirs).show();
  must(got.show() == wanted, "it says what the rules say", difference(wanted, got.show()));
  must(merged.unsettled.size() == open_places(root, shape).size(),
       "all that is unsettled is reported");

  if (triple.ours != triple.theirs) check_order(triple, shape, root);
  for (const std::string& lost : lost_comments(triple, merged.text))
    must(false, "new comments stay", lost);
  if (triple.base) check_untouched_bytes(triple, shape, merged.text);
}

std::optional<std::string> without(const std::string& text, const Shape& shape, const Path& path) {
  try {
    return yaml::apply(yaml::read("x.yaml", text, yaml::Readers::own), shape,
                       yaml::Edit{yaml::Edit::Op::remove, path, Node()});
  } catch (const Error&) {
    return std::nullopt;
  }
}

bool is_valid(const Triple& triple) {
  try {
    for (const std::string* text :
         {triple.base ? &*triple.base : &triple.ours, &triple.ours, &triple.theirs}) {
      const Node root = yaml::read("x.yaml", *text).root;
      if (!schema::validate(triple.kind, root, schema::Scrutiny::quick).empty()) return false;
      if (has_lost_places(root, schema::shape_of(triple.kind))) return false;
    }
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// Takes things away one after the other, as long as the same law stays broken.
class Shrinker {
 public:
  Shrinker(Triple triple, std::string law) : triple_(std::move(triple)), law_(std::move(law)) {}

  Triple shrink() {
    do {
      progress_ = false;
      for (const Path& path : paths()) {
        for (int which = 7; which > 0; --which) cut(path, which);
      }
      for (const std::string& line : lines()) cut_line(line);
    } while (progress_);
    return triple_;
  }

 private:
  std::vector<Path> paths() const {
    const Shape& shape = schema::shape_of(triple_.kind);
    std::vector<Path> found;
    for (const std::string* text : {&triple_.ours, &triple_.theirs}) {
      const Node root = content_of(*text);
      for (const OpenPlace& open : open_places(root, shape)) found.push_back(open.entry);
      for (const Spot& spot : spots_of(root, shape)) {
        if (spot.node) found.push_back(spot.path);
      }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  /// Comments and empty lines.
  std::vector<std::string> lines() const {
    std::vector<std::string> found;
    for (const std::string* text : {&triple_.ours, &triple_.theirs}) {
      for (std::size_t at = 0; at < text->size();) {
        const std::size_t next = std::min(text->find('\n', at), text->size() - 1) + 1;
        const std::string line = text->substr(at, next - at);
        at = next;
        const std::size_t first = line.find_first_not_of(" \r\n");
        if (first == std::string::npos || line[first] == '#') found.push_back(line);
      }
    }
    return found;
  }

  void cut(const Path& path, int which) {
    const Shape& shape = schema::shape_of(triple_.kind);
    Triple less = triple_;
    bool any = false;
    const auto shorten = [&](std::string& text) {
      if (const auto shorter = without(text, shape, path)) {
        any = any || *shorter != text;
        text = *shorter;
      }
    };
    if ((which & 4) && less.base) shorten(*less.base);
    if (which & 2) shorten(less.ours);
    if (which & 1) shorten(less.theirs);
    if (any) consider(std::move(less));
  }

  void cut_line(const std::string& line) {
    Triple less = triple_;
    const auto shorten = [&](std::string& text) {
      const std::size_t there = text.find(line);
      if (there != std::string::npos && (there == 0 || text[there - 1] == '\n'))
        text.erase(there, line.size());
    };
    if (less.base) shorten(*less.base);
    shorten(less.ours);
    shorten(less.theirs);
    if (less.ours != triple_.ours || less.theirs != triple_.theirs) consider(std::move(less));
  }

  void consider(Triple less) {
    if (!is_valid(less)) return;
    const auto broken = broken_law(less);
    if (!broken || broken->law != law_) return;
    triple_ = std::move(less);
    progress_ = true;
  }

  Triple triple_;
  std::string law_;
  bool progress_ = false;
};

}  // namespace

merge::Merged Triple::merged() const {
  return merge::merge(kind, "x.yaml", {base, ours, theirs});
}

merge::Merged Triple::swapped() const {
  return merge::merge(kind, "x.yaml", {base, theirs, ours});
}

std::optional<Broken> broken_law(const Triple& triple) {
  try {
    check(triple);
    return std::nullopt;
  } catch (const Break& found) {
    return found.broken;
  } catch (const Error& error) {
    return Broken{"two valid sides merge: " + error.message(),
                  error.causes().empty() ? "" : error.causes().front()};
  }
}

Triple shrunk(Triple triple, const std::string& law) {
  return Shrinker(std::move(triple), law).shrink();
}

std::string show(const Triple& triple) {
  const std::string all = "--- base\n" + triple.base.value_or("(none)\n") + "\n--- ours\n" +
                          triple.ours + "\n--- theirs\n" + triple.theirs + "\n";
  std::string shown;
  for (const char c : all) {
    if (c == '\r') {
      shown += "␍";
    } else {
      shown += c;
    }
  }
  return shown;
}

}  // namespace pact::test
