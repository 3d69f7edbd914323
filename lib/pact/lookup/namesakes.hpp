#pragma once

#include <pact/ledger/view.hpp>
#include <string>
#include <vector>

namespace pact::lookup {

/// A customer that may be the same as another one.
struct Namesake {
  const CustomerFile* customer = nullptr;
  std::string why;  ///< "has the domain harbour.example too", "is called nearly the same"
};

/// The customers that share a domain with `newcomer`, or whose name or alias is nearly one of its
/// own: the same apart from legal forms ("Ltd"), spaces, accents, and one slip of the keyboard. By
/// slug; a customer with the newcomer's own slug is left out.
std::vector<Namesake> namesakes(const View& view, const Customer& newcomer);

/// Whether two names are nearly the same in that sense.
bool nearly_same_name(std::string_view a, std::string_view b);

}  // namespace pact::lookup
