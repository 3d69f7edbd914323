#pragma once

#include <map>
#include <pact/tree/node.hpp>
#include <string>
#include <vector>

/// The candidates of a place: what stands there, and what is unsettled beside it (format.md,
/// "Three-way merge", rule 3).
namespace pact::merge {

/// An entry of `unsettled:`, for one place.
struct Beside {
  std::vector<Node> others;  ///< `or`
  bool gone = false;         ///< `gone: removed`

  bool empty() const { return others.empty() && !gone; }
};

/// The entries of a record by place; none for a record that is not there.
using BesideByPlace = std::map<std::string, Beside>;
BesideByPlace besides_of(const Node* record);
/// The entry of a place, or an empty one.
Beside beside_at(const BesideByPlace& places, const std::string& at);
/// `unsettled:` with the entries in order of place; none when there are none.
Node unsettled_node(const BesideByPlace& places);

/// The values that stand at a place, in byte order, and whether its removal is one of them. A place
/// where nothing stands and nothing is unsettled has only its removal.
class Candidates {
 public:
  Candidates(const Node* value, const Beside& beside);

  /// What is left of three: a side that changed nothing yields to the other; what both changed is
  /// kept of both, but for what one of them settled.
  static Candidates merge(const Candidates& base, const Candidates& ours, const Candidates& theirs);

  /// The first value in byte order; none when only the removal is left.
  Node value() const;
  /// What is unsettled beside the value.
  Beside beside() const;

  bool operator==(const Candidates& other) const;

 private:
  Candidates() = default;

  std::map<std::string, Node> values_;  ///< by what they say
  bool gone_ = false;
};

/// The same rule for what is there or not: whether its removal stands beside it.
bool merge_gone(bool base, bool ours, bool theirs);

}  // namespace pact::merge
