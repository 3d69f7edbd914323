#include <algorithm>
#include <pact/ledger/signature.hpp>

namespace pact {

namespace {

git::Signature now(const Ledger& ledger, CommitTimes times) {
  const Surroundings& around = ledger.surroundings();
  if (times == CommitTimes::exact)
    return {.who = {}, .seconds = around.now, .offset_minutes = around.zone_minutes};
  return {.who = {}, .seconds = around.today.noon_unix(), .offset_minutes = 0};
}

}  // namespace

git::Signature author_signature(const Ledger& ledger, CommitTimes times) {
  git::Signature made = now(ledger, times);
  made.who = ledger.my_identity();
  return made;
}

git::Signature committer_signature(const Ledger& ledger, CommitTimes times,
                                   const std::vector<git::Oid>& parents) {
  git::Signature made = now(ledger, times);
  made.who = ledger.repository().committer().value_or(ledger.my_identity());
  if (times == CommitTimes::exact) return made;
  constexpr std::int64_t k_two_days = 2 * 24 * 3600;
  const std::int64_t latest = made.seconds + k_two_days;
  for (const git::Oid& parent : parents) {
    const std::int64_t then = git::commit_info(ledger.repository(), parent).committer_seconds;
    if (then <= latest) made.seconds = std::max(made.seconds, then);
  }
  return made;
}

}  // namespace pact
