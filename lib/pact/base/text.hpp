#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Text as people see it: UTF-8 checked, measured, folded and made safe to print. All functions are
/// pure and take UTF-8; only invalid_utf8 promises more about bytes that are not, but none of them
/// reads out of bounds or throws.
namespace pact::text {

/// The offset of the first byte that is not part of well-formed UTF-8, or nothing.
std::optional<std::size_t> invalid_utf8(std::string_view bytes);

/// The code point at `offset`; `offset` moves past it. A byte that is not UTF-8 is U+FFFD.
char32_t next_code_point(std::string_view utf8, std::size_t& offset);
void append_code_point(std::string& utf8, char32_t code_point);

/// Characters (code points), and terminal columns (wide East Asian characters and emoji take two,
/// combining marks none; a grapheme cluster is as wide as its widest part).
std::size_t count_characters(std::string_view utf8);
int width(std::string_view utf8);

/// The longest prefix of whole grapheme clusters of at most `columns` columns.
std::string_view prefix_of_width(std::string_view utf8, int columns);

/// Cut to `columns`, the last of them an ellipsis where something was cut.
std::string ellipsize(std::string_view utf8, int columns);

/// Lines of at most `columns`, broken at spaces; an overlong word is broken, a grapheme cluster
/// never (in one column, a wide one stands out). Line ends in the text are kept as line breaks,
/// leading spaces as far as there is room, trailing ones not. Never empty.
std::vector<std::string> wrap(std::string_view utf8, int columns);

/// Control characters, bidirectional overrides, and line and paragraph separators as \u escapes,
/// so that text from a ledger cannot drive a terminal; a byte that is not UTF-8 as \xNN.
enum class Newlines { keep, escape };
std::string printable(std::string_view utf8, Newlines newlines = Newlines::keep);

/// For comparing: case, accents, width and typographic quotes folded away ("Élan" and "ELAN" are
/// one); Latin letters become ASCII, those of other scripts stay. Idempotent.
std::string fold(std::string_view utf8);

/// Changes when a text may be folded or parted into words otherwise than before.
int folding_version();

/// `[a-z0-9-]`: the name transliterated to Latin, folded, cut to 64; empty when nothing is left.
std::string slug(std::string_view name);

std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
/// The lines of the text, without line ends; a trailing line end begins no further line.
std::vector<std::string_view> lines(std::string_view text);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
/// "a, b and c"; empty for none.
std::string join_words(const std::vector<std::string>& words);

/// The nearest of `candidates` for a typo, by edit distance within a third of the length; or
/// nothing.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

}  // namespace pact::text
