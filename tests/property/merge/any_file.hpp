#pragma once

#include <pact/schema/schema.hpp>
#include <string>
#include <yaml/random.hpp>

/// Random content that is valid by the schemas. Words come from few, so that two sides often write
/// the same.
namespace pact::test {

/// A whole file of the kind, without an open place.
Node any_file(Random& random, schema::FileKind kind);

/// A value for a place of this shape; not empty. `key` of a map that is an item is not set.
Node any_valid(Random& random, const schema::Shape& shape);

/// An item of a keyed list, with a key that none of `present` has; now and then without an id,
/// where the schema allows that.
Node any_item(Random& random, const schema::Shape& list, const std::vector<Node>& present);

/// Twelve characters, of a random day in March 2026.
std::string any_item_id(Random& random);

}  // namespace pact::test
