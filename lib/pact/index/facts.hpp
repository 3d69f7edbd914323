#pragma once

#include <pact/model/customer.hpp>
#include <pact/model/shared_items.hpp>
#include <string>
#include <string_view>

/// What is asked of a file as a whole. Each fact is one word of the full text, which no text has.
namespace pact::index::fact {

/// Something waits for a person or a division: an open promise, a plan, an act, an ask or
/// a handoff.
std::string waits_for(std::string_view who);
/// A visit of theirs was planned, whatever became of it.
std::string visits(std::string_view who);
/// Two values stand somewhere, or something that one of two people removed.
std::string unsettled();

/// A customer's; folded.
std::string steward(std::string_view who);
std::string division(std::string_view name);
std::string group(std::string_view name);
std::string industry(std::string_view name);
/// A slug that a customer had before, as it is.
std::string was(std::string_view slug);

/// All of a customer, or of an ask, separated by spaces.
std::string all_of(const Customer& customer);
std::string all_of(const Ask& ask);

}  // namespace pact::index::fact
