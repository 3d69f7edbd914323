#pragma once

#include <pact/lookup/unsettled.hpp>
#include <pact/yaml/splice.hpp>
#include <vector>

namespace pact::lookup {

/// The edits that settle a place by one of its candidates, or by what stood there before: the value
/// stands, and the entry goes. A whole file that is to go is none of its own edits: then there are
/// none.
std::vector<yaml::Edit> settling_edits(const UnsettledPlace& place, const Candidate& choice);

}  // namespace pact::lookup
