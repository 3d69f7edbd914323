#pragma once

#include <pact/ledger/ledger.hpp>
#include <pact/lookup/items.hpp>
#include <pact/report/happening.hpp>
#include <string>
#include <vector>

namespace pact::report {

/// Something of one person, and what came back on it.
struct Given {
  std::string id;
  std::string sort;
  std::string customer_name;  ///< of the file that it stands in, or empty
  std::string headline;
  std::optional<Date> date;
  std::vector<Happening> back;  ///< by others, since the day; never empty; nodes are null
};

/// What colleagues answered, thanked for, told, used or built on of what a person wrote, since a
/// day: by the day of the newest, the newest first. It is for that person's own eyes.
std::vector<Given> given_by(const Ledger& ledger, const lookup::Records& records,
                            const std::string& person, Date since);

}  // namespace pact::report
