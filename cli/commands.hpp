#pragma once

#include <string>
#include <vector>

#include "command.hpp"

namespace pact::cli {

/// Every command, by theme, in the order of the help.
const std::vector<Command>& all_commands();

/// The command that the first words name ("contact add" before "contact"); null when none does.
/// `words_used` says how many words its name took.
const Command* find_command(const std::vector<std::string>& words, std::size_t& words_used);

/// Runs a command from within another, by its name and its arguments. Throws as it does.
Result run_command(const std::string& name, std::vector<std::string> arguments, Context& context);

/// "pact sync" where this program has that command, else what git has.
std::string command_or(const std::string& verb, const std::string& otherwise);

/// Whether the first word of a line that names no command was the only one: then it may be a
/// customer.
enum class FirstWord { alone, with_more };

/// Throws Error(usage) for a word that is neither a command nor a customer, with the nearest
/// command.
[[noreturn]] void refuse_unknown_word(const std::string& word, FirstWord which);

/// Declares the options that every command takes; `json` is short for a format.
void declare_common(Arguments& arguments, CommonOptions& options, bool& json);

std::string_view title_of(Theme theme);

}  // namespace pact::cli
