#pragma once

#include <pact/ledger/view.hpp>
#include <string>
#include <vector>

namespace pact::lookup {

/// A place of the ledger that two people changed differently.
struct UnsettledPlace {
  const LedgerFile* file = nullptr;
  Path record;                  ///< the record that has the entry; empty for the file's own
  std::string id;               ///< of that record, or empty
  std::string at;               ///< the place in the record: "contacts/mia-lund/phone"
  const Node* entry = nullptr;  ///< {at, or, gone}
};

/// All that is unsettled in one file, in its order.
std::vector<UnsettledPlace> unsettled_in(const LedgerFile& file);

}  // namespace pact::lookup
