#pragma once

#include <pact/model/customer.hpp>
#include <pact/model/person.hpp>
#include <string>
#include <vector>

namespace pact::report {

/// Somebody of us who talks with a customer: what they last wrote of, and when they go there next.
struct Talking {
  std::string division;  ///< as a steward, else by people.yaml; may be empty
  std::string who;       ///< a person's id
  std::optional<Date> last;
  std::vector<std::string> topics;  ///< tags of what they wrote last
  std::optional<Date> visit;        ///< their next one
  std::string purpose;              ///< of that visit
};

/// Everybody who wrote a note of the customer in the year before `day` or visits them from then on,
/// whoever asks; by division and name. Who has left talks no more.
std::vector<Talking> talking(const Customer& customer, const People& people, Date day);

}  // namespace pact::report
