#pragma once

#include <map>
#include <pact/lookup/items.hpp>
#include <pact/yaml/splice.hpp>
#include <string>
#include <vector>

namespace pact::lookup {

/// Where a customer's contact stands in the ledger.
struct ContactMentions {
  /// By file: what leaves none but those in prose. The record goes; a note, need or idea keeps its
  /// words and no longer says whose they were; a visit keeps the others whom it is with; what the
  /// contact was told, the customer was told.
  std::map<std::string, std::vector<yaml::Edit>> edits;
  /// The customer's records with a part of the contact's name in their words, in order of id. Such
  /// words may mean somebody else, so only their writer can take them out. What was written by hand
  /// may have no id.
  std::vector<Record> in_prose;
};

/// The contact is one of the customer's.
ContactMentions mentions_of(const Records& records, const CustomerFile& customer,
                            const Contact& contact);

}  // namespace pact::lookup
