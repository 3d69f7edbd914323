#pragma once

#include <optional>
#include <pact/check/check.hpp>
#include <pact/git/history.hpp>
#include <string>
#include <vector>

/// What comes into a ledger, judged before it is taken in: by the hook of the repository that
/// colleagues push to, and for a pull request (format.md, "Whose words").
namespace pact::check {

struct Arrival {
  /// The branch of the ledger must have a charter; any other may be of something else.
  enum class Of { ledger, other_branch };

  /// Whose people and sponsors are believed; nothing for a ledger that begins here.
  std::optional<git::Oid> known;
  /// What `after` went on from; nothing as above.
  std::optional<git::Oid> base;
  git::Oid after;
  std::vector<git::CommitInfo> commits;  ///< the new ones, oldest first
  Of of = Of::ledger;
};

/// From `known` (nothing: a ledger that begins) to `after`, which need not come after it.
Arrival arrival(const git::Repository& repository, const std::optional<git::Oid>& known,
                const git::Oid& after);

/// Where the two parted; nothing where they never met.
std::optional<git::Oid> base_of(const git::Repository& repository,
                                const std::optional<git::Oid>& known, const git::Oid& after);

/// A finding, and the commit that it is about; nothing for what the last one lacks.
struct ArrivingFinding {
  Finding finding;
  std::optional<git::CommitInfo> commit;
};

/// Every new commit's files by the schema, and whether somebody changed, dropped or forged the
/// words of somebody else: an item is changed and removed by a commit of its author that is no
/// merge, and added by one of its author or of who `entered` it. What a later one of the commits
/// puts back is no matter, but a file that is not valid is: it would stay in the history. A sponsor
/// may replace words by `[forgotten]`, and who takes a contact out may take out that it is named
/// (docs/decisions/026). Authors are told by their address in people.yaml, as it was before.
///
/// Without signatures an address is what git was told: this proves that `by` agrees with it.
std::vector<ArrivingFinding> check_arriving(const git::Repository& repository,
                                            const Arrival& arrival);

/// The same for a pull request: what HEAD has beyond a revision. Each finding says its commit.
/// Throws Error(not_found) for no revision, and where nothing is committed yet.
std::vector<Finding> check_since(const Ledger& ledger, const std::string& revision);

}  // namespace pact::check
