#pragma once

#include <pact/check/finding.hpp>
#include <pact/schema/schema.hpp>
#include <pact/yaml/reader.hpp>

namespace pact::check {

/// What is unsettled in a file, as information; and whatever could not stand at its place, so that
/// nothing comes into the ledger as the other value of a place.
void check_unsettled(schema::FileKind kind, const yaml::Document& document,
                     std::vector<Finding>& findings);

}  // namespace pact::check
