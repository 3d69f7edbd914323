#pragma once

#include "../command.hpp"

// One function a command, each in the file of its verb.
namespace pact::cli {

Command note_command();
Command init_command();
Command version_command();
Command help_command();

}  // namespace pact::cli
