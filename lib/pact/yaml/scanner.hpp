#pragma once

#include <optional>
#include <pact/tree/node.hpp>
#include <string_view>

namespace pact::yaml {

/// Reads the form that pact itself writes, in one pass: lists and maps on lines indented by
/// spaces, texts that are plain, in quotes on one line, or in `|` blocks, items in brackets on one
/// line; comments. It gives nothing for all else, wrong or only unusual: the strict reader then
/// reads the file, and says what is wrong with it.
///
/// What it gives is what the strict reader gives, with the same spans.
std::optional<Node> scan(std::string_view text);

}  // namespace pact::yaml
