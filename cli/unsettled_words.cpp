#include "unsettled_words.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <pact/base/text.hpp>

#include "commit_words.hpp"
#include "item_change.hpp"

namespace pact::cli {

namespace {

using lookup::UnsettledPlace;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 6> k_people = {"by",       "who",      "to",
                                                      "stewards", "sponsors", "champions"};
/// Lists whose items are known by name, so that the list goes without saying.
constexpr std::array<std::string_view, 3> k_plain = {"contacts", "people", "critical"};

std::string spaced(std::string word) {
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

/// What the whole file is called.
std::string file_in_words(Context& context, const LedgerFile& file) {
  const Node& root = file.document.root;
  const std::string id(root.text_of("id"));
  switch (file.kind) {
    case schema::FileKind::customer:
      return customer_name(context.view(), std::filesystem::path(file.path).stem().string());
    case schema::FileKind::charter:
      return "The charter";
    case schema::FileKind::people:
      return "People";
    default:
      return std::string(schema::name_of(file.kind)) + " " +
             (id.empty() ? file.path : context.records().short_id(id));
  }
}

/// An item of a list: "note 272a9", "Mia Lund", "Ann Berg".
std::vector<std::string> item_in_words(Context& context, const std::string& list,
                                       const std::string& key, const schema::Shape* shape,
                                       const Node* item) {
  if (is_one_of(list, k_people)) {
    return {spaced(list), std::string(context.view().people().display(key))};
  }
  const std::string name(item ? item->text_of("name") : "");
  if (is_one_of(list, k_plain)) return {name.empty() ? key : name};
  const schema::Property* property = shape ? shape->property("id") : nullptr;
  const bool has_id = property && property->shape->form == schema::TextForm::item_id;
  if (!has_id) return {spaced(list), key};
  const std::string noun = shape->noun.empty() ? spaced(list) : shape->noun;
  return {noun + (key.starts_with("#") ? " " + key : " " + context.records().short_id(key))};
}

}  // namespace

std::string place_in_words(Context& context, const UnsettledPlace& place) {
  const LedgerFile& file = *place.file;
  std::vector<std::string> words{file_in_words(context, file)};
  Path at = place.record;
  at.insert(at.end(), place.place.begin(), place.place.end());
  const Node* node = &file.document.root;
  const schema::Shape* shape = &schema::shape_of(file.kind);
  for (std::size_t i = 0; i < at.size(); ++i) {
    const auto step = [&](const std::string& key) {
      node = node && shape ? schema::resolve(*node, *shape, {key}) : nullptr;
      shape = shape ? schema::shape_at(*shape, {key}) : nullptr;
    };
    step(at[i]);
    const bool keyed = shape && shape->kind == schema::ShapeKind::list && !shape->key.empty();
    if (!keyed || i + 1 == at.size()) {
      words.push_back(spaced(at[i]));
      continue;
    }
    const std::string& list = at[i++];
    step(at[i]);
    for (std::string& word : item_in_words(context, list, at[i], shape, node))
      words.push_back(std::move(word));
  }
  return text::join(words, ", ");
}

std::string value_in_words(const Node& value, const People& people, Date today) {
  if (value.is_text()) {
    const auto date = Date::from_iso(value.text());
    return date ? date->brief(today) : value.text();
  }
  std::vector<std::string> parts;
  if (value.is_list()) {
    for (const Node& item : value.items()) parts.push_back(value_in_words(item, people, today));
    return text::join(parts, ", ");
  }
  std::vector<std::string> lead;
  if (const auto date = Date::from_iso(value.text_of("date"))) lead.push_back(date->brief(today));
  if (const std::string_view by = value.text_of("by"); !by.empty())
    lead.emplace_back(people.first_name(by));
  std::string words = headline_of(value);
  if (words.empty()) words = value.text_of("answer");
  if (words.empty()) {
    for (const Entry& entry : value.entries()) {
      constexpr std::array<std::string_view, 5> k_said = {"schema", "id", "date", "by",
                                                          "unsettled"};
      if (is_one_of(entry.key, k_said)) continue;
      const bool person = is_one_of(entry.key, k_people) && entry.value.is_text();
      parts.push_back(spaced(entry.key) + " " +
                      (person ? std::string(people.display(entry.value.text()))
                              : value_in_words(entry.value, people, today)));
    }
    words = text::join(parts, ", ");
  }
  return lead.empty() ? words : text::join(lead, ", ") + ": " + words;
}

std::string candidate_in_words(const UnsettledPlace& place, const lookup::Candidate& candidate,
                               const People& people, Date today) {
  if (candidate.removed) return "removed";
  if (place.record.empty() && place.place.empty()) return "kept";
  return value_in_words(candidate.value, people, today);
}

}  // namespace pact::cli
