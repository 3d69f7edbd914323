#include <pact/lookup/unsettled.hpp>

namespace pact::lookup {

namespace {

void collect(const LedgerFile& file, const Node& node, const Path& at,
             std::vector<UnsettledPlace>& into) {
  for (const Node& entry : node.items_of("unsettled")) {
    into.push_back(
        {&file, at, std::string(node.text_of("id")), std::string(entry.text_of("at")), &entry});
  }
  for (const Entry& entry : node.entries()) {
    if (entry.key == "unsettled") continue;
    for (const Node& item : entry.value.items()) {
      Path place = at;
      place.push_back(entry.key);
      place.emplace_back(item.text_of("id"));
      collect(file, item, place, into);
    }
  }
}

}  // namespace

std::vector<UnsettledPlace> unsettled_in(const LedgerFile& file) {
  std::vector<UnsettledPlace> places;
  collect(file, file.document.root, {}, places);
  return places;
}

}  // namespace pact::lookup
