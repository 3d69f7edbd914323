#include <algorithm>
#include <pact/lookup/citations.hpp>

namespace pact::lookup {

namespace {

/// Whether the id stands as a value in the record; lists of further records speak for themselves.
bool names(const Node& node, std::string_view id) {
  if (node.is_text()) return node.text() == id;
  for (const Node& item : node.items()) {
    if (item.text_of("id").empty() && names(item, id)) return true;
  }
  return std::any_of(node.entries().begin(), node.entries().end(), [&](const Entry& entry) {
    return entry.key != "id" && entry.key != "unsettled" && names(entry.value, id);
  });
}

bool stands_in(const Record& inner, const Record& outer) {
  return inner.file == outer.file && inner.at.size() >= outer.at.size() &&
         std::equal(outer.at.begin(), outer.at.end(), inner.at.begin());
}

}  // namespace

std::vector<const Record*> citing(const Records& records, const Record& item) {
  std::vector<const Record*> found;
  for (const Record* each : records.where_named(item.id)) {
    if (!stands_in(*each, item) && names(*each->node, item.id)) found.push_back(each);
  }
  return found;
}

}  // namespace pact::lookup
