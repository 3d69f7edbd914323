#include <algorithm>
#include <map>
#include <pact/base/date.hpp>
#include <pact/base/id.hpp>
#include <pact/tree/virtual_id.hpp>

namespace pact {

namespace {

/// A text between marks that cannot stand in it unescaped.
std::string in_marks(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string in_marks_or_brackets(const Node& value) {
  return value.is_text() ? in_marks(value.text()) : canonical(value);
}

}  // namespace

std::string canonical(const Node& value) {
  if (value.empty()) return {};
  if (value.is_list()) {
    std::string out = "[";
    for (const Node& item : value.items()) out += in_marks_or_brackets(item) + ",";
    return out + "]";
  }
  if (!value.is_map()) return value.text();
  std::vector<const Entry*> entries;
  for (const Entry& entry : value.entries()) {
    if (!entry.value.empty()) entries.push_back(&entry);
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry* a, const Entry* b) { return a->key < b->key; });
  std::string out = "{";
  for (const Entry* entry : entries)
    out += in_marks(entry->key) + ":" + in_marks_or_brackets(entry->value) + ",";
  return out + "}";
}

std::string virtual_id(const Node& item, int nth) {
  Node content = item;
  if (content.is_map()) {
    content.erase("id");
    content.erase("unsettled");
  }
  const auto day = Date::from_iso(std::string(item.text_of("date")));
  const std::string says = canonical(content) + (nth > 1 ? "#" + std::to_string(nth) : "");
  return id::from_content(day.value_or(*Date::from_iso("2020-01-01")), says);
}

std::vector<std::string> item_keys(const std::vector<Node>& items, std::string_view key) {
  std::vector<std::string> keys;
  keys.reserve(items.size());
  std::map<std::string, int> seen;
  for (const Node& item : items) {
    std::string name(item.is_text() ? std::string_view(item.text()) : item.text_of(key));
    if (name.empty()) {
      name = virtual_id(item);
      if (const int nth = ++seen[name]; nth > 1) name = virtual_id(item, nth);
    }
    keys.push_back(std::move(name));
  }
  return keys;
}

}  // namespace pact
