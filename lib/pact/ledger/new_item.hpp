#pragma once

#include <pact/ledger/ledger.hpp>
#include <string>
#include <string_view>

namespace pact {

/// A new id for an item of `day` in a list of this file ("notes"): greater than those that are
/// there.
std::string new_id(const Ledger& ledger, const LedgerFile& file, std::string_view list, Date day);

/// Where a new customer's file goes by the charter's layout; always below customers/.
std::string customer_path(const Charter& charter, const std::string& slug);

/// Where a customer's file goes under another slug: as customer_path(), but one that somebody put
/// into a folder of their own stays there.
std::string renamed_path(const Charter& charter, const std::string& path, const std::string& slug);

}  // namespace pact
