#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pact::schema {

struct Shape;

struct Property {
  std::string name;
  std::string description;
  const Shape* shape = nullptr;
  bool required = false;
  /// One of an item's own words: only its author changes it (`x-pact-author`).
  bool author = false;
  /// The list that keeps the values which the key had before (`x-pact-former`), or empty. Of two
  /// new values one stands, and the other joins that list, so that nobody has to settle them.
  std::string former{};
};

enum class ShapeKind { text, list, map };

enum class TextKind {
  plain,
  date,   ///< an ISO date, written without quotes
  prose,  ///< sentences: written as a `|-` block where the surroundings are in block style
};

/// What a text must look like, apart from dates.
enum class TextForm {
  free,
  slug,     ///< `[a-z0-9][a-z0-9-]{0,63}`
  item_id,  ///< the same, and the item's own id, unique in the file (`x-pact-item`)
  quarter,  ///< `2026-Q1`
};

/// Whether a text may measure something (`x-pact-words`).
enum class Words {
  free,
  tag,     ///< no number, yes or no, or grade
  answer,  ///< nor a single letter, which is a grade in a feedback field
};

/// What may stand at a place: the JSON Schema of a kind of file, reduced to what editing, merging
/// and printing need. Shapes live as long as the program.
struct Shape {
  ShapeKind kind = ShapeKind::text;
  std::string noun;  ///< what the thing is called: "note" for an item of `notes`; or empty
  /// Any text, list or map may stand here, and `kind` says nothing: the values of an unsettled
  /// place.
  bool open = false;

  // text
  TextKind text = TextKind::plain;
  TextForm form = TextForm::free;
  Words words = Words::free;
  std::vector<std::string> values;  ///< the enumeration, or empty

  // list; each is a keyed list, a set, or atomic, but for the values of an unsettled place
  const Shape* item = nullptr;
  std::string key;   ///< the property that tells the items apart (`x-pact-key`), or empty
  bool set = false;  ///< of texts, whose order means nothing (`x-pact-set`)
  /// Keys of an item by which two people who made one with the same key made the same one
  /// (`x-pact-same`); none where the key alone says so.
  std::vector<std::string> same_by;

  // map
  std::vector<Property> properties;  ///< in the schema's order, which is the order of writing
  const Shape* any_value = nullptr;  ///< of a map with free keys, such as `fields`

  // list and map
  std::size_t least = 0;                            ///< items, or keys
  std::size_t most = static_cast<std::size_t>(-1);  ///< items

  // any
  bool atomic = false;  ///< means something only whole (`x-pact-atomic`)
  bool flow = false;    ///< a new one is written on one line, {like: this} (`x-pact-flow`)

  const Property* property(std::string_view name) const {
    for (const Property& each : properties) {
      if (each.name == name) return &each;
    }
    return nullptr;
  }
};

}  // namespace pact::schema
