#pragma once

#include <optional>
#include <pact/lookup/unsettled_history.hpp>
#include <string>

#include "context.hpp"
#include "result.hpp"

namespace pact::cli {

/// How a place is to be settled: by one of its candidates, or by another text.
struct Choice {
  std::string take;  ///< a letter, `base`, or `gone`
  std::optional<std::string> value;
};

/// Whether another text than the candidates can stand at the place.
bool takes_text(const lookup::UnsettledPlace& place);

/// The place where its candidate for removal stands; nothing when nobody removed it.
std::optional<std::size_t> removal_of(const lookup::UnsettledPlace& place);

/// Settles a place in one commit, and says so on the page and in `settled`. The ledger is read
/// anew by it. Throws Error for a choice that there is not, and for another's own words.
void settle_place(Context& context, const lookup::UnsettledPlace& place, const Choice& choice,
                  Result& result);

}  // namespace pact::cli
