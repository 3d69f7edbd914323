#pragma once

#include <pact/base/source.hpp>
#include <string>
#include <string_view>

namespace pact::yaml {

/// Throws Error(blocked) that says what stands at `offset`, shows its line, and says what to do.
[[noreturn]] void refuse(const Source& source, std::size_t offset, const std::string& message,
                         const std::string& hint);

}  // namespace pact::yaml
