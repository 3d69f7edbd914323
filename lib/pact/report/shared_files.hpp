#pragma once

#include <pact/ledger/view.hpp>
#include <pact/model/shared_items.hpp>
#include <vector>

/// What is shared beside the customers, all of a kind that can be read, the newest first.
namespace pact::report {

std::vector<Brief> briefs(const View& view);
std::vector<Idea> ideas(const View& view);
std::vector<Insight> insights(const View& view);
std::vector<Story> stories(const View& view);

}  // namespace pact::report
