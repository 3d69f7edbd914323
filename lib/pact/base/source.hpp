#pragma once

#include <cstddef>
#include <pact/base/error.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace pact {

/// A file's text with its name, able to say where a byte stands. Owns the text, which need not be
/// valid UTF-8. A byte order mark counts as nothing; lines end at "\n" and "\r\n".
class Source {
 public:
  Source(std::string name, std::string text);

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }

  /// Where byte `offset` stands; an offset past the end is the end.
  Location locate(std::size_t offset) const;

  /// The line of `offset`, without its line end.
  std::string_view line_at(std::size_t offset) const;

  /// The line of `offset` with a caret below the character, ready to print; control characters
  /// escaped and long lines cut around the place.
  std::string excerpt(std::size_t offset) const;

 private:
  std::size_t line_index(std::size_t offset) const;
  /// The line of `offset` up to the character that holds it.
  std::string_view before(std::size_t offset) const;

  std::string name_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
};

}  // namespace pact
