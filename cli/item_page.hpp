#pragma once

#include "item_lines.hpp"
#include "result.hpp"

/// One item, whole, as `show` gives it.
namespace pact::cli {

/// A record as its file holds it, without the line that says of which version the file is.
Node without_schema(const Node& record);

/// The file of a shared item, or the item of a customer, under the name of its sort.
Result show_record(const lookup::Record& record, const Reader& reader);

Result show_draft(const Draft& draft, const View& view, const Reader& reader);

}  // namespace pact::cli
