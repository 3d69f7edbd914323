#pragma once

#include <pact/ledger/view.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::lookup {

/// One of the values that people gave a place, or that it should be empty.
struct Candidate {
  Node value;            ///< a text, a whole item, …; nothing where it is to go
  bool removed = false;  ///< somebody removed what stands there

  bool operator==(const Candidate&) const = default;
};

/// A place of the ledger that two people changed differently.
struct UnsettledPlace {
  /// Nine characters that follow from the record and the place alone: the same in every clone.
  std::string id;
  const LedgerFile* file = nullptr;
  Path record;            ///< the record that has the entry; empty for the file's own
  std::string record_id;  ///< its id, or empty
  Path place;             ///< in the record; empty for the record itself, which is a whole file
  /// What is called a, b, c…: what stands there, what else somebody wrote, and last its removal.
  std::vector<Candidate> candidates;

  /// From the root of the file: "notes/272a9w4xq7tm/told"; "." for the file itself.
  std::string at() const;
};

/// All that is unsettled in one file, in its order.
std::vector<UnsettledPlace> unsettled_in(const LedgerFile& file);

/// The same in every file that can be read, in the order of the files.
std::vector<UnsettledPlace> unsettled_in(const View& view);

/// What stands for a place in any version of its file: several where it is unsettled there, none
/// where the place is empty.
std::vector<Candidate> candidates_in(const Node& root, const schema::Shape& shape,
                                     const UnsettledPlace& place);
/// Whether that version has an entry for it.
bool is_unsettled_in(const Node& root, const schema::Shape& shape, const UnsettledPlace& place);

/// "a" for the first candidate, "b" for the next.
std::string letter_of(std::size_t index);

/// The shortest beginning of the id that no other place has, at least five characters.
std::string short_id(const std::vector<UnsettledPlace>& places, std::string_view id);

/// The place of an id or of a beginning that only one has. Throws Error(not_found) or
/// Error(ambiguous).
const UnsettledPlace& find_place(const std::vector<UnsettledPlace>& places, std::string_view id);

}  // namespace pact::lookup
