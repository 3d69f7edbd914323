#pragma once

#include <optional>
#include <pact/schema/schema.hpp>
#include <string>

namespace pact {

/// One version of a file of the ledger, changed by an operation.
struct Change {
  std::string before;
  std::string after;
};

/// `text`, a later version of the file, without the change: what it added is removed, what it set
/// says again what it said before, and all else stays. Where lines cannot tell (a colleague's note
/// right below the one that goes), records do. Nothing when something was built on the change
/// since: a reply to the note, another value in the place; or where only the place in a list would
/// tell.
std::optional<std::string> take_back(schema::FileKind kind, const std::string& path,
                                     const Change& change, const std::string& text);

}  // namespace pact
