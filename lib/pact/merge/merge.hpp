#pragma once

#include <optional>
#include <pact/schema/schema.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <vector>

/// The three-way merge of one file of a ledger (format.md, "Three-way merge"). Pure: no I/O, no
/// clock, and the same bytes whichever side is called ours.
namespace pact::merge {

/// Three versions of one file. A base that is missing, empty or not valid is no base.
struct Versions {
  std::optional<std::string_view> base;
  std::string_view ours;
  std::string_view theirs;
};

/// A place that two people changed differently, in the merged text.
struct UnsettledPlace {
  Path record;     ///< of the record whose `unsettled:` has the entry; empty for the file itself
  std::string at;  ///< the place within the record, as the entry says it
};

/// How the text was made: by the same content one way or the other, the first that reads back.
enum class How {
  taken,      ///< one side's bytes
  woven,      ///< of the lines of both
  spliced,    ///< one side's text with the other's changes, whose comments are lost
  rewritten,  ///< anew: comments and styles are lost
};

struct Merged {
  std::string text;
  /// Everything that is unsettled in it, what was so before included; in the file's order.
  std::vector<UnsettledPlace> unsettled;
  How how = How::taken;
};

/// The entry's `at` for the record itself, where it is a whole file: removed here, changed there.
inline constexpr std::string_view k_whole_record = ".";

/// Merges two versions of the file at `path` (whose place says its kind, for messages only). Throws
/// Error(blocked) with its place when a side is not a valid file of the kind: then nothing is
/// guessed. A side equal to the base yields the other's bytes, valid or not.
Merged merge(schema::FileKind kind, const std::string& path, const Versions& versions);

/// One side has the file removed, the other has changed it to `text`: the file stays, and says that
/// somebody removed it. Throws Error(blocked) when the text is not valid.
Merged keep_removed(schema::FileKind kind, const std::string& path, std::string_view text);

}  // namespace pact::merge
