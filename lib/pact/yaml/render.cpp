#include <algorithm>
#include <pact/base/text.hpp>
#include <pact/yaml/render.hpp>

namespace pact::yaml {

using schema::Shape;
using schema::TextKind;

namespace {

TextKind kind_of(const Shape* shape) {
  return shape ? shape->text : TextKind::plain;
}

bool is_scalar(const Node& node) {
  return node.kind() == NodeKind::text || node.kind() == NodeKind::number;
}

/// Whether some text in it has several lines, which brackets could hold only as escapes.
bool needs_lines(const Node& value) {
  if (is_scalar(value)) return value.text().find('\n') != std::string::npos;
  return std::any_of(value.items().begin(), value.items().end(), needs_lines) ||
         std::any_of(value.entries().begin(), value.entries().end(),
                     [](const Entry& entry) { return needs_lines(entry.value); });
}

const Node* model_of_key(const Node* model, std::string_view key) {
  return model && model->is_map() ? model->find(key) : nullptr;
}

const Node* model_of_item(const Node* model) {
  return model && model->is_list() && !model->items().empty() ? &model->items().back() : nullptr;
}

}  // namespace

const Shape* shape_of_key(const Shape* map, std::string_view key) {
  if (!map) return nullptr;
  if (const schema::Property* property = map->property(key)) return property->shape;
  return map->any_value;
}

const Shape* shape_of_item(const Shape* list) {
  return list ? list->item : nullptr;
}

std::vector<const Entry*> in_order(const Node& map, const Shape* shape) {
  std::vector<const Entry*> entries;
  for (const Entry& entry : map.entries()) entries.push_back(&entry);
  if (!shape || shape->properties.empty()) return entries;
  const auto rank = [&](const Entry* entry) {
    const schema::Property* property = shape->property(entry->key);
    return property ? property - shape->properties.data()
                    : static_cast<std::ptrdiff_t>(shape->properties.size());
  };
  std::stable_sort(entries.begin(), entries.end(),
                   [&](const Entry* a, const Entry* b) { return rank(a) < rank(b); });
  return entries;
}

std::string Renderer::flow_entry(std::string_view key, const Node& value,
                                 const Shape* shape) const {
  return key_text(key, Surroundings::flow) + ": " + flow(value, shape);
}

std::string Renderer::flow(const Node& value, const Shape* shape) const {
  std::vector<std::string> parts;
  switch (value.kind()) {
    case NodeKind::none:
      return "\"\"";
    case NodeKind::text:
    case NodeKind::number:
      return one_line(value.text(), kind_of(shape), Surroundings::flow);
    case NodeKind::list:
      for (const Node& item : value.items()) parts.push_back(flow(item, shape_of_item(shape)));
      return '[' + text::join(parts, ", ") + ']';
    case NodeKind::map:
      for (const Entry* entry : in_order(value, shape)) {
        parts.push_back(flow_entry(entry->key, entry->value, shape_of_key(shape, entry->key)));
      }
      return '{' + text::join(parts, ", ") + '}';
  }
  return {};
}

bool Renderer::goes_inline(const Node& value, const Shape* shape, const Node* model) const {
  if (!value.is_list() && !value.is_map()) return false;
  if (value.empty()) return true;
  const bool follows_model = model && model->kind() == value.kind() && !model->empty() &&
                             model->span().end > model->span().begin;
  const bool brackets = follows_model ? is_flow(*model, model_text_) : shape && shape->flow;
  return brackets && !needs_lines(value);
}

bool Renderer::goes_in_block(const Node& value, const Shape* shape) const {
  return prose_ == Prose::blocks && is_scalar(value) && kind_of(shape) == TextKind::prose &&
         fits_block(value.text());
}

std::string Renderer::block_lines(std::string_view text, std::size_t column) const {
  std::string out;
  for (const std::string_view line : text::split(text, '\n')) {
    out += line.empty() ? layout_.line_end : new_line(column);
    out += line;
  }
  return out;
}

std::string Renderer::block_entry(std::string_view key, const Node& value, const Shape* shape,
                                  std::size_t column, const Node* model) const {
  std::string out = key_text(key, Surroundings::block) + ':';
  if (value.is_none()) return out;
  if (goes_in_block(value, shape))
    return out + " |-" + block_lines(value.text(), column + layout_.map_step);
  if (is_scalar(value))
    return out + ' ' + one_line(value.text(), kind_of(shape), Surroundings::block);
  if (goes_inline(value, shape, model)) return out + ' ' + flow(value, shape);
  column += value.is_list() ? layout_.list_step : layout_.map_step;
  return out + new_line(column) + block(value, shape, column, model);
}

std::string Renderer::block_item(const Node& value, const Shape* shape, std::size_t column,
                                 const Node* model) const {
  const std::string dash = '-' + std::string(layout_.dash_step - 1, ' ');
  if (value.is_none()) return "-";
  if (goes_in_block(value, shape))
    return dash + "|-" + block_lines(value.text(), column + layout_.dash_step);
  if (is_scalar(value)) return dash + one_line(value.text(), kind_of(shape), Surroundings::block);
  if (goes_inline(value, shape, model)) return dash + flow(value, shape);
  return dash + block(value, shape, column + layout_.dash_step, model);
}

std::string Renderer::block(const Node& value, const Shape* shape, std::size_t column,
                            const Node* model) const {
  std::string out;
  for (const Node& item : value.items()) {
    if (!out.empty()) out += new_line(column);
    out += block_item(item, shape_of_item(shape), column, model_of_item(model));
  }
  if (!value.is_map()) return out;
  for (const Entry* entry : in_order(value, shape)) {
    if (!out.empty()) out += new_line(column);
    out += block_entry(entry->key, entry->value, shape_of_key(shape, entry->key), column,
                       model_of_key(model, entry->key));
  }
  return out;
}

}  // namespace pact::yaml
