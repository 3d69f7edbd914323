#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/merge/script.hpp>
#include <pact/yaml/block_scalar.hpp>
#include <pact/yaml/frame.hpp>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/layout.hpp>

namespace pact::merge {

namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

bool ends_lines_as_windows(std::string_view text) {
  std::size_t feeds = 0;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    if (at == 0 || text[at - 1] != '\r') return false;
    ++feeds;
  }
  return feeds > 0;
}

/// The last text, list in brackets or empty value in a node: what stands last in its lines.
const Node& last_leaf(const Node& node, std::string_view text) {
  const Node* last = &node;
  while (yaml::is_block(*last, text)) {
    last = last->is_map() ? &last->entries().back().value : &last->items().back();
  }
  return *last;
}

/// A text at the end of a file without a last line end must not take the line end that is put
/// there.
void keep_last_text(std::string& text, const Node& root) {
  const Node& leaf = last_leaf(root, text);
  const Span span = leaf.span();
  if (!leaf.is_text() || span.begin >= span.end || span.end != text.size()) return;
  if (text[span.begin] != '|' && text[span.begin] != '>') return;
  const yaml::BlockHeader header = yaml::block_header(text, span.begin);
  const std::size_t size = header.end - span.begin;
  text.replace(span.begin, size, yaml::with_chomping(text.substr(span.begin, size), '-'));
}

std::size_t begin_of_child(const Script& script, const Node& container, std::size_t index) {
  return container.is_map() ? container.entries()[index].key_span.begin
                            : yaml::dash_of(container, index, script.text);
}

const Node& child(const Node& container, std::size_t index) {
  return container.is_map() ? container.entries()[index].value : container.items()[index];
}

void collect_scalars(const Node& node, std::vector<Span>& spans) {
  for (const pact::Entry& entry : node.entries()) {
    spans.push_back(entry.key_span);
    collect_scalars(entry.value, spans);
  }
  for (const Node& item : node.items()) collect_scalars(item, spans);
  if (node.is_text()) spans.push_back(node.span());
}

}  // namespace

Script script_of(const std::string& path, std::string_view text) {
  Script script;
  if (text.empty()) return script;
  script.bytes.mark = text.starts_with(k_byte_order_mark);
  if (script.bytes.mark) text.remove_prefix(k_byte_order_mark.size());
  script.text = text;
  script.bytes.windows = ends_lines_as_windows(text);
  if (script.bytes.windows) std::erase(script.text, '\r');
  script.bytes.last_line_end = text.ends_with('\n');
  yaml::Document document = yaml::read(path, script.text, yaml::Readers::own);
  if (!script.bytes.last_line_end) {
    keep_last_text(script.text, document.root);
    script.text += '\n';
    document = yaml::read(path, script.text, yaml::Readers::own);
  }
  const yaml::Frame frame = yaml::frame_of(document.source);
  if (frame.begin > 0) script.head_end = yaml::next_line(script.text, frame.begin);
  script.frame_end = frame.end;
  script.root = std::move(document.root);
  return script;
}

std::string with_bytes(std::string text, const Bytes& bytes) {
  if (!bytes.last_line_end && text.ends_with('\n')) text.pop_back();
  if (bytes.windows) {
    std::string wide;
    for (const char c : text) {
      // Lines of a side that ended them in both ways may have theirs.
      if (c == '\n' && !wide.ends_with('\r')) wide += '\r';
      wide += c;
    }
    text = std::move(wide);
  }
  return (bytes.mark ? std::string(k_byte_order_mark) : std::string()) + text;
}

bool stands_on_lines(const Script& script, const Node& node) {
  return yaml::is_block(node, script.text);
}

std::size_t column_of(const Script& script, const Node& container) {
  return yaml::column_of(script.text, container.span().begin);
}

std::string shifted(std::string_view lines, std::size_t from, std::size_t to) {
  if (from == to) return std::string(lines);
  std::string moved;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t next = yaml::next_line(lines, at);
    std::string_view line = lines.substr(at, next - at);
    at = next;
    // A line of spaces moves too: in a block text, those beyond its column are words.
    if (yaml::line_end(line, 0) > 0) {
      if (to > from) moved.append(to - from, ' ');
      for (std::size_t left = from > to ? from - to : 0; left > 0 && line.starts_with(' '); --left)
        line.remove_prefix(1);
    }
    moved += line;
  }
  return moved;
}

std::size_t end_of_child(const Script& script, const Node& container, std::size_t index) {
  const std::size_t begin = begin_of_child(script, container, index);
  const std::size_t behind =
      container.is_map() ? yaml::behind_colon(container.entries()[index], script.text) : begin + 1;
  const Node& leaf = last_leaf(child(container, index), script.text);
  return yaml::next_line(script.text, std::max(behind, leaf.span().end));
}

bool begins_on_dash(const Script& script, const Node& container) {
  const std::size_t begin = begin_of_child(script, container, 0);
  return yaml::skip_blanks(script.text, yaml::line_begin(script.text, begin)) != begin;
}

Lines lines_of(const Script& script, const Node& container, std::size_t index,
               std::size_t above_first, std::size_t column) {
  const std::string_view text = script.text;
  const std::size_t here = column_of(script, container);
  const std::size_t begin = begin_of_child(script, container, index);
  const std::size_t end = end_of_child(script, container, index);
  if (index == 0 && begins_on_dash(script, container)) {
    return {{},
            shifted(std::string(here, ' ') + std::string(text.substr(begin, end - begin)), here,
                    column)};
  }
  const std::size_t line = yaml::line_begin(text, begin);
  const std::size_t above =
      index == 0 ? std::min(above_first, line) : end_of_child(script, container, index - 1);
  return {shifted(text.substr(above, line - above), here, column),
          shifted(text.substr(line, end - line), here, column)};
}

HeadLine head_line_of(const Script& script, const pact::Entry& entry, std::size_t column) {
  const std::string_view text = script.text;
  const std::size_t begin = entry.key_span.begin;
  const std::size_t end = yaml::next_line(text, yaml::behind_colon(entry, text));
  return {std::string(column, ' ') + std::string(text.substr(begin, end - begin)), end};
}

std::vector<std::string> comments_in(const Script& script, const Node& container,
                                     std::size_t index) {
  std::vector<Span> scalars;
  if (container.is_map()) scalars.push_back(container.entries()[index].key_span);
  collect_scalars(child(container, index), scalars);
  std::sort(scalars.begin(), scalars.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin; });
  const std::string_view text = script.text;
  const std::size_t stop = end_of_child(script, container, index);
  std::vector<std::string> comments;
  std::size_t at = begin_of_child(script, container, index);
  const auto gather = [&](std::size_t to) {
    for (; at < to; ++at) {
      if (text[at] != '#' || (at > 0 && !yaml::is_white(text[at - 1]))) continue;
      const std::size_t end = yaml::line_end(text, at);
      comments.emplace_back(text.substr(at, end - at));
      at = end;
    }
  };
  for (const Span& span : scalars) {
    gather(span.begin);
    // What stands behind a block text's sign is a comment too.
    if (span.begin < span.end && (text[span.begin] == '|' || text[span.begin] == '>')) {
      at = std::max(at, yaml::block_header(text, span.begin).end);
      gather(std::min(yaml::line_end(text, at), span.end));
    }
    at = std::max(at, span.end);
  }
  gather(stop);
  return comments;
}

}  // namespace pact::merge
