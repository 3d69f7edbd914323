#pragma once

#include <string>
#include <string_view>

namespace pact::cli {

/// The script that completes pact's verbs, options and customers in a shell: "bash", "zsh", "fish";
/// "" for another one. It asks `pact completion customers` for the slugs.
std::string completion_script(std::string_view shell);

}  // namespace pact::cli
