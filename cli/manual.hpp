#pragma once

#include <string>
#include <string_view>

namespace pact::cli {

/// A page of docs/commands/ as a manual page, in roff's man macros: what `man -l -` and mandoc
/// read.
std::string manual_page(std::string_view command, std::string_view markdown);

/// The page pact(1): all commands by theme.
std::string manual_overview();

}  // namespace pact::cli
