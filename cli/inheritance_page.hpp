#pragma once

#include <pact/report/inheritance.hpp>

#include "context.hpp"
#include "page.hpp"

namespace pact::cli {

/// The page of a customer who changes hands.
void add_inheritance(Page& page, const Customer& customer, const report::Inheritance& inheritance,
                     Context& context);

/// The same as data: `inherit` of pact/out/prep/1.
Node data_of_inheritance(const report::Inheritance& inheritance);

}  // namespace pact::cli
