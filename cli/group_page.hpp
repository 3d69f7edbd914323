#pragma once

#include <pact/report/group.hpp>

#include "item_lines.hpp"
#include "result.hpp"

namespace pact::cli {

/// What a global account manager brings to the people who look after a group's customers: who they
/// are, who visits next, what is open, whom to ask, and which insights were used.
Result show_group(const report::Group& group, const Reader& reader);

}  // namespace pact::cli
