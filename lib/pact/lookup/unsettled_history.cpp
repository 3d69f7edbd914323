#include <algorithm>
#include <map>
#include <pact/lookup/unsettled_history.hpp>
#include <pact/schema/schema.hpp>
#include <pact/yaml/reader.hpp>

namespace pact::lookup {

namespace {

constexpr int k_commits = 1000;

/// What one version of the file says of the place.
struct Version {
  std::vector<Candidate> candidates;
  bool unsettled = false;
  bool readable = true;  ///< not what a merge without the driver broke

  bool has(const Candidate& candidate) const {
    return std::find(candidates.begin(), candidates.end(), candidate) != candidates.end();
  }
  /// The one value of a version in which the place is settled, or null.
  const Node* value() const {
    return candidates.size() == 1 && !unsettled ? &candidates.front().value : nullptr;
  }
};

class Search {
 public:
  Search(const git::Repository& repository, const UnsettledPlace& place)
      : repository_(repository),
        place_(place),
        shape_(schema::shape_of(place.file->kind)),
        found_{.origins = std::vector<std::optional<git::CommitInfo>>(place.candidates.size()),
               .base = {},
               .base_is_known = false} {}

  PlaceHistory run(const git::Oid& from) {
    int left = k_commits;
    git::walk_file(repository_, from, place_.file->path, [&](const git::FileCommit& commit) {
      look_at(commit);
      return --left > 0 && !complete();
    });
    if (!parted_) {
      found_.base = before_oldest_;
      found_.base_is_known = before_oldest_.has_value();
    }
    return std::move(found_);
  }

 private:
  bool complete() const {
    return parted_ && std::all_of(found_.origins.begin(), found_.origins.end(),
                                  [](const auto& origin) { return origin.has_value(); });
  }

  void look_at(const git::FileCommit& commit) {
    const Version after = version(commit.after);
    const std::vector<Version> before = parents_of(commit);
    const bool merges = commit.commit.parents.size() > 1;
    const auto in_no_parent = [&](const auto& has) {
      return std::none_of(before.begin(), before.end(), has);
    };
    if (!parted_ && merges && (after.unsettled || !after.readable) &&
        in_no_parent([](const Version& each) { return each.unsettled; })) {
      parted_ = true;
      take_base(commit);
    }
    // Who repairs a file is not the one who wrote what comes to light again.
    if (!in_no_parent([](const Version& each) { return !each.readable; })) return;
    for (std::size_t i = 0; i < place_.candidates.size(); ++i) {
      if (found_.origins[i]) continue;
      const Candidate& candidate = place_.candidates[i];
      const bool wrote = candidate.removed
                             ? !merges && after.readable && after.candidates.empty() &&
                                   !before.front().candidates.empty()
                             : after.has(candidate) && in_no_parent([&](const Version& each) {
                                 return each.has(candidate);
                               });
      if (!wrote) continue;
      found_.origins[i] = commit.commit;
      const Node* was = merges ? nullptr : before.front().value();
      if (was && std::none_of(place_.candidates.begin(), place_.candidates.end(),
                              [&](const Candidate& each) { return each.value == *was; })) {
        before_oldest_ = *was;
      }
    }
  }

  std::vector<Version> parents_of(const git::FileCommit& commit) {
    if (commit.commit.parents.size() < 2) return {version(commit.before)};
    std::vector<Version> versions{version(commit.before)};
    for (const git::Oid& parent : commit.commit.parents)
      versions.push_back(version(repository_.blob_at(parent, commit.path)));
    return versions;
  }

  void take_base(const git::FileCommit& commit) {
    const std::vector<git::Oid>& parents = commit.commit.parents;
    const std::vector<git::Oid> bases = git::merge_bases(repository_, parents[0], parents[1]);
    const Version there =
        bases.empty() ? Version() : version(repository_.blob_at(bases.front(), commit.path));
    if (const Node* value = there.value()) found_.base = *value;
    found_.base_is_known = there.readable && !there.unsettled;
  }

  Version version(const std::optional<git::Oid>& blob) {
    if (!blob) return {};
    const auto known = read_.find(*blob);
    if (known != read_.end()) return known->second;
    Version made;
    try {
      const yaml::Document document =
          yaml::read(place_.file->path, repository_.read_blob(*blob), yaml::Readers::own);
      made = {.candidates = candidates_in(document.root, shape_, place_),
              .unsettled = is_unsettled_in(document.root, shape_, place_)};
    } catch (const Error&) {
      made.readable = false;
    }
    return read_.emplace(*blob, std::move(made)).first->second;
  }

  const git::Repository& repository_;
  const UnsettledPlace& place_;
  const schema::Shape& shape_;
  std::map<git::Oid, Version> read_;
  PlaceHistory found_;
  bool parted_ = false;                ///< the merge that left the place unsettled was found
  std::optional<Node> before_oldest_;  ///< without such a merge: what the oldest writer found
};

}  // namespace

PlaceHistory history_of(const git::Repository& repository, const git::Oid& from,
                        const UnsettledPlace& place) {
  return Search(repository, place).run(from);
}

}  // namespace pact::lookup
