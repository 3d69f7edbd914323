#pragma once

#include <optional>
#include <pact/ledger/ledger.hpp>
#include <pact/ledger/read_mark.hpp>
#include <set>
#include <string>

/// From where on a reader has not seen the ledger yet.
namespace pact::report {

/// What of the ledger is not looked at: what the files of `from` say, and `gone`.
struct Look {
  git::Oid from;
  git::Oid to;  ///< HEAD
  std::set<std::string> gone;
  std::optional<Date> since;  ///< the day of `from` as a person remembers it
  bool first = false;         ///< nothing was known of earlier looks
};

/// So far back a first look goes: what is older is taken as seen.
inline constexpr int k_days_of_first_look = 14;

/// The next look after a mark; without one, or where all that it names is gone, the first. Nothing
/// before the first commit.
std::optional<Look> next_look(const Ledger& ledger, const std::optional<ReadMark>& mark);

/// A look at all since the end of a day; where the ledger is younger, since it began.
std::optional<Look> look_since(const Ledger& ledger, Date day);

/// The mark once all was seen that the ledger says at `to`: what was seen before and is no longer
/// there is remembered. `mark` is the one that is there now, whichever look it is of.
ReadMark advanced(const Ledger& ledger, const std::optional<ReadMark>& mark, const git::Oid& to);

/// The first commit of the line of first parents: the same in every clone.
git::Oid first_commit(const git::Repository& repository, const git::Oid& from);

}  // namespace pact::report
