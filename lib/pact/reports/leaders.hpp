#pragma once

#include <pact/reports/material.hpp>

/// What waits for those who signed the charter, and agreed to be named beside it.
namespace pact::reports {

/// Whether a sponsor is asked for it, by name.
bool is_asked_of_leader(const Ask& ask, const Material& material);

/// What waits for leaders, the oldest first: asks to them that are open, acts that they have not
/// accepted, promises of theirs, feedback that they listen to.
std::vector<Row> waits_for_leaders(const Material& material, const std::vector<Ask>& asks);

/// All asks that can be read, the oldest first.
std::vector<Ask> asks_of(const View& view);

/// A question, or only whom to ask for it.
Row row_of(const Ask& ask);

}  // namespace pact::reports
