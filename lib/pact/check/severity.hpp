#pragma once

#include <pact/check/finding.hpp>
#include <pact/ledger/view.hpp>
#include <pact/model/charter.hpp>
#include <pact/yaml/reader.hpp>

namespace pact::check {

/// Makes each finding as serious as the charter says, and takes out what it ignores; a rule that
/// holds whatever the charter says stays as it is. Null: no charter that can be read.
std::vector<Finding> as_serious_as(const Charter* charter, std::vector<Finding> findings);

/// Without one that can be read, null: every rule is as serious as it is of itself.
const Charter* charter_or_null(const View& view);

/// What the `severity` of a charter cannot say: a rule that is not there, one that holds.
std::vector<Finding> check_severities(const yaml::Document& charter);

}  // namespace pact::check
