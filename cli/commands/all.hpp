#pragma once

#include "../command.hpp"

// One function a command, each in the file of its verb.
namespace pact::cli {

Command find_command();
Command note_command();
Command show_command();
Command today_command();
Command check_command();
Command init_command();
Command version_command();
Command help_command();

}  // namespace pact::cli
