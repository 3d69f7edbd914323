#pragma once

#include <map>
#include <pact/schema/schema.hpp>
#include <set>
#include <string>

/// What a file says, place by place, and what a merge of three files has to say: format.md's rules
/// written a second time, over sets of values, without a text, an order or a layout.
namespace pact::test {

/// The candidates of a place: its value and what stands beside it under `unsettled`, each in its
/// canonical form. `k_nothing` is among them where the place is absent or somebody removed it.
using Candidates = std::set<std::string>;
inline constexpr const char* k_nothing = "";

/// A text is "=text"; everything else begins with [ or {.
std::string canonical(const Node& value, const schema::Shape* shape);

/// Rule 3.
Candidates merge_candidates(const Candidates& base, const Candidates& ours,
                            const Candidates& theirs);

struct Flat {
  /// A text, a set, or what means something only whole.
  struct Place {
    Candidates candidates;
    const schema::Shape* shape = nullptr;
    std::set<std::string> members;  ///< of a set
  };
  struct Item {
    bool removed = false;  ///< somebody removed it while another changed it
    std::string whole;     ///< canonical
    std::string name;
    std::set<std::string> emails;
  };

  /// By their way from the root, an item's step being its key, or "~" and its content where it has
  /// none. What is absent is not in it.
  std::map<Path, Place> places;
  std::map<Path, Item> items;
  /// Items of which two versions stand against each other, as one place.
  std::map<Path, Candidates> whole_items;
  /// What stands under `or` at a whole item, by its canonical form.
  std::map<std::string, Node> versions;
  const schema::Shape* shape = nullptr;  ///< of the file
  bool file_removed = false;

  /// Whether anything is unsettled.
  bool open() const;
  /// For comparing and for reading: a line for each place and item.
  std::string show() const;
};

Flat flat(const Node& root, const schema::Shape& shape);

/// Puts an item at `path`.
void add_item(Flat& into, const Node& item, const schema::Shape& root, const Path& path);

/// What the merge has to say; the base is `Flat{}` where there is none.
Flat reference_merge(const Flat& base, const Flat& ours, const Flat& theirs);

/// Whether there are items of keyed lists in it.
bool holds_ids(const Node& item);

/// Whether an item without a key has a twin, so that nothing tells them apart, or items with ids in
/// it, of which there would be two once both sides change it.
bool has_twins(const Node& root, const schema::Shape& shape);

bool is_within(const Path& path, const Path& prefix);

}  // namespace pact::test
