#pragma once

#include <pact/ledger/view.hpp>
#include <pact/model/shared_items.hpp>
#include <string>
#include <vector>

namespace pact::report {

/// A customer who may have the problem of an insight, and what says so.
struct LikeProblem {
  std::string customer;  ///< slug
  std::string customer_name;
  std::vector<std::string> why;  ///< subjects and industries in common; never empty
};

/// Those whose notes of the last two years have one of its subjects, the newest first, then those
/// of its industries, at most `most`; given by name. Where it was used already is left out.
std::vector<LikeProblem> with_like_problem(const View& view, const Insight& insight, Date day,
                                           std::size_t most);

}  // namespace pact::report
