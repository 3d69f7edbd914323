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

/// Who reads. What is to be believed is read by two readers, ours and yaml-cpp's: `both` what is
/// about to be written, `alike` where there is much of it, and the scanner does for a text that is
/// as pact writes it, which all readers read alike. What is only looked at is read by our parser
/// alone, which refuses the list below and takes a tenth of the time, or by the scanner, which
/// reads the same faster; only a text that the two readers take differently passes there, until it
/// is written or checked.
enum class Readers {
  both,
  alike,
  own,
};

/// Reads one file, strictly (format.md, "Scalars are text"): every scalar is text; duplicate keys,
/// anchors, aliases, tags, merge keys, several documents, tabs as indentation, bytes that are not
/// UTF-8, NUL, nesting over 32, files over 8 MiB and over 500,000 values are refused. With
/// Readers::both and Readers::alike yaml-cpp reads the same text, and where the two differ the file
/// is refused too. Throws Error(blocked) with file:line:col, an excerpt and a hint. `name` is for
/// messages only.
Document read(std::string name, std::string text, Readers readers = Readers::both);

}  // namespace pact::yaml
