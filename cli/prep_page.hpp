#pragma once

#include "prep_blocks.hpp"

namespace pact::cli {

/// The page before the visit. `occasion` is what it was prepared for.
void add_prep(Page& page, const report::Prep& prep, const report::Occasion& occasion, Extent extent,
              Context& context);

/// The same as data, whole: pact/out/prep/1.
Node data_of_prep(const report::Prep& prep, Context& context);

}  // namespace pact::cli
