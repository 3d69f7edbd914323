#include <algorithm>
#include <pact/check/planted_values.hpp>

namespace pact::check {

namespace {

bool is_own_word(const FileVersion& file, const OwnWords& item, const std::string& key) {
  const schema::Shape* shape =
      schema::shape_at(schema::shape_of(*schema::kind_of_path(file.path)), item.at);
  const schema::Property* property = shape ? shape->property(key) : nullptr;
  return property && property->author;
}

}  // namespace

std::vector<PlantedValue> planted_values(const ItemDifference& differs, std::string_view me) {
  std::vector<PlantedValue> found;
  for (const OwnWords& is : differs.after()) {
    const OwnWords* was = is.candidates.empty() ? nullptr : differs.before(is.id);
    if (!was || was->by == me || was->entered == me) continue;
    for (const Entry& each : is.candidates) {
      if (!offers(*was, each.key, each.value) && is_own_word(*differs.file_after(is), is, each.key))
        found.push_back({*was, each.key, each.value});
    }
  }
  return found;
}

bool offers(const OwnWords& item, const std::string& key, const Node& value) {
  const Node* word = item.words.find(key);
  return (word && *word == value) || std::ranges::any_of(item.candidates, [&](const Entry& each) {
           return each.key == key && each.value == value;
         });
}

}  // namespace pact::check
