#pragma once

#include <array>
#include <optional>
#include <pact/schema/shape.hpp>
#include <pact/tree/node.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact::schema {

enum class FileKind { charter, people, customer, ask, idea, insight, brief, story };
inline constexpr std::array k_file_kinds = {
    FileKind::charter, FileKind::people,  FileKind::customer, FileKind::ask,
    FileKind::idea,    FileKind::insight, FileKind::brief,    FileKind::story,
};

/// "customer" for FileKind::customer; its file says `schema: pact/customer/1`.
std::string_view name_of(FileKind kind);

/// The kind of a file by its place in the ledger: "pact.yaml", "people.yaml", "customers/…/x.yaml",
/// "asks/x.yaml". Nothing for other files.
std::optional<FileKind> kind_of_path(std::string_view path);
/// "asks", in the root of the ledger; empty for the charter and the people.
std::string_view folder_of(FileKind kind);

/// The shape of a whole file of the kind.
const Shape& shape_of(FileKind kind);

/// One thing that is wrong, in words a rep understands.
struct Problem {
  std::string rule;  ///< "unknown-key", "missing-key", "low-card", "value", "shape", …
  Path at;           ///< from the root of the file; items of lists by key, else by position "#2"
  Span span;         ///< the bytes it is about, in the text that the node was read from
  std::string message;
  std::string hint;  ///< what to write instead, or empty
};

/// Whether a JSON Schema validator looks at a file too, as the arbiter. A test holds it and our own
/// reading equal on spoilt files; it takes some twenty times as long, so that work on many files
/// does without.
enum class Scrutiny { quick, full };

/// All that is wrong with a file's content: shape, keys, enumerations, dates, ids, Low Cards, in
/// the order of the file. Empty when the file is valid; 500 at most.
std::vector<Problem> validate(FileKind kind, const Node& root, Scrutiny scrutiny = Scrutiny::full);

/// Walks to a place; null when it is not there. In keyed lists and sets a step names the item; "#2"
/// is the second one of any list.
const Node* resolve(const Node& root, const Shape& shape, const Path& path);
/// The shape of a place, whether or not it exists; null when the schema has no such place.
const Shape* shape_at(const Shape& root, const Path& path);

}  // namespace pact::schema
