#pragma once

#include <optional>
#include <pact/model/item.hpp>
#include <pact/model/person.hpp>
#include <pact/query/query.hpp>
#include <string>

/// What of an item goes into the full text, and what a query asks of it. The two belong together:
/// an item that a query matches is always among those that its expression finds; more may be, since
/// every one found is read and matched again.
namespace pact::index {

/// The words of an item, and one word for each thing that a key asks for, `by_raj`; separated by
/// spaces. The item was made without knowing any people, so that it says the same whoever joins.
std::string terms_of(const Item& item);

/// An FTS5 expression that finds at least all that the query matches; nothing when any item could
/// be meant. `people` are those that items are matched with.
std::optional<std::string> expression_of(const query::Query& query, const People& people);

/// The days within which everything lies that the query matches; nothing when it asks for none.
std::optional<DateRange> days_of(const query::Query& query);

}  // namespace pact::index
