#pragma once

#include <functional>
#include <pact/ledger/view.hpp>

namespace pact::lookup {

/// How each customer that can be read can be called, in order of slug: by the index where there is
/// one, else by reading them all.
void for_each_called(const View& view,
                     const std::function<void(const index::CalledCustomer&)>& take);

}  // namespace pact::lookup
