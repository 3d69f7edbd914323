#include "help.hpp"

#include <pact/base/text.hpp>

namespace pact::cli {

std::string_view page_source(std::string_view command) {
  const std::string file = std::string(command.substr(0, command.find(' '))) + ".md";
  for (const EmbeddedFile& page : embedded_pages()) {
    if (page.name == file) return page.content;
  }
  return {};
}

std::string help_page(std::string_view command) {
  std::string plain;
  bool in_fence = false;
  for (std::string_view line : text::lines(page_source(command))) {
    if (line.starts_with("```")) {
      in_fence = !in_fence;
      continue;
    }
    if (in_fence) {
      plain += "  ";
    } else {
      while (line.starts_with('#')) line.remove_prefix(1);
      if (line.starts_with(' ') && !line.starts_with("  ")) line.remove_prefix(1);
    }
    for (const char c : line) {
      if (in_fence || (c != '`' && c != '*')) plain += c;
    }
    plain += '\n';
  }
  return plain;
}

}  // namespace pact::cli
