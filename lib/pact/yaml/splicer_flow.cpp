#include <pact/yaml/gap.hpp>
#include <pact/yaml/splicer.hpp>

/// Edits between brackets. A comment there belongs to no item, and stays.
namespace pact::yaml {

void Splicer::flow_replace() {
  const Node& old = child(target_.index);
  const Node& value = target_.value;
  const bool collection = value.is_list() || value.is_map();
  std::string piece = value.is_none() ? std::string()
                      : collection    ? renderer_.flow(value, target_.value_shape)
                                      : one_line_like(old, Surroundings::flow);
  const Span span = old.span();
  // `{"a":"b"}` needs no space, a text without quotes does.
  if (!piece.empty() && text_[span.begin - 1] == ':') piece.insert(0, 1, ' ');
  add(span.begin, span.end, piece);
}

void Splicer::flow_insert(std::size_t index, const std::string& piece) {
  const std::size_t count = children();
  if (count == 0) {
    const std::size_t behind = target_.container->span().begin + 1;
    add(behind, behind, piece);
  } else if (index == 0) {
    const std::size_t first = begin_of_child(0);
    add(first, first, piece + ", ");
  } else {
    const Node& before = child(index - 1);
    // A key without a value keeps a space before the comma, which some readers need.
    add(before.span().end, before.span().end, (before.is_none() ? " , " : ", ") + piece);
  }
}

void Splicer::flow_remove() {
  const std::size_t index = target_.index;
  const std::size_t begin = begin_of_child(index);
  const std::size_t end = child(index).span().end;
  if (index + 1 < children()) {
    const std::size_t next = begin_of_child(index + 1);
    if (text_.substr(end, next - end).find('#') == std::string_view::npos) {
      add(begin, next, {});
      return;
    }
    const std::size_t comma = gap_after(text_, end).to;
    add(begin, end, {});
    add(comma, comma + 1, {});
    return;
  }
  const std::size_t before = child(index - 1).span().end;
  if (text_.substr(before, begin - before).find('#') == std::string_view::npos) {
    add(before, end, {});
    return;
  }
  // The comma before it is then the last one; a further one behind it goes.
  const std::size_t comma = gap_after(text_, end).to;
  add(begin, end, {});
  if (text_[comma] == ',') add(comma, comma + 1, {});
}

}  // namespace pact::yaml
