#pragma once

#include "../command.hpp"

// One function a command, each in the file of its verb.
namespace pact::cli {

Command note_command();
Command prep_command();
Command find_command();
Command show_command();
Command ask_command();
Command ask_list_command();
Command ask_withdraw_command();
Command who_knows_command();
Command reply_command();
Command done_command();
Command accept_command();
Command decline_command();
Command told_command();
Command thank_command();
Command today_command();
Command sync_command();
Command new_command();
Command rename_command();
Command list_command();
Command set_command();
Command edit_command();
Command remove_command();
Command contact_command();
Command contact_list_command();
Command contact_add_command();
Command contact_set_command();
Command contact_forget_command();
Command need_command();
Command need_add_command();
Command need_done_command();
Command brief_command();
Command brief_add_command();
Command insight_command();
Command insight_list_command();
Command insight_add_command();
Command insight_use_command();
Command story_command();
Command story_list_command();
Command story_add_command();
Command plan_command();
Command plan_list_command();
Command plan_add_command();
Command plan_done_command();
Command plan_move_command();
Command plan_drop_command();
Command handoff_command();
Command handoff_list_command();
Command objective_command();
Command objective_add_command();
Command log_command();
Command blame_command();
Command undo_command();
Command status_command();
Command round_command();
Command resolve_command();
Command merge_driver_command();
Command init_command();
Command join_command();
Command charter_command();
Command person_command();
Command person_list_command();
Command person_add_command();
Command person_set_command();
Command check_command();
Command index_command();
Command completion_command();
Command man_command();
Command version_command();
Command help_command();

}  // namespace pact::cli
