#pragma once

#include <optional>
#include <pact/git/history.hpp>
#include <pact/lookup/unsettled.hpp>
#include <vector>

namespace pact::lookup {

/// Where the values of an unsettled place came from.
struct PlaceHistory {
  /// As the candidates: the newest commit that wrote the value, or took away what stood there;
  /// nothing where none is found.
  std::vector<std::optional<git::CommitInfo>> origins;
  /// What stood there where the branches parted; nothing when the place was empty.
  std::optional<Node> base;
  bool base_is_known = false;
};

/// Looks through the commits of the place's file, back from `from`, until all is known; through
/// 1,000 commits at most.
PlaceHistory history_of(const git::Repository& repository, const git::Oid& from,
                        const UnsettledPlace& place);

}  // namespace pact::lookup
