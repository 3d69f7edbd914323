#include <pact/model/read.hpp>

namespace pact::read {

std::string text(const Node& record, std::string_view key) {
  return std::string(record.text_of(key));
}

std::optional<Date> date(const Node& record, std::string_view key) {
  return Date::from_iso(record.text_of(key));
}

const Node* present(const Node& record, std::string_view key) {
  const Node* value = record.find(key);
  return value && !value->empty() ? value : nullptr;
}

std::vector<std::string> texts(const Node& record, std::string_view key) {
  const Node* value = record.find(key);
  if (!value) return {};
  if (value->is_list()) return record.texts_of(key);
  std::vector<std::string> texts;
  for (const Entry& entry : value->entries()) texts.push_back(entry.key);
  if (value->is_text() && !value->empty()) texts.push_back(value->text());
  return texts;
}

std::vector<std::pair<std::string, std::string>> pairs(const Node& record, std::string_view key) {
  std::vector<std::pair<std::string, std::string>> pairs;
  if (const Node* map = record.find(key)) {
    for (const Entry& entry : map->entries()) pairs.emplace_back(entry.key, entry.value.text());
  }
  return pairs;
}

}  // namespace pact::read
