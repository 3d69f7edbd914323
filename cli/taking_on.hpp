#pragma once

#include "item_change.hpp"

/// What accept and decline share.
namespace pact::cli {

/// Something of a customer that one can take on: a note that asks somebody to act, or a handoff.
/// Throws Error(refused) for anything else.
ItemInHand item_to_answer(Context& context, const std::string& reference);

/// Throws Error(refused) where somebody stands by it already; `me` is me.
void require_free(const ItemInHand& item, const std::string& accepted_by,
                  const std::optional<Date>& accepted_on, const std::string& me, Context& context);

}  // namespace pact::cli
