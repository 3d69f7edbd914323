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

/// How to say something to an item whose words are another's: "pact reply 272a9 TEXT", or for what
/// takes no replies (a need) a note that cites it.
std::string reply_hint(Context& context, const lookup::Record& item);

}  // namespace pact::cli
