#pragma once

#include <pact/model/idea_state.hpp>
#include <pact/model/shared_items.hpp>
#include <pact/reports/report.hpp>

namespace pact::reports {

/// What is shared beside the customers, as rows.
Row row_of(const Story& story);
Row row_of(const Idea& idea);
Row row_of(const Brief& brief);

}  // namespace pact::reports
