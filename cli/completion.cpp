#include "completion.hpp"

#include <algorithm>
#include <pact/base/text.hpp>
#include <vector>

#include "commands.hpp"

namespace pact::cli {

namespace {

/// What the shells need to know of a verb.
struct Verb {
  std::string name;
  std::string summary;
  std::vector<std::string> actions;  ///< "add" of "contact add"
  std::vector<std::string> options;
  bool takes_customer = false;  ///< where its first argument stands
};

void add_all(std::vector<std::string>& into, const std::vector<std::string>& more) {
  for (const std::string& each : more) {
    if (std::find(into.begin(), into.end(), each) == into.end()) into.push_back(each);
  }
}

std::vector<Verb> verbs() {
  std::vector<Verb> all;
  for (const Command& command : all_commands()) {
    const std::size_t space = command.name.find(' ');
    const std::string name(command.name.substr(0, space));
    auto verb =
        std::find_if(all.begin(), all.end(), [&](const Verb& each) { return each.name == name; });
    if (verb == all.end())
      verb = all.insert(all.end(), {name, std::string(command.summary), {}, {}});
    if (space != std::string_view::npos) verb->actions.emplace_back(command.name.substr(space + 1));
    Arguments arguments{std::string(command.name)};
    command.prepare(arguments);
    CommonOptions options;
    bool json = false;
    declare_common(arguments, options, json);
    add_all(verb->options, arguments.option_names());
    const std::vector<std::string>& places = arguments.positionals();
    if (!places.empty() && places.front().find("REF") != std::string::npos)
      verb->takes_customer = true;
  }
  return all;
}

/// For single quotes of any shell; no summary of ours has more to escape.
std::string quoted(std::string text) {
  for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 4)
    text.replace(at, 1, "'\\''");
  return "'" + text + "'";
}

std::string words(const std::vector<std::string>& list) {
  return text::join(list, " ");
}

std::string names_of(const std::vector<Verb>& all) {
  std::vector<std::string> names;
  for (const Verb& verb : all) names.push_back(verb.name);
  return words(names);
}

/// The body of `case "$verb"` that sets options, actions and customer, alike in bash and zsh.
std::string cases(const std::vector<Verb>& all) {
  std::string body;
  for (const Verb& verb : all) {
    body += "    " + verb.name + ") options=" + quoted(words(verb.options));
    if (!verb.actions.empty()) body += " actions=" + quoted(words(verb.actions));
    if (verb.takes_customer) body += " customer=" + std::to_string(verb.actions.empty() ? 2 : 3);
    body += " ;;\n";
  }
  return body;
}

std::string bash_script(const std::vector<Verb>& all) {
  return "# Completes pact in bash. In ~/.bashrc:  source <(pact completion bash)\n"
         "_pact() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]} options= actions= "
         "customer=0\n"
         "  local verbs=" +
         quoted(names_of(all)) +
         "\n"
         "  case $verb in\n" +
         cases(all) +
         "  esac\n"
         "  local found=\n"
         "  if [[ $COMP_CWORD -eq 1 ]]; then\n"
         "    found=$verbs\n"
         "    [[ -n $word ]] && found+=\" $(pact completion customers \"$word\" 2>/dev/null)\"\n"
         "  elif [[ $word == -* ]]; then\n"
         "    found=$options\n"
         "  elif [[ $COMP_CWORD -eq 2 && -n $actions ]]; then\n"
         "    found=$actions\n"
         "  elif [[ $COMP_CWORD -eq $customer ]]; then\n"
         "    found=$(pact completion customers \"$word\" 2>/dev/null)\n"
         "  fi\n"
         "  mapfile -t COMPREPLY < <(compgen -W \"$found\" -- \"$word\")\n"
         "}\n"
         "complete -o default -F _pact pact\n";
}

std::string zsh_script(const std::vector<Verb>& all) {
  std::string described;
  for (const Verb& verb : all) described += "    " + quoted(verb.name + ":" + verb.summary) + "\n";
  return "#compdef pact\n"
         "# Completes pact in zsh. In ~/.zshrc, after compinit:  source <(pact completion zsh)\n"
         "_pact() {\n"
         "  local verb=${words[2]} word=${words[CURRENT]} options= actions= customer=0\n"
         "  local -a verbs customers\n"
         "  verbs=(\n" +
         described +
         "  )\n"
         "  case $verb in\n" +
         cases(all) +
         "  esac\n"
         "  if (( CURRENT == 2 )); then\n"
         "    _describe command verbs\n"
         "    [[ -n $word ]] && customers=(${(f)\"$(pact completion customers \"$word\" "
         "2>/dev/null)\"})\n"
         "    compadd -a customers\n"
         "  elif [[ $word == -* ]]; then\n"
         "    compadd -- ${=options}\n"
         "  elif (( CURRENT == 3 )) && [[ -n $actions ]]; then\n"
         "    compadd -- ${=actions}\n"
         "  elif (( CURRENT == customer + 1 )); then\n"
         "    customers=(${(f)\"$(pact completion customers \"$word\" 2>/dev/null)\"})\n"
         "    compadd -a customers\n"
         "  else\n"
         "    _files\n"
         "  fi\n"
         "}\n"
         "compdef _pact pact\n";
}

std::string fish_script(const std::vector<Verb>& all) {
  std::string script =
      "# Completes pact in fish:  pact completion fish > ~/.config/fish/completions/pact.fish\n"
      "complete -c pact -n __fish_use_subcommand -f\n"
      "complete -c pact -n __fish_use_subcommand -a '(pact completion customers (commandline -ct) "
      "2>/dev/null)'\n";
  for (const Verb& verb : all) {
    const std::string seen = "complete -c pact -n '__fish_seen_subcommand_from " + verb.name + "' ";
    script += "complete -c pact -n __fish_use_subcommand -a " + verb.name + " -d " +
              quoted(verb.summary) + "\n";
    for (const std::string& option : verb.options) script += seen + "-l " + option.substr(2) + "\n";
    if (!verb.actions.empty()) script += seen + "-f -a " + quoted(words(verb.actions)) + "\n";
    if (verb.takes_customer) {
      script += seen + "-a '(pact completion customers (commandline -ct) 2>/dev/null)'\n";
    }
  }
  return script;
}

}  // namespace

std::string completion_script(std::string_view shell) {
  if (shell == "bash") return bash_script(verbs());
  if (shell == "zsh") return zsh_script(verbs());
  if (shell == "fish") return fish_script(verbs());
  return {};
}

}  // namespace pact::cli
