#pragma once

#include <pact/base/text.hpp>
#include <string>

namespace pact::cli::render {

/// A text as it stands in HTML, in an attribute too: nothing in it is markup.
inline std::string html_text(std::string_view raw) {
  std::string safe;
  for (const char c : text::printable(raw)) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

}  // namespace pact::cli::render
