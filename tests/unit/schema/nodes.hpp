#pragma once

#include <pact/schema/schema.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::schema::test {

/// A node from JSON with comments; null is a key without a value.
Node from_json(std::string_view json);

/// The data of format.md, of each kind of file, with every field that there is.
const Node& sample(FileKind kind);

/// The node at a place of a sample, to be changed; the place must be there.
Node& at(Node& root, FileKind kind, std::string_view path);

/// "rule at/path: message | hint", one for each.
std::vector<std::string> said(const std::vector<Problem>& problems);

}  // namespace pact::schema::test
