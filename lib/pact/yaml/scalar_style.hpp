#pragma once

#include <optional>
#include <pact/schema/shape.hpp>
#include <string>
#include <string_view>

/// How one text is written so that PyYAML (YAML 1.1), js-yaml and yaml-cpp (1.2) all read it back.
namespace pact::yaml {

enum class Surroundings {
  block,
  flow,  ///< between [ ] or { }
};

enum class Quoting { plain, single_quotes, double_quotes };

/// Whether every reader takes the bare text as this very text, and not as a number, a date, a
/// truth value, nothing, or punctuation.
bool is_safe_plain(std::string_view text, Surroundings around);

/// On one line, in the plainest safe form; a date stands bare where the schema wants a date.
std::string one_line(std::string_view text, schema::TextKind kind, Surroundings around);
/// As above, in the quoting of the text that it replaces where that can hold it.
std::string one_line_as(Quoting quoting, std::string_view text, schema::TextKind kind,
                        Surroundings around);

std::string key_text(std::string_view key, Surroundings around);

/// Whether `|-` can hold the text without an indentation indicator and without anything that an
/// editor or another reader might lose.
bool fits_block(std::string_view text);

}  // namespace pact::yaml
