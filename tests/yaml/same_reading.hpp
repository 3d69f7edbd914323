#pragma once

#include <pact/base/error.hpp>
#include <pact/tree/node.hpp>
#include <pact/yaml/frame.hpp>
#include <pact/yaml/parser.hpp>
#include <pact/yaml/scanner.hpp>
#include <string>
#include <vector>

namespace pact::test {

/// Equal in content, and in where every node and key stands.
inline bool same_with_spans(const Node& a, const Node& b) {
  if (a.kind() != b.kind() || a.text() != b.text() || a.span() != b.span() ||
      a.items().size() != b.items().size() || a.entries().size() != b.entries().size())
    return false;
  for (std::size_t i = 0; i < a.items().size(); ++i) {
    if (!same_with_spans(a.items()[i], b.items()[i])) return false;
  }
  for (std::size_t i = 0; i < a.entries().size(); ++i) {
    const Entry& left = a.entries()[i];
    const Entry& right = b.entries()[i];
    if (left.key != right.key || left.key_span != right.key_span ||
        !same_with_spans(left.value, right.value))
      return false;
  }
  return true;
}

/// What the strict reader alone says, without the scanner and without yaml-cpp.
inline Node read_strictly(const std::string& text) {
  const Source source("x.yaml", text);
  return yaml::Parser(source, yaml::frame_of(source)).document();
}

enum class Reading {
  scanned,  ///< by the scanner, and by the strict reader to the same
  left,     ///< the scanner left it to the strict reader
  differs,
};

/// How the scanner and the strict reader stand to each other on a text.
inline Reading reading_of(const std::string& text) {
  // Without the NUL that ends a string, so that a sanitizer sees a byte read behind the text.
  const std::vector<char> bytes(text.begin(), text.end());
  const std::optional<Node> scanned = yaml::scan({bytes.data(), bytes.size()});
  if (!scanned) return Reading::left;
  try {
    return same_with_spans(*scanned, read_strictly(text)) ? Reading::scanned : Reading::differs;
  } catch (const Error&) {
    return Reading::differs;
  }
}

}  // namespace pact::test
