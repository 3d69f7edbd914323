#pragma once

#include <pact/model/customer.hpp>
#include <pact/report/picture.hpp>

#include "page.hpp"

namespace pact::cli {

/// "Picture  outlined; missing: what they want to know", and the command that adds the first.
Line line_of(const report::Picture& picture, const Customer& customer);

}  // namespace pact::cli
