#pragma once

#include <pact/base/source.hpp>
#include <pact/schema/schema.hpp>

namespace pact::schema {

/// The problem as an Error(blocked), with its place in the text that was read, the line, and what
/// to write instead.
Error as_error(const Problem& problem, const Source& source);

}  // namespace pact::schema
