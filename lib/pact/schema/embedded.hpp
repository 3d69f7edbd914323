#pragma once

#include <pact/base/embedded_file.hpp>
#include <span>

namespace pact::schema {

/// The files of schemas/, by file name.
std::span<const EmbeddedFile> embedded_schemas();

}  // namespace pact::schema
