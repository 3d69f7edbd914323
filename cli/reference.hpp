#pragma once

#include <string>

#include "context.hpp"

namespace pact::cli {

/// What a REF means where it may be a customer, an item, or one of the words `charter` and
/// `people`.
struct Reference {
  const LedgerFile* file = nullptr;
  const CustomerFile* customer = nullptr;  ///< null outside a customer's file
  Path at{};                               ///< of an item, in its file
  const lookup::Record* item = nullptr;    ///< null for a whole file
};

/// As lookup::reference, with these words besides. Throws Error(not_found) or Error(ambiguous).
Reference find_reference(Context& context, const std::string& typed);

}  // namespace pact::cli
