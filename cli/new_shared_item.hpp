#pragma once

#include <pact/schema/schema.hpp>
#include <string>
#include <vector>

#include "context.hpp"
#include "result.hpp"

/// What the commands share that make an item with a file of its own: brief, and its like.
namespace pact::cli {

struct NewSharedItem {
  std::string command;  ///< "brief add"
  schema::FileKind kind = schema::FileKind::brief;
  std::string folder;  ///< "briefs"
  std::string title;   ///< of which the file's name is made, and the commit's first line
  Date day;            ///< of the id
  Node fields;         ///< all but schema and id, which come before them
  std::vector<std::string> customers{};  ///< slugs that it is about, for the commit
  std::string done;                      ///< the gutter word of the answer: "Brief"
  std::string about;                     ///< the words beside it
};

/// Writes the file in one commit and answers. Throws Error when the ledger cannot be written to
/// now.
Result add_shared_item(Context& context, const NewSharedItem& item);

}  // namespace pact::cli
