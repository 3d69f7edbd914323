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
