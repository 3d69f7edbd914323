#include <algorithm>
#include <pact/yaml/block_scalar.hpp>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/splicer.hpp>

namespace pact::yaml {

namespace {

const Node& root_or_container(const Document& document, const Target& target) {
  return target.container ? *target.container : document.root;
}

Prose prose_of(Manner manner) {
  return manner.scalars == Manner::Scalars::quoted ? Prose::quoted : Prose::blocks;
}

/// The last text, list in brackets or empty value in a node: what stands last in its lines.
const Node& last_leaf(const Node& node, std::string_view text) {
  const Node* last = &node;
  while (is_block(*last, text)) {
    last = last->is_map() ? &last->entries().back().value : &last->items().back();
  }
  return *last;
}

}  // namespace

std::string with_splices(std::string_view text, std::vector<Splice> splices) {
  std::stable_sort(splices.begin(), splices.end(),
                   [](const Splice& a, const Splice& b) { return a.begin < b.begin; });
  std::string out;
  std::size_t done = 0;
  for (const Splice& splice : splices) {
    out += text.substr(done, splice.begin - done);
    out += splice.text;
    done = splice.end;
  }
  return out += text.substr(done);
}

Splicer::Splicer(const Document& document, const Target& target, Manner manner)
    : text_(document.source.text()),
      target_(target),
      manner_(manner),
      renderer_(Layout::around(root_or_container(document, target), document.root, text_),
                prose_of(manner), text_) {}

void Splicer::add(std::size_t begin, std::size_t end, std::string text) {
  if (begin != end || !text.empty()) splices_.push_back({begin, end, std::move(text)});
}

const Node& Splicer::child(std::size_t index) const {
  const Node& container = *target_.container;
  return container.is_map() ? container.entries()[index].value : container.items()[index];
}

std::size_t Splicer::children() const {
  const Node& container = *target_.container;
  return container.is_map() ? container.entries().size() : container.items().size();
}

std::size_t Splicer::begin_of_child(std::size_t index) const {
  const Node& container = *target_.container;
  if (container.is_map()) return container.entries()[index].key_span.begin;
  return is_flow(container, text_) ? container.items()[index].span().begin
                                   : dash_of(container, index, text_);
}

std::vector<Splice> Splicer::splices() {
  if (target_.step == Target::Step::root) {
    change_root();
  } else if (target_.step != Target::Step::nothing) {
    const bool flow = is_flow(*target_.container, text_);
    switch (target_.step) {
      case Target::Step::replace:
        flow ? flow_replace() : replace();
        break;
      case Target::Step::insert_key:
        flow ? flow_insert(target_.index,
                           renderer_.flow_entry(target_.key, target_.value, target_.value_shape))
             : insert_key();
        break;
      case Target::Step::append:
        flow ? flow_insert(children(), renderer_.flow(target_.value, target_.value_shape))
             : append();
        break;
      case Target::Step::remove:
        flow ? flow_remove() : remove();
        break;
      case Target::Step::nothing:
      case Target::Step::root:
        break;
    }
  }
  return std::move(splices_);
}

void Splicer::change_root() {
  const Node& old = *target_.container;
  const std::size_t column = column_of(text_, old.span().begin);
  const std::string text = target_.value.empty()
                               ? "{}"
                               : renderer_.block(target_.value, target_.value_shape, column, &old);
  add(old.span().begin, old.span().end, text);
}

/// The two places of a value: its own bytes on the line of its key, and the lines below.
Splicer::Room Splicer::room_of(const Node& old, std::size_t point) const {
  Room room;
  room.point = point;
  const Span span = old.span();
  const bool below = line_begin(text_, span.begin) != line_begin(text_, point);
  if (is_block(old, text_) && below) {
    room.head = {point, point, {}};
    // From the end of the line above, so that the line end goes too.
    std::size_t begin = line_begin(text_, span.begin);
    if (begin > 0 && text_[begin - 1] == '\n') --begin;
    if (begin > 0 && text_[begin - 1] == '\r') --begin;
    room.tail = {begin, line_end(text_, span.end), {}};
  } else if (old.is_text() && span.begin < span.end &&
             (text_[span.begin] == '|' || text_[span.begin] == '>')) {
    const std::size_t header = block_header(text_, span.begin).end;
    const std::size_t stop = line_end(text_, header);
    room.head = {span.begin, header, {}};
    room.tail = {stop, std::max(stop, span.end), {}};
  } else {
    const std::size_t stop = line_end(text_, span.end);
    room.head = {span.begin, span.end, {}};
    room.tail = {stop, stop, {}};
  }
  return room;
}

/// A list or map on lines gives way to one of its kind at the same column.
bool Splicer::replace_in_place(const Node& old) {
  const Node& value = target_.value;
  if (!is_block(old, text_) || value.kind() != old.kind() ||
      renderer_.goes_inline(value, target_.value_shape, &old)) {
    return false;
  }
  const std::size_t column = column_of(text_, old.span().begin);
  add(old.span().begin, old.span().end, renderer_.block(value, target_.value_shape, column, &old));
  return true;
}

void Splicer::replace() {
  const Node& container = *target_.container;
  const Node& old = child(target_.index);
  if (replace_in_place(old)) return;

  const std::size_t begin = begin_of_child(target_.index);
  const std::size_t indent = column_of(text_, begin);
  const std::size_t point =
      container.is_map() ? behind_colon(container.entries()[target_.index], text_) : begin + 1;
  Room room = room_of(old, point);
  const Value value = value_in(old, indent);

  if (value.head.empty()) {
    // Nothing stays on the line, nor the space that stood before it.
    room.head.begin = std::min(room.point, room.head.begin);
  } else if (room.head.begin == room.head.end) {
    room.head.text = ' ' + value.head;
    room.head.begin = room.head.end = room.point;
  } else {
    room.head.text = value.head;
  }
  room.tail.text = value.tail;
  add(room.head.begin, room.head.end, room.head.text);
  add(room.tail.begin, room.tail.end, room.tail.text);
}

/// The new value's head and tail where `old` stood, below a key or dash at column `indent`.
Splicer::Value Splicer::value_in(const Node& old, std::size_t indent) const {
  const Node& value = target_.value;
  const schema::Shape* shape = target_.value_shape;
  if (value.is_none()) return {};
  if (!value.is_list() && !value.is_map()) return text_in(old, indent);
  if (renderer_.goes_inline(value, shape, &old)) return {renderer_.flow(value, shape), {}};
  const Layout& layout = renderer_.layout();
  if (target_.container->is_list()) {
    const std::size_t column = old.is_none() ? indent + 2 : column_of(text_, old.span().begin);
    return {renderer_.block(value, shape, column, &old), {}};
  }
  const std::size_t column = indent + (value.is_list() ? layout.list_step : layout.map_step);
  return {{}, renderer_.new_line(column) + renderer_.block(value, shape, column, &old)};
}

Splicer::Value Splicer::text_in(const Node& old, std::size_t indent) const {
  const std::string& text = target_.value.text();
  const bool was_text = old.is_text() && old.span().begin < old.span().end;
  const char first = was_text ? text_[old.span().begin] : ' ';
  if (manner_.scalars == Manner::Scalars::as_before && (first == '|' || first == '>')) {
    if (Value value = block_text_as(old, indent); !value.head.empty()) return value;
  }
  // A text in quotes or bare stays so where that can hold the new one.
  bool keeps = false;
  if (was_text && manner_.scalars == Manner::Scalars::as_before) {
    if (first == '\'' || first == '"') {
      keeps = first == '"' || text.find('\n') == std::string::npos;
    } else if (first != '|' && first != '>') {
      keeps = is_safe_plain(text, Surroundings::block);
    }
  }
  if (!keeps && renderer_.goes_in_block(target_.value, target_.value_shape)) {
    const std::size_t step =
        target_.container->is_list() ? renderer_.layout().dash_step : renderer_.layout().map_step;
    return {"|-", renderer_.block_lines(text, indent + step)};
  }
  return {one_line_like(old, Surroundings::block), {}};
}

/// The block scalar of `old` with the new text, or nothing where it cannot hold it.
Splicer::Value Splicer::block_text_as(const Node& old, std::size_t indent) const {
  std::string_view text = target_.value.text();
  const BlockHeader header = block_header(text_, old.span().begin);
  std::size_t ends = 0;
  while (text.ends_with('\n')) {
    text.remove_suffix(1);
    ++ends;
  }
  if (!fits_block(text)) return {};
  if (header.style == '>') {
    // A line that starts with a blank would not be folded.
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
      if (at + 1 < text.size() && is_blank(text[at + 1])) return {};
    }
  }

  const bool no_final_end = old.span().end == text_.size();
  char chomping = header.chomping;
  const bool holds = chomping == '-'   ? ends == 0
                     : chomping == '+' ? ends >= 1 || no_final_end
                                       : ends == 1 || (ends == 0 && no_final_end);
  if (!holds) chomping = ends == 0 ? '-' : ends == 1 ? ' ' : '+';

  std::size_t column = indent + renderer_.layout().map_step;
  const std::size_t first_line = next_line(text_, old.span().begin);
  if (header.indent > 0) {
    column = indent + static_cast<std::size_t>(header.indent);
  } else if (old.span().end > header.end) {
    std::size_t line = first_line;
    while (line < old.span().end && skip_blanks(text_, line) >= line_end(text_, line)) {
      line = next_line(text_, line);
    }
    const std::size_t content = skip_blanks(text_, line);
    if (content > line && content < text_.size()) column = content - line;
  }

  Value value;
  value.head =
      with_chomping(text_.substr(old.span().begin, header.end - old.span().begin), chomping);
  if (header.style == '|') {
    value.tail = renderer_.block_lines(text, column);
  } else {
    std::string spread;
    for (std::size_t at = 0; at < text.size(); ++at) {
      // One line end between two lines of text is written as an empty line.
      if (text[at] == '\n' && text[at - 1] != '\n') spread += '\n';
      spread += text[at];
    }
    value.tail = renderer_.block_lines(spread, column);
  }
  for (; ends > 1; --ends) value.tail += renderer_.layout().line_end;
  return value;
}

std::string Splicer::one_line_like(const Node& old, Surroundings around) const {
  const schema::TextKind kind =
      target_.value_shape ? target_.value_shape->text : schema::TextKind::plain;
  Quoting quoting = Quoting::plain;
  if (old.is_text() && old.span().begin < old.span().end &&
      manner_.scalars == Manner::Scalars::as_before) {
    if (text_[old.span().begin] == '"') quoting = Quoting::double_quotes;
    if (text_[old.span().begin] == '\'') quoting = Quoting::single_quotes;
  }
  return one_line_as(quoting, target_.value.text(), kind, around);
}

void Splicer::insert_below(const Node& node, const std::string& text) {
  const Node& leaf = last_leaf(node, text_);
  const std::size_t at = line_end(text_, leaf.span().end);
  if (at == text_.size() && leaf.is_text() && leaf.span().begin < leaf.span().end) {
    const char first = text_[leaf.span().begin];
    if (first == '|' || first == '>') {
      // The line end that is written now must not become a part of the text.
      const BlockHeader header = block_header(text_, leaf.span().begin);
      const std::size_t begin = leaf.span().begin;
      if (leaf.span().end == text_.size()) {
        add(begin, header.end, with_chomping(text_.substr(begin, header.end - begin), '-'));
      }
    }
  }
  add(at, at, text);
}

void Splicer::insert_key() {
  const Node& container = *target_.container;
  const std::size_t first = container.span().begin;
  const std::size_t column = column_of(text_, first);
  const std::string entry =
      renderer_.block_entry(target_.key, target_.value, target_.value_shape, column, nullptr);
  if (target_.index == 0) {
    add(first, first, entry + renderer_.new_line(column));
  } else {
    insert_below(child(target_.index - 1), renderer_.new_line(column) + entry);
  }
}

void Splicer::append() {
  const Node& last = target_.container->items().back();
  const std::size_t column = column_of(text_, target_.container->span().begin);
  insert_below(last, renderer_.new_line(column) +
                         renderer_.block_item(target_.value, target_.value_shape, column, &last));
}

void Splicer::remove() {
  const std::size_t begin = begin_of_child(target_.index);
  const std::size_t end = std::max(child(target_.index).span().end, begin + 1);
  const std::size_t line = line_begin(text_, begin);
  if (skip_blanks(text_, line) == begin) {
    remove_lines(line, end);
    return;
  }
  // The first child, on the line of the dash that holds its container: the next takes its place.
  const std::size_t next = begin_of_child(target_.index + 1);
  if (text_.substr(end, next - end).find('#') == std::string_view::npos) {
    add(begin, next, {});
  } else {
    std::size_t blank = begin;
    while (is_blank(text_[blank - 1])) --blank;
    add(blank, std::max(end, begin), {});
  }
}

void Splicer::remove_lines(std::size_t begin, std::size_t end) {
  const std::size_t stop = line_end(text_, end);
  std::size_t next = next_line(text_, stop);
  if (manner_.removal == Manner::Removal::lines && stop == text_.size() && begin > 0) {
    // The file ends here without a line end, and ends without one above.
    if (text_[begin - 1] == '\n') --begin;
    if (begin > 0 && text_[begin - 1] == '\r') --begin;
  }
  if (manner_.removal >= Manner::Removal::lines_and_blanks) {
    while (next < text_.size()) {
      const std::size_t content = skip_blanks(text_, next);
      const bool blank = content == line_end(text_, next);
      const bool comment = content < text_.size() && text_[content] == '#';
      if (!blank && !(comment && manner_.removal == Manner::Removal::lines_and_comments)) break;
      next = next_line(text_, next);
    }
  }
  add(begin, next, {});
}

}  // namespace pact::yaml
