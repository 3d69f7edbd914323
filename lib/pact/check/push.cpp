#include <pact/check/push.hpp>

namespace pact::check {

namespace {

constexpr std::string_view k_branches = "refs/heads/";

std::string short_name(const std::string& ref) {
  return ref.starts_with(k_branches) ? ref.substr(k_branches.size()) : ref;
}

ArrivingFinding refusal(std::string message, std::string hint) {
  return {.finding = {.rule = "branch",
                      .severity = Severity::error,
                      .where = {},
                      .message = std::move(message),
                      .hint = std::move(hint)},
          .commit = {}};
}

/// Of the ledger's own branch.
std::vector<ArrivingFinding> check_ledger(const git::Repository& repository,
                                          const git::RefUpdate& update) {
  const std::string name = short_name(update.name);
  if (!update.after) {
    return {refusal(name + " is the ledger's branch, and is not deleted",
                    "git push REMOTE " + name + "    (shares what you have)")};
  }
  if (update.before && !repository.is_ancestor(*update.before, *update.after)) {
    return {refusal("a forced push would take out of " + name + " what others shared",
                    "git pull, then git push without --force")};
  }
  return check_arriving(repository, arrival(repository, update.before, *update.after));
}

/// Of another branch, or a tag.
std::vector<ArrivingFinding> check_other(const git::Repository& repository,
                                         const git::RefUpdate& update,
                                         const std::optional<git::Oid>& ledger) {
  if (!update.after) return {};
  const auto after = git::commit_of(repository, *update.after);
  if (!after) return {};
  const std::optional<git::Oid> known = ledger ? ledger : update.before;
  return check_arriving(
      repository, {.known = known,
                   .base = base_of(repository, known, *after),
                   .after = *after,
                   .commits = git::new_commits(repository, *after, git::known_tips(repository)),
                   .of = Arrival::Of::other_branch});
}

}  // namespace

std::vector<ArrivingFinding> check_push(const git::Repository& repository,
                                        const std::vector<git::RefUpdate>& updates) {
  const git::Head head = repository.head();
  std::vector<ArrivingFinding> all;
  for (const git::RefUpdate& each : updates) {
    std::vector<ArrivingFinding> found = each.name == head.branch
                                             ? check_ledger(repository, each)
                                             : check_other(repository, each, head.commit);
    for (ArrivingFinding& finding : found) all.push_back(std::move(finding));
  }
  return all;
}

}  // namespace pact::check
