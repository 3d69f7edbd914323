#pragma once

#include <pact/ledger/view.hpp>
#include <pact/schema/schema.hpp>
#include <vector>

namespace pact::lookup {

/// A map on the way to a spot, and what stands there; null where nothing does yet.
struct Holder {
  const schema::Shape* shape = nullptr;
  const Node* node = nullptr;
  const schema::Shape* list = nullptr;  ///< that it is an item of, or null
  std::size_t depth = 0;                ///< how many steps of Spot::at lead to it
};

/// A place in a file that somebody named, whether or not anything stands there yet.
struct Spot {
  Path at;                                     ///< with the keys as they stand in the file
  const schema::Shape* shape = nullptr;        ///< of the place
  const schema::Shape* above = nullptr;        ///< of the map or list around it
  const schema::Property* property = nullptr;  ///< the key at its end; null for an entry of a list
  const Node* node = nullptr;                  ///< what stands there
  std::vector<Holder> holders;                 ///< from the file's root inwards, without the spot

  bool is_entry() const { return above && above->kind == schema::ShapeKind::list; }
};

/// Walks `typed` down from `base`, which is there. In a keyed list a step may be the key of an
/// item, the beginning of one that only one has, or a new key where `at` ends or goes on in a new
/// item; in a list of texts the text itself, or its position "#2". Throws Error(not_found) with
/// what can stand there where the schema has no such place, Error(ambiguous) for a key of several.
Spot find_spot(const LedgerFile& file, const Path& base, const Path& typed);

/// What can be set in a map, a line each: "phone    The telephone number."
std::vector<std::string> what_can_be_set(const schema::Shape& map);

}  // namespace pact::lookup
