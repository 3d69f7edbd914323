#pragma once

#include <optional>
#include <pact/base/date.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How the model reads nodes: whatever is missing or of another kind gives an empty value.
namespace pact::read {

std::string text(const Node& record, std::string_view key);
std::optional<Date> date(const Node& record, std::string_view key);

/// The value of a key; null when it is missing or empty (`told:`).
const Node* present(const Node& record, std::string_view key);

/// The texts of a list; of a single text, that; of a map, its keys.
std::vector<std::string> texts(const Node& record, std::string_view key);

/// A map of texts, in the file's order.
std::vector<std::pair<std::string, std::string>> pairs(const Node& record, std::string_view key);

/// Each item of the list at `key`, read by `one`: as many values as the list has items.
template <typename Value>
std::vector<Value> each(const Node& record, std::string_view key, Value (*one)(const Node&)) {
  std::vector<Value> values;
  values.reserve(record.items_of(key).size());
  for (const Node& item : record.items_of(key)) values.push_back(one(item));
  return values;
}

}  // namespace pact::read
