#pragma once

#include <filesystem>
#include <optional>
#include <pact/base/date.hpp>
#include <pact/git/oid.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What of the ledger one person has been shown on one channel
/// (docs/decisions/027-news-is-delivered-by-what-it-says.md). It stays on this machine.
namespace pact {

struct ReadMark {
  /// All that the files of this commit say has been seen, or was of no concern.
  git::Oid seen;
  /// What of that every clone has: it stays when `seen` is taken back and its objects go.
  std::optional<git::Oid> shared;
  /// Keys of what was seen and has left the ledger since; it may come again.
  std::set<std::string> gone;
  Date day;         ///< of the look
  git::Oid ledger;  ///< the first commit of all, which tells one ledger from another

  bool operator==(const ReadMark&) const = default;
};

/// The lines of its file, and back; nothing for what is cut off, damaged or of another version.
std::string to_text(const ReadMark& mark);
std::optional<ReadMark> read_mark_from(std::string_view text);

/// Where a mark lies: in the clone, and a copy in a folder of the person's own, which is there when
/// the clone was made anew.
struct MarkPlaces {
  std::filesystem::path clone;
  std::optional<std::filesystem::path> own{};
};

/// The mark of the clone, else the copy; nothing where there is none.
std::optional<ReadMark> read_mark(const MarkPlaces& places);

/// Writes both, each whole or not at all. The copy is left out where its folder cannot be written.
/// Throws Error(blocked or failed) when the mark of the clone cannot be written.
void keep_mark(const MarkPlaces& places, const ReadMark& mark);

}  // namespace pact
