#pragma once

#include <pact/ledger/transaction.hpp>
#include <pact/ledger/whose_words.hpp>
#include <string>
#include <vector>

/// What people did to the ledger's files with an editor, and may share (format.md, "Hand edits in
/// the same file"): all that is valid, but for items that are gone and words of somebody else.
namespace pact {

/// A file that was edited, made or moved by hand.
struct HandEdit {
  std::string path;
  std::optional<git::Oid>
      before;  ///< the working file, as it was seen; nothing for one that is gone
  std::optional<git::Oid> after;  ///< with ids where items had none
};

/// Why one cannot be shared.
struct RefusedHandEdit {
  std::string path;
  std::optional<Error> error;     ///< it is not valid, or something else stands there
  std::vector<Offence> offences;  ///< what it does to others' words, and what it deletes
};

struct HandEdits {
  std::vector<HandEdit> edits;
  std::vector<RefusedHandEdit> refused;
};

/// All of them. Writes the blobs of what can be taken.
HandEdits hand_edits(Ledger& ledger);

/// Commits them; the working files get their ids. Throws what Transaction::commit throws.
git::Oid take_hand_edits(Ledger& ledger, const std::vector<HandEdit>& edits);

/// The edits that write the virtual ids of items that have none.
std::vector<yaml::Edit> missing_ids(schema::FileKind kind, const Node& root);

}  // namespace pact
