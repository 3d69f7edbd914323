#include "commands.hpp"

#include <algorithm>
#include <pact/base/text.hpp>

#include "commands/all.hpp"

namespace pact::cli {

const std::vector<Command>& all_commands() {
  static const std::vector<Command> k_commands = {
      note_command(),          prep_command(),
      find_command(),          show_command(),
      ask_command(),           ask_list_command(),
      ask_withdraw_command(),  reply_command(),
      done_command(),          accept_command(),
      decline_command(),       told_command(),
      thank_command(),         sync_command(),
      today_command(),         new_command(),
      rename_command(),        list_command(),
      set_command(),           edit_command(),
      remove_command(),        contact_command(),
      contact_list_command(),  contact_add_command(),
      contact_set_command(),   contact_forget_command(),
      need_command(),          need_add_command(),
      need_done_command(),     objective_command(),
      objective_add_command(), plan_command(),
      plan_list_command(),     plan_add_command(),
      plan_done_command(),     plan_move_command(),
      plan_drop_command(),     handoff_command(),
      handoff_list_command(),  who_knows_command(),
      idea_command(),          idea_list_command(),
      idea_show_command(),     idea_add_command(),
      idea_support_command(),  idea_vet_command(),
      idea_try_command(),      idea_ship_command(),
      idea_told_command(),     idea_decline_command(),
      idea_join_command(),     brief_command(),
      brief_add_command(),     insight_command(),
      insight_list_command(),  insight_add_command(),
      insight_use_command(),   story_command(),
      story_list_command(),    story_add_command(),
      log_command(),           blame_command(),
      undo_command(),          status_command(),
      news_command(),          watch_command(),
      watch_list_command(),    watch_add_command(),
      watch_drop_command(),    round_command(),
      resolve_command(),       merge_driver_command(),
      init_command(),          join_command(),
      charter_command(),       charter_sign_command(),
      person_command(),        person_list_command(),
      person_add_command(),    person_set_command(),
      check_command(),         hook_command(),
      hook_install_command(),  hook_run_command(),
      report_command(),        index_command(),
      completion_command(),    man_command(),
      version_command(),       help_command(),
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

Result run_command(const std::string& name, std::vector<std::string> arguments, Context& context) {
  std::vector<std::string> words;
  for (const std::string_view word : text::split(name, ' ')) words.emplace_back(word);
  std::size_t used = 0;
  const Command& command = *find_command(words, used);
  Arguments parser{name};
  const auto run_it = command.prepare(parser);
  parser.parse(std::move(arguments));
  return run_it(context);
}

std::string command_or(const std::string& verb, const std::string& otherwise) {
  std::size_t used = 0;
  return find_command({verb}, used) ? "pact " + verb : otherwise;
}

void refuse_unknown_word(const std::string& word, FirstWord which) {
  std::vector<std::string> names;
  for (const Command& each : all_commands()) {
    names.emplace_back(each.name.substr(0, each.name.find(' ')));
  }
  const bool alone = which == FirstWord::alone;
  Error error(ErrorKind::usage,
              (alone ? "no command, and no customer, is called " : "no command is called ") +
                  text::printable(word));
  if (const auto near = text::nearest(word, names)) {
    throw std::move(error).hint("did you mean pact " + *near + "?");
  }
  throw std::move(error)
      .hint("pact help    (the commands)")
      .hint(alone ? "pact list    (the customers)"
                  : "pact " + text::printable(word) +
                        "    (a customer's name alone is the page before a visit)");
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
