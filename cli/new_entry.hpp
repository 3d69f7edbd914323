#pragma once

#include <pact/yaml/splice.hpp>
#include <string>
#include <vector>

#include "context.hpp"
#include "result.hpp"

/// What the commands share that add an entry to one of a customer's lists: need, objective, plan,
/// handoff.
namespace pact::cli {

/// A new entry, and how the command answers.
struct NewEntry {
  std::string command;             ///< "need add"
  std::string list;                ///< "needs"
  Date day;                        ///< of the id
  Node fields;                     ///< all but the id, which comes before them
  std::string text;                ///< for the commit's first line
  std::string done;                ///< the gutter word of the answer: "Need"
  std::string about;               ///< what stands behind the customer's name in it
  std::vector<yaml::Edit> also{};  ///< other edits of the same file and commit
};

/// Writes the entry in one commit and answers. Throws Error when the ledger cannot be written to
/// now.
Result add_entry(Context& context, const CustomerFile& customer, const NewEntry& entry);

}  // namespace pact::cli
