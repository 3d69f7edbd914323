#include <algorithm>
#include <pact/base/id.hpp>
#include <pact/base/text.hpp>
#include <pact/index/facts.hpp>
#include <pact/lookup/unsettled.hpp>
#include <pact/merge/merge.hpp>

namespace pact::lookup {

namespace {

using schema::Shape;
using schema::ShapeKind;

constexpr std::size_t k_shortest = 5;

Path joined(Path path, const Path& more) {
  path.insert(path.end(), more.begin(), more.end());
  return path;
}

const Node* entry_at(const Node& record, std::string_view at) {
  for (const Node& entry : record.items_of("unsettled")) {
    if (entry.text_of("at") == at) return &entry;
  }
  return nullptr;
}

std::string entry_name(const Path& place) {
  return place.empty() ? std::string(merge::k_whole_record) : to_string(place);
}

std::vector<Candidate> candidates_of(const Node& record, const Shape& shape, const Path& place) {
  std::vector<Candidate> candidates;
  const Node* value = schema::resolve(record, shape, place);
  if (value && !value->empty()) candidates.push_back({*value});
  // What is unsettled in a file is not what somebody wrote in it.
  if (place.empty() && !candidates.empty()) candidates.front().value.erase("unsettled");
  const Node* entry = entry_at(record, entry_name(place));
  if (!entry) return candidates;
  for (const Node& other : entry->items_of("or")) candidates.push_back({other});
  if (entry->find("gone")) candidates.push_back({{}, true});
  return candidates;
}

/// Of the kind of file, the record and the place; a ledger has one charter and one people.yaml.
std::string id_of(const LedgerFile& file, const Path& record, const Path& place) {
  const std::string content = std::string(schema::name_of(file.kind)) + '\n' +
                              std::string(file.document.root.text_of("id")) + '\n' +
                              entry_name(joined(record, place));
  constexpr std::size_t k_day = 3;
  return id::from_content(Date(), content).substr(k_day);
}

class Collector {
 public:
  Collector(const LedgerFile& file, std::vector<UnsettledPlace>& into) : file_(file), into_(into) {}

  void collect(const Node& record, const Shape& shape, const Path& at) {
    for (const Node& entry : record.items_of("unsettled")) {
      const std::string_view name = entry.text_of("at");
      const Path place = name == merge::k_whole_record ? Path() : parse_path(name);
      into_.push_back({.id = id_of(file_, at, place),
                       .file = &file_,
                       .record = at,
                       .record_id = std::string(record.text_of("id")),
                       .place = place,
                       .candidates = candidates_of(record, shape, place)});
    }
    for (const Entry& entry : record.entries()) {
      const schema::Property* property = shape.property(entry.key);
      if (entry.key == "unsettled" || !property || property->shape->kind != ShapeKind::list ||
          property->shape->key.empty()) {
        continue;
      }
      const Shape& list = *property->shape;
      for (std::size_t i = 0; i < entry.value.items().size(); ++i) {
        const Node& item = entry.value.items()[i];
        const std::string_view key = item.text_of(list.key);
        Path place = at;
        place.push_back(entry.key);
        place.push_back(key.empty() ? "#" + std::to_string(i + 1) : std::string(key));
        collect(item, *list.item, place);
      }
    }
  }

 private:
  const LedgerFile& file_;
  std::vector<UnsettledPlace>& into_;
};

}  // namespace

std::string UnsettledPlace::at() const {
  return entry_name(joined(record, place));
}

std::vector<UnsettledPlace> unsettled_in(const LedgerFile& file) {
  std::vector<UnsettledPlace> places;
  Collector(file, places).collect(file.document.root, schema::shape_of(file.kind), {});
  return places;
}

std::vector<UnsettledPlace> unsettled_in(const View& view) {
  std::vector<UnsettledPlace> places;
  for (const std::string& path : view.paths_with_any({index::fact::unsettled()})) {
    try {
      for (UnsettledPlace& place : unsettled_in(*view.file(path)))
        places.push_back(std::move(place));
    } catch (const Error&) {
      continue;  // the view says which files it could not read
    }
  }
  return places;
}

std::vector<Candidate> candidates_in(const Node& root, const Shape& shape,
                                     const UnsettledPlace& place) {
  const Node* record = schema::resolve(root, shape, place.record);
  const Shape* of_record = schema::shape_at(shape, place.record);
  return record && of_record ? candidates_of(*record, *of_record, place.place)
                             : std::vector<Candidate>();
}

bool is_unsettled_in(const Node& root, const Shape& shape, const UnsettledPlace& place) {
  const Node* record = schema::resolve(root, shape, place.record);
  return record && entry_at(*record, entry_name(place.place));
}

std::string letter_of(std::size_t index) {
  constexpr std::size_t k_letters = 26;
  const std::string last(1, static_cast<char>('a' + index % k_letters));
  return index < k_letters ? last : letter_of(index / k_letters - 1) + last;
}

std::string short_id(const std::vector<UnsettledPlace>& places, std::string_view id) {
  std::size_t needed = k_shortest;
  for (const UnsettledPlace& each : places) {
    if (each.id == id) continue;
    const auto differs = std::mismatch(id.begin(), id.end(), each.id.begin(), each.id.end()).first;
    needed = std::max(needed, static_cast<std::size_t>(differs - id.begin()) + 1);
  }
  return std::string(id.substr(0, needed));
}

const UnsettledPlace& find_place(const std::vector<UnsettledPlace>& places, std::string_view id) {
  std::vector<const UnsettledPlace*> found;
  for (const UnsettledPlace& each : places) {
    if (!id.empty() && each.id.starts_with(id)) found.push_back(&each);
  }
  if (found.size() == 1) return *found.front();
  if (found.empty()) {
    throw Error(ErrorKind::not_found,
                "nothing unsettled has the id \"" + text::printable(id) + "\"")
        .hint("pact resolve    (what is unsettled)");
  }
  Error error(ErrorKind::ambiguous,
              "several unsettled places begin with \"" + std::string(id) + "\"");
  for (const UnsettledPlace* each : found)
    error = std::move(error).cause(short_id(places, each->id) + "  " + each->file->path + ", " +
                                   text::printable(each->at()));
  throw std::move(error).hint("type more of the id");
}

}  // namespace pact::lookup
