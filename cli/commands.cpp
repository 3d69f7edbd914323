#include "commands.hpp"

#include <algorithm>

#include "commands/all.hpp"

namespace pact::cli {

const std::vector<Command>& all_commands() {
  static const std::vector<Command> k_commands = {
      note_command(),
      new_command(),
      list_command(),
      set_command(),
      edit_command(),
      rename_command(),
      remove_command(),
      contact_command(),
      contact_list_command(),
      contact_add_command(),
      contact_set_command(),
      init_command(),
      charter_command(),
      person_command(),
      person_list_command(),
      person_add_command(),
      person_set_command(),
      version_command(),
      help_command(),
  };
  return k_commands;
}

const Command* find_command(const std::vector<std::string>& words, std::size_t& words_used) {
  for (const std::size_t count : {std::size_t{2}, std::size_t{1}}) {
    if (words.size() < count) continue;
    const std::string name = count == 2 ? words[0] + " " + words[1] : words[0];
    const auto found = std::find_if(all_commands().begin(), all_commands().end(),
                                    [&](const Command& each) { return each.name == name; });
    if (found != all_commands().end()) {
      words_used = count;
      return &*found;
    }
  }
  return nullptr;
}

std::string_view title_of(Theme theme) {
  switch (theme) {
    case Theme::every_day:
      return "Every day";
    case Theme::customers:
      return "Customers";
    case Theme::looking_back:
      return "Looking back";
    case Theme::together:
      return "Together";
    case Theme::informed:
      return "Informed";
    case Theme::sharing:
      return "Sharing";
    case Theme::two_forces:
      return "Two forces";
    case Theme::the_pact:
      return "The pact";
    case Theme::unlisted:
      break;
  }
  return "";
}

}  // namespace pact::cli
