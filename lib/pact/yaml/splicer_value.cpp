#include <algorithm>
#include <pact/yaml/block_scalar.hpp>
#include <pact/yaml/gap.hpp>
#include <pact/yaml/splicer.hpp>

/// A value on lines of its own gives way to another one.
namespace pact::yaml {

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

}  // namespace pact::yaml
