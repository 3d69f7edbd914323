#include "errors.hpp"

#include <pact/base/text.hpp>

namespace pact::cli {

ExitCode exit_code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
    case ErrorKind::refused:
      return k_usage;
    case ErrorKind::not_found:
    case ErrorKind::ambiguous:
      return k_not_found;
    case ErrorKind::blocked:
      return k_blocked;
    case ErrorKind::network:
      return k_network;
    case ErrorKind::busy:
      return k_busy;
    case ErrorKind::interrupted:
      return k_interrupted;
    case ErrorKind::failed:
      break;
  }
  return k_internal;
}

std::string describe(const Error& error, bool colour) {
  std::string text = "pact: ";
  if (error.location()) text += text::printable(to_string(*error.location())) + ": ";
  text += text::printable(error.message());
  if (colour) text = "\x1b[1m" + text + "\x1b[0m";
  text += "\n";
  for (const std::string_view line : text::lines(error.excerpt())) {
    text += "    " + text::printable(line) + "\n";
  }
  for (const std::string& cause : error.causes()) {
    for (const std::string_view line : text::lines(cause))
      text += "  " + text::printable(line) + "\n";
  }
  for (const std::string& hint : error.hints()) text += "  try  " + text::printable(hint) + "\n";
  return text;
}

}  // namespace pact::cli
