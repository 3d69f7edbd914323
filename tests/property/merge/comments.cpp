#include "comments.hpp"

#include <algorithm>
#include <optional>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/layout.hpp>
#include <pact/yaml/reader.hpp>
#include <set>

#include "laws.hpp"
#include "spots.hpp"

namespace pact::test {

using schema::Shape;

namespace {

constexpr std::string_view k_mark = "# remark ";

/// A key or item with the bytes of its own.
struct Stretch {
  Path path;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Stretches {
 public:
  Stretches(const std::string& text, const Shape& shape)
      : root_(yaml::read("x.yaml", text, yaml::Readers::own).root) {
    for (const Spot& spot : spots_of(root_, shape)) {
      if (!spot.node) continue;
      Stretch stretch{spot.path, spot.node->span().begin, spot.node->span().end};
      if (spot.above->is_map()) {
        stretch.begin = spot.above->entries()[spot.index].key_span.begin;
        stretch.end =
            std::max(stretch.end, yaml::behind_colon(spot.above->entries()[spot.index], text));
      } else if (yaml::is_block(*spot.above, text)) {
        stretch.begin = yaml::dash_of(*spot.above, spot.index, text);
        stretch.end = std::max(stretch.end, stretch.begin + 1);
      }
      all_.push_back(std::move(stretch));
    }
  }

  /// What must still be there for the comment at `at` to be.
  std::vector<Path> held_by(const std::string& text, std::size_t at) const {
    std::vector<Path> paths;
    const std::size_t line = yaml::line_begin(text, at);
    const bool alone = yaml::skip_blanks(text, line) == at;
    const Stretch* next = nullptr;
    for (const Stretch& each : all_) {
      if (each.begin < at && at < each.end) paths.push_back(each.path);
      const bool on_line = each.begin < at && each.end > line && each.end <= at;
      if (!alone && on_line) paths.push_back(each.path);
      if (alone && each.begin > at && (!next || each.begin < next->begin)) next = &each;
    }
    if (next) paths.push_back(next->path);
    // What stands above `unsettled:` goes when everything is settled.
    const std::size_t key = alone ? text.find("unsettled", at) : std::string::npos;
    if (key != std::string::npos && (!next || key < next->begin)) paths.push_back({"unsettled"});
    return paths;
  }

 private:
  Node root_;
  std::vector<Stretch> all_;
};

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    const char behind = at + part.size() < text.size() ? text[at + part.size()] : '\n';
    if (behind < '0' || behind > '9') ++count;
  }
  return count;
}

}  // namespace

std::vector<std::string> lost_comments(const Triple& triple, const std::string& merged) {
  const Shape& shape = schema::shape_of(triple.kind);
  const Node after = yaml::read("x.yaml", merged, yaml::Readers::own).root;
  std::vector<std::string> lost;
  for (const std::string* side : {&triple.ours, &triple.theirs}) {
    std::optional<Stretches> stretches;
    for (std::size_t at = side->find(k_mark); at != std::string::npos;
         at = side->find(k_mark, at + 1)) {
      const std::size_t end =
          std::min(side->find_first_not_of("0123456789", at + k_mark.size()), side->size());
      const std::string words = side->substr(at, end - at);
      if (triple.base && times(*triple.base, words) > 0) continue;
      const std::size_t found = times(merged, words);
      if (found == 1) continue;
      if (found > 1 && times(*side, words) == 1) {
        lost.push_back(words + " stands there more than once");
        continue;
      }
      if (!stretches) stretches.emplace(*side, shape);
      const std::vector<Path> holders = stretches->held_by(*side, at);
      const bool stays = std::all_of(holders.begin(), holders.end(), [&](const Path& path) {
        const bool by_position = std::any_of(path.begin(), path.end(), [](const std::string& step) {
          return step.starts_with('#');
        });
        return !by_position && schema::resolve(after, shape, path) != nullptr;
      });
      if (stays && found == 0) lost.push_back(words);
    }
  }
  return lost;
}

}  // namespace pact::test
