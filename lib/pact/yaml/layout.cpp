#include <optional>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/layout.hpp>

namespace pact::yaml {

namespace {

struct Seen {
  std::optional<std::size_t> list_step, map_step, dash_step;

  bool complete() const { return list_step && map_step && dash_step; }
};

void look(const Node& node, std::string_view text, Seen& seen) {
  if (seen.complete() || !is_block(node, text)) return;
  for (const Entry& entry : node.entries()) {
    if (!is_block(entry.value, text)) continue;
    const std::size_t key = column_of(text, entry.key_span.begin);
    const std::size_t value = column_of(text, entry.value.span().begin);
    if (value < key) continue;
    if (entry.value.is_list() && !seen.list_step) seen.list_step = value - key;
    if (entry.value.is_map() && !seen.map_step) seen.map_step = value - key;
  }
  if (node.is_list() && !seen.dash_step && !node.items()[0].is_none()) {
    const std::size_t dash = node.span().begin;
    const std::size_t item = node.items()[0].span().begin;
    if (line_begin(text, item) == line_begin(text, dash)) seen.dash_step = item - dash;
  }
  for (const Entry& entry : node.entries()) look(entry.value, text, seen);
  for (const Node& item : node.items()) look(item, text, seen);
}

}  // namespace

Layout Layout::around(const Node& place, const Node& root, std::string_view text) {
  Seen seen;
  look(place, text, seen);
  look(root, text, seen);
  Layout layout;
  layout.line_end = line_end_at(text, place.span().end);
  layout.list_step = seen.list_step.value_or(layout.list_step);
  layout.map_step = seen.map_step.value_or(layout.map_step);
  layout.dash_step = seen.dash_step.value_or(layout.dash_step);
  return layout;
}

bool is_flow(const Node& node, std::string_view text) {
  const std::size_t begin = node.span().begin;
  if (node.is_list()) return begin < text.size() && text[begin] == '[';
  return node.is_map() && begin < text.size() && text[begin] == '{';
}

bool is_block(const Node& node, std::string_view text) {
  return (node.is_list() || node.is_map()) && node.span().end > node.span().begin &&
         !is_flow(node, text);
}

std::size_t behind_colon(const Entry& entry, std::string_view text) {
  return skip_blanks(text, entry.key_span.end) + 1;
}

std::size_t dash_of(const Node& list, std::size_t index, std::string_view text) {
  if (index == 0) return list.span().begin;
  return gap_after(text, list.items()[index - 1].span().end).to;
}

std::string line_end_at(std::string_view text, std::size_t at) {
  std::size_t feed = text.find('\n', at);
  // The last line may have no line end: then it is as the first line of the file.
  if (feed == std::string_view::npos) feed = text.find('\n');
  if (feed == std::string_view::npos) return "\n";
  return feed > 0 && text[feed - 1] == '\r' ? "\r\n" : "\n";
}

}  // namespace pact::yaml
