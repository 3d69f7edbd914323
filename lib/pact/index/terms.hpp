#pragma once

#include <optional>
#include <pact/model/item.hpp>
#include <pact/model/person.hpp>
#include <pact/query/query.hpp>
#include <string>
#include <string_view>

/// What of an item goes into the full text, and what a query asks of it. The two belong together:
/// an item that a query matches is always among those that its expression finds; more may be, since
/// every one found is read and matched again.
namespace pact::index {

/// One word of the full text that no text has: `by_raj`. FTS5's tokenizer takes it whole.
std::string attribute(std::string_view key, std::string_view value);

/// The words of an item, and one word for each thing that a key asks for, `by_raj`; separated by
/// spaces. The item was made without knowing any people, so that it says the same whoever joins.
std::string terms_of(const Item& item);

/// An FTS5 expression that finds at least all that the query matches; nothing when any item could
/// be meant. `people` are those that items are matched with.
std::optional<std::string> expression_of(const query::Query& query, const People& people);

/// The days within which everything lies that the query matches; nothing when it asks for none.
std::optional<DateRange> days_of(const query::Query& query);

}  // namespace pact::index
