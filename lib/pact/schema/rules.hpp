#pragma once

#include <pact/schema/schema.hpp>
#include <vector>

namespace pact::schema {

/// What holds between several places of one file, and so is not in the schemas: feedback fields of
/// the charter, its layout, the answers to a quarter's question. Silent where the shape is wrong.
void add_rules(FileKind kind, const Node& root, std::vector<Problem>& problems);

/// Whether new customers can be filed so: "customers/", folders of plain text or of the slug's
/// first letters ({slug:2}), "{slug}.yaml".
bool is_layout(std::string_view layout);

}  // namespace pact::schema
