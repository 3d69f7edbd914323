#include <algorithm>
#include <pact/merge/candidates.hpp>
#include <pact/tree/virtual_id.hpp>

namespace pact::merge {

BesideByPlace besides_of(const Node* record) {
  BesideByPlace places;
  if (!record) return places;
  for (const Node& item : record->items_of("unsettled")) {
    Beside beside{item.items_of("or"), item.text_of("gone") == "removed"};
    if (!beside.empty()) places[std::string(item.text_of("at"))] = std::move(beside);
  }
  return places;
}

Beside beside_at(const BesideByPlace& places, const std::string& at) {
  const auto found = places.find(at);
  return found == places.end() ? Beside{} : found->second;
}

Node unsettled_node(const BesideByPlace& places) {
  Node list;
  for (const auto& [at, beside] : places) {
    if (beside.empty()) continue;
    Node item = Node::map({{"at", at}});
    if (!beside.others.empty()) item.set("or", Node::list(beside.others));
    if (beside.gone) item.set("gone", "removed");
    list.add(std::move(item));
  }
  return list;
}

Candidates::Candidates(const Node* value, const Beside& beside) : gone_(beside.gone) {
  if (value && !value->empty()) {
    values_.emplace(canonical(*value), *value);
  } else {
    gone_ = true;
  }
  for (const Node& other : beside.others) {
    if (!other.empty()) values_.emplace(canonical(other), other);
  }
}

bool Candidates::operator==(const Candidates& other) const {
  return gone_ == other.gone_ &&
         std::equal(values_.begin(), values_.end(), other.values_.begin(), other.values_.end(),
                    [](const auto& a, const auto& b) { return a.first == b.first; });
}

bool merge_gone(bool base, bool ours, bool theirs) {
  return (ours && theirs) || (ours && !base) || (theirs && !base);
}

Candidates Candidates::merge(const Candidates& base, const Candidates& ours,
                             const Candidates& theirs) {
  if (ours == theirs || theirs == base) return ours;
  if (ours == base) return theirs;
  bool shared = ours.gone_ && theirs.gone_;
  for (const auto& each : ours.values_) shared = shared || theirs.values_.contains(each.first);

  Candidates result;
  result.gone_ =
      shared ? merge_gone(base.gone_, ours.gone_, theirs.gone_) : ours.gone_ || theirs.gone_;
  const auto take = [&](const Candidates& side, const Candidates& other) {
    for (const auto& [says, value] : side.values_) {
      if (!shared || other.values_.contains(says) || !base.values_.contains(says)) {
        result.values_.emplace(says, value);
      }
    }
  };
  take(ours, theirs);
  take(theirs, ours);
  return result;
}

Node Candidates::value() const {
  return values_.empty() ? Node() : values_.begin()->second;
}

Beside Candidates::beside() const {
  Beside beside;
  if (values_.empty()) return beside;
  for (auto each = std::next(values_.begin()); each != values_.end(); ++each)
    beside.others.push_back(each->second);
  beside.gone = gone_;
  return beside;
}

}  // namespace pact::merge
