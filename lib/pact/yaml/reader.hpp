#pragma once

#include <pact/base/source.hpp>
#include <pact/tree/node.hpp>
#include <string>

namespace pact::yaml {

/// A file's text and what it says, with the span of every node in the text.
struct Document {
  Source source;
  Node root;
};

/// Reads one file, strictly (format.md, "Scalars are text"): every scalar is text; duplicate keys,
/// anchors, aliases, tags, merge keys, several documents, tabs as indentation, bytes that are not
/// UTF-8, NUL, nesting over 32, files over 8 MiB and over 500,000 values are refused. yaml-cpp
/// reads the same text beside our own parser, and where the two differ the file is refused too.
/// Throws Error(blocked) with file:line:col, an excerpt and a hint. `name` is for messages only.
Document read(std::string name, std::string text);

}  // namespace pact::yaml
