#pragma once

#include <pact/base/embedded_file.hpp>
#include <span>
#include <string>
#include <string_view>

namespace pact::cli {

/// The files of docs/commands/, and docs/rules.md, by file name.
std::span<const EmbeddedFile> embedded_pages();

/// The page of a command ("note"; "contact add" has the page of "contact") as text for a terminal.
std::string help_page(std::string_view command);

/// The page as Markdown, or "" when there is none.
std::string_view page_source(std::string_view command);

}  // namespace pact::cli
