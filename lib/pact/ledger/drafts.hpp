#pragma once

#include <filesystem>
#include <optional>
#include <pact/ledger/ledger.hpp>
#include <string>
#include <vector>

/// Notes that are kept on this machine until their author shares them. A draft is a file in the
/// common git directory (pact/drafts/ID.yaml), which its owner alone may read. It is no git object
/// and in no index, so that nothing that git does can send it anywhere.
namespace pact {

struct Draft {
  std::string id;        ///< the note's, which it keeps when it is shared
  std::string customer;  ///< slug; where it was renamed since, the new one
  Node note;
  std::filesystem::path file;
  std::optional<git::Oid> head;  ///< when it was kept; nothing where that was not known
  std::filesystem::file_time_type kept_at;
};

/// What is kept here.
struct Drafts {
  std::vector<Draft> kept;  ///< by id
  /// Files that cannot be read as drafts; they stay as they are. Paths are absolute.
  std::vector<UnreadableFile> damaged;
};

/// Reads them all. A draft whose note HEAD has was shared by a command that was killed before it
/// took the file away: that is done here.
Drafts read_drafts(const Ledger& ledger);

/// Keeps a note of a customer as a draft, durably. Throws Error(refused) for what the ledger would
/// not take.
Draft keep_draft(Ledger& ledger, const std::string& customer, const Node& note);

/// Commits the draft as the note that it is and takes the file away. Killed in between, the next
/// read_drafts does so, and the note is there once. Gives the commit; nothing when the note was in
/// the ledger already. Throws Error(refused) for another person's draft, Error(not_found) when
/// its customer is gone, and as Transaction::commit does; then the draft stays.
std::optional<git::Oid> share_draft(Ledger& ledger, const Draft& draft);

/// Takes the file away, for good. False, and the ledger read anew, when the note turned out to be
/// in the ledger.
bool drop_draft(Ledger& ledger, const Draft& draft);

}  // namespace pact
