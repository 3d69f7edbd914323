#include <pact/lookup/setting_edits.hpp>
#include <pact/lookup/settling.hpp>
#include <pact/lookup/spot.hpp>
#include <pact/merge/merge.hpp>

namespace pact::lookup {

namespace {

using Op = yaml::Edit::Op;

/// The file itself stays as it is.
std::vector<yaml::Edit> keep_file(const LedgerFile& file) {
  const std::size_t entries = file.document.root.items_of("unsettled").size();
  Path at{"unsettled"};
  if (entries > 1) at.emplace_back(merge::k_whole_record);
  return {{Op::remove, std::move(at), {}}};
}

}  // namespace

std::vector<yaml::Edit> settling_edits(const UnsettledPlace& place, const Candidate& choice) {
  if (place.place.empty()) {
    return choice.removed ? std::vector<yaml::Edit>() : keep_file(*place.file);
  }
  const Spot spot = find_spot(*place.file, place.record, place.place);
  std::vector<yaml::Edit> edits;
  if (choice.removed) {
    if (spot.node) edits.push_back({Op::remove, spot.at, {}});
  } else if (!spot.node || !(*spot.node == choice.value)) {
    edits.push_back({Op::set, spot.at, choice.value});
  }
  for (yaml::Edit& edit : settled(spot)) edits.push_back(std::move(edit));
  return edits;
}

}  // namespace pact::lookup
