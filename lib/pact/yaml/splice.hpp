#pragma once

#include <pact/schema/shape.hpp>
#include <pact/yaml/reader.hpp>
#include <string>
#include <vector>

namespace pact::yaml {

/// One change of a file's content.
struct Edit {
  enum class Op {
    set,     ///< puts `value` at `at`, replacing what stands there; a missing key is made
    add,     ///< adds the item `value` at the end of the list at `at`, which is made when missing
    remove,  ///< takes away the key or the item at `at`
  };
  Op op = Op::set;
  Path at;
  Node value;
};

/// The text after the edit; every byte that the edit is not about stays (format.md, "Edits are
/// splices"). Throws Error(not_found) when the place is not there, Error(blocked) when the text
/// cannot take it. The result reads back to exactly the edited value.
std::string apply(const Document& document, const schema::Shape& shape, const Edit& edit);

/// Several edits, one after the other.
std::string apply(const Document& document, const schema::Shape& shape,
                  const std::vector<Edit>& edits);

/// A new file, in the canonical form.
std::string write(const Node& root, const schema::Shape& shape);

}  // namespace pact::yaml
