#include <pact/git/transport.hpp>
#include <pact/report/happened_between.hpp>
#include <pact/report/look.hpp>

namespace pact::report {

namespace {

constexpr std::int64_t k_half_day = 12 * 3600;

/// The latest of what the mark names that is still here.
std::optional<git::Oid> seen_commit(const git::Repository& repository, const ReadMark& mark) {
  if (repository.contains(mark.seen)) return mark.seen;
  if (mark.shared && repository.contains(*mark.shared)) return mark.shared;
  return std::nullopt;
}

/// What HEAD and the remote's branch, as we know it, have in common.
std::optional<git::Oid> shared_by(const git::Repository& repository, const git::Oid& head) {
  const auto upstream = git::upstream_of(repository, repository.head().branch);
  const auto theirs = upstream ? git::tracked_tip(repository, *upstream) : std::nullopt;
  if (!theirs) return std::nullopt;
  try {
    const std::vector<git::Oid> bases = git::merge_bases(repository, head, *theirs);
    return bases.empty() ? std::nullopt : std::optional(bases.front());
  } catch (const Error&) {
    return std::nullopt;  // a shallow clone does not know
  }
}

/// Down the line of first parents to the commit that `ends` there, or as far as the clone has it.
template <typename Ends>
git::Oid first_parent_until(const git::Repository& repository, git::Oid at, const Ends& ends) {
  for (;;) {
    const git::CommitInfo commit = git::commit_info(repository, at);
    if (ends(commit) || commit.parents.empty() || !repository.contains(commit.parents.front()))
      return at;
    at = commit.parents.front();
  }
}

}  // namespace

git::Oid first_commit(const git::Repository& repository, const git::Oid& from) {
  return first_parent_until(repository, from, [](const git::CommitInfo&) { return false; });
}

std::optional<Look> look_since(const Ledger& ledger, Date day) {
  const git::Repository& repository = ledger.repository();
  const git::Head head = repository.head();
  if (!head.commit) return std::nullopt;
  const git::Oid from = first_parent_until(repository, *head.commit, [&](const auto& commit) {
    return commit.committer_seconds < day.noon_unix() + k_half_day;
  });
  return Look{.from = from, .to = *head.commit, .gone = {}, .since = day};
}

std::optional<Look> next_look(const Ledger& ledger, const std::optional<ReadMark>& mark) {
  const git::Repository& repository = ledger.repository();
  const git::Head head = repository.head();
  if (!head.commit) return std::nullopt;
  const auto seen = mark ? seen_commit(repository, *mark) : std::nullopt;
  if (seen) return Look{.from = *seen, .to = *head.commit, .gone = mark->gone, .since = mark->day};
  auto first = look_since(ledger, ledger.today().plus_days(-k_days_of_first_look));
  first->first = true;
  if (mark) first->gone = mark->gone;
  return first;
}

ReadMark advanced(const Ledger& ledger, const std::optional<ReadMark>& mark, const git::Oid& to) {
  const git::Repository& repository = ledger.repository();
  ReadMark next{
      .seen = to,
      .shared = shared_by(repository, to),
      .gone = mark ? mark->gone : std::set<std::string>(),
      .day = ledger.today(),
      .ledger = mark && !mark->ledger.is_zero() ? mark->ledger : first_commit(repository, to)};
  const auto seen = mark ? seen_commit(repository, *mark) : std::nullopt;
  if (!seen) return next;
  const auto between = happened_between(repository, *seen, to, ledger.view().people());
  for (const std::string& key : between->before) {
    if (!between->after.contains(key)) next.gone.insert(key);
  }
  std::erase_if(next.gone, [&](const std::string& key) { return between->after.contains(key); });
  return next;
}

}  // namespace pact::report
