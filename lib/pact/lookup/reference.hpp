#pragma once

#include <functional>
#include <pact/lookup/items.hpp>
#include <string_view>

namespace pact::lookup {

/// What a REF names: a customer, or a record with an id. One of them is null.
struct Reference {
  const CustomerFile* customer = nullptr;
  const Record* record = nullptr;
};

/// The customer or item that a person means. A customer's name wins over the beginning of an id.
/// `records` is called only when no customer answers. Throws Error(not_found) or Error(ambiguous).
Reference reference(const Ledger& ledger, const View& view,
                    const std::function<const Records&()>& records, std::string_view words);

/// The draft that a person means, by the same rules; null when the words mean something else or
/// nothing. `records` is called only when there may be one.
const Draft* draft(const Ledger& ledger, const View& view,
                   const std::function<const Records&()>& records, std::string_view words);

}  // namespace pact::lookup
