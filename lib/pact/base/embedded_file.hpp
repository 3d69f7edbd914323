#pragma once

#include <string_view>

namespace pact {

/// A file that travels inside the program.
struct EmbeddedFile {
  std::string_view name;
  std::string_view content;
};

}  // namespace pact
