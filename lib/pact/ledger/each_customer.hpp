#pragma once

#include <functional>
#include <pact/ledger/view.hpp>
#include <string>
#include <vector>

namespace pact {

/// Reads the customers of these files, several at a time, and gives them one after the other, in
/// the order of the paths. A customer lives for the call alone, so that a question about all of
/// them needs no more memory than its answer. What cannot be read is among View::unreadable() after
/// it; of a customer that has two files the usual one is given, as by View::customers().
void each_customer(const View& view, const std::vector<std::string>& paths,
                   const std::function<void(const CustomerFile&)>& take);

/// The same for all customers.
void each_customer(const View& view, const std::function<void(const CustomerFile&)>& take);

}  // namespace pact
