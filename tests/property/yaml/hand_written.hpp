#pragma once

#include <pact/schema/shape.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <yaml/random.hpp>

namespace pact::test {

/// A text such as people and programs write: words mostly, now and then signs, numbers, several
/// lines, or characters that must be escaped.
std::string any_text(Random& random, schema::TextKind kind);

/// A value of the shape, with keys in any order.
Node any_value(Random& random, const schema::Shape& shape);

/// The value as many hands would write it: comments and blank lines, any indentation, brackets and
/// lines, every quoting and every block text, LF or CRLF, byte order mark, document markers.
std::string any_document(Random& random, const Node& value);

}  // namespace pact::test
