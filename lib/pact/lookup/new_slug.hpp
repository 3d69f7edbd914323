#pragma once

#include <pact/ledger/view.hpp>
#include <string>

namespace pact::lookup {

/// Throws unless a customer may get the slug: Error(usage) for one that no slug can be or that
/// means something else where a customer is named, Error(refused) for one that a customer has or
/// had. `renamed` is the customer that gets it, whose own former slugs are free; null for a new
/// one.
void require_free_slug(const View& view, const std::string& slug,
                       const CustomerFile* renamed = nullptr);

}  // namespace pact::lookup
